using SheetsMatcher.Demo.Sample;

namespace SheetsMatcher.EndToEnd.Tests.Sample;

public sealed class SampleIntakeTests
{
    private readonly SampleIntake _intake = SampleIntake.ReadShipped();

    [Test]
    public void Letters_counted_by_hand_are_those_that_the_dates_give() =>
        Assert.That(
            _intake.Expected.Milestones.Select(each => (each.Id, each.Letters)),
            Is.EqualTo(
                _intake.Expected.Milestones.Select(each =>
                    (each.Id, _intake.Expected.Letters.Count(letter => letter.Milestone == each))
                )
            )
        );

    [Test]
    public void Everyone_in_an_expected_match_has_applied()
    {
        var applied = _intake.Responses.Select(each => (each.FormId, each.Email)).ToHashSet();
        var missing = _intake
            .Expected.Matches.SelectMany(match =>
                new[]
                {
                    (_intake.MentorForm.FormId, match.Mentor),
                    (_intake.MenteeForm.FormId, match.Mentee),
                }
            )
            .Where(person => !applied.Contains(person));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Nobody_in_the_sample_can_be_reached_by_mail() =>
        Assert.That(
            _intake
                .Responses.Select(each => each.Email)
                .Where(email =>
                    email.Contains('@', StringComparison.Ordinal)
                    && !email.EndsWith("@example.org", StringComparison.Ordinal)
                ),
            Is.Empty
        );

    [Test]
    public void Three_people_apply_in_the_third_week()
    {
        var first = _intake.Facts.Start.PlusWeeks(2);
        var late = _intake.Late.Where(each =>
            each.At.Date >= first && each.At.Date < first.PlusWeeks(1)
        );

        Assert.That(late.Count(), Is.EqualTo(3));
    }

    [Test]
    public void Milestones_stand_on_the_days_of_the_default_schedule() =>
        Assert.That(
            _intake.Expected.Milestones.Select(each => each.Id),
            Is.EqualTo(
                MilestoneIds(
                    Path.Combine(AppContext.BaseDirectory, "worker", "config", "schedule.json")
                )
            )
        );

    private static IEnumerable<string?> MilestoneIds(string path)
    {
        using var schedule = System.Text.Json.JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. schedule
                .RootElement.GetProperty("milestones")
                .EnumerateArray()
                .Select(each => each.GetProperty("id").GetString()),
        ];
    }
}
