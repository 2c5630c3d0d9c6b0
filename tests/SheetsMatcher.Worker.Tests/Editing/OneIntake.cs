using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>A program with one intake and no mail.</summary>
internal static class OneIntake
{
    public static Worker.Programs.Program In(string spreadsheetId) =>
        new(
            "lta",
            spreadsheetId,
            EmailAddress.TryParse("mentoring@example.org", out var committee)
                ? committee
                : throw new InvalidOperationException("the address is plain"),
            "The committee",
            "Mentor responses",
            "Mentee responses",
            new Intake(
                "2010-autumn",
                "Second intake",
                new LocalDate(2010, 11, 5),
                new LocalDate(2011, 2, 18),
                DateTimeZoneProviders.Tzdb["America/Vancouver"]
            ),
            new Schedule([]),
            new Dictionary<string, LetterTemplate>(),
            MatchingSettings.Default,
            FormMapping.Default,
            new MailRules(
                false,
                new SendingWindow(new LocalTime(8, 0), new LocalTime(20, 0)),
                100,
                new SendLimits(400, 30)
            )
        );
}
