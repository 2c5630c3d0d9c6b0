using NodaTime;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Mail.Sending;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Tests.Google.Support;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Mailing;

internal sealed class SendOrderTests
{
    private static readonly Instant s_now = Instant.FromUtc(2010, 11, 12, 17, 0);

    [Test]
    public void Introductions_go_before_check_ins_and_surveys_last_however_long_they_wait()
    {
        var schedule = Schedule.Parse(RigSchedule.Default) is ScheduleReading.Accepted accepted
            ? accepted.Schedule
            : throw new InvalidDataException("the default schedule is refused");
        OutboxLetter[] letters =
        [
            Of("week-8-midpoint-survey", daysAgo: 3),
            Of("week-4-check-in", daysAgo: 2),
            Of("weekly-digest@3", daysAgo: 1),
            Of("introduction", daysAgo: 0),
        ];

        var order = SendOrder.Of(letters, schedule, s_now);

        Assert.That(
            order.Select(letter => letter.Letter.Key.MilestoneId),
            Is.EqualTo([
                "introduction",
                "week-4-check-in",
                "weekly-digest@3",
                "week-8-midpoint-survey",
            ])
        );
    }

    private static OutboxLetter Of(string milestone, int daysAgo)
    {
        var letter = NewLetter.To();
        return new OutboxLetter(
            "lta",
            letter with
            {
                Key = letter.Key with { MilestoneId = milestone },
            },
            s_now - Duration.FromDays(daysAgo),
            LetterState.Owed,
            0,
            CreateAttempted: false,
            null,
            null,
            null,
            null,
            null,
            ""
        );
    }
}
