using NodaTime;
using SheetsMatcher.Demo.Headless;
using SheetsMatcher.Demo.Local;
using SheetsMatcher.Demo.Sample;

namespace SheetsMatcher.EndToEnd.Tests.Sample;

/// <summary>The headless run's judge passes an end only when everything is as expected.</summary>
public sealed class JudgeTests
{
    private const string Doubled = "wren.tallis@example.org";

    private readonly SampleIntake _intake = SampleIntake.ReadShipped();

    [Test]
    public void Expected_letters_are_passed()
    {
        var sent = Sent().ToList();

        Assert.That(LetterDifferences.Of(_intake, sent, OutboxOf(sent)), Is.Empty);
    }

    [Test]
    public void Letter_that_is_missing_is_named_by_recipient_day_and_milestone()
    {
        var sent = Sent().Skip(1).ToList();

        Assert.That(
            LetterDifferences.Of(_intake, sent, OutboxOf(sent)),
            Is.EquivalentTo(
                new[]
                {
                    "letters to wren.tallis@example.org on 2010-11-19: expected 1, found 0",
                    "\"Application received\" in the Outbox tab: expected 3 letters, found 2",
                }
            )
        );
    }

    [Test]
    public void Letter_that_went_twice_is_named_though_the_outbox_shows_one()
    {
        var once = Sent().ToList();
        var twice = once.Append(once[0]).ToList();

        Assert.That(
            LetterDifferences.Of(_intake, twice, OutboxOf(once)),
            Has.Some.Contains($"letters to {Doubled} on 2010-11-19: expected 1, found 2")
                .And.Some.Contains("letter MC-0000000: 1 times Sent in the Outbox tab, 2 times")
        );
    }

    [Test]
    public void Mail_to_somebody_else_is_named()
    {
        var sent = Sent().ToList();
        var more = sent.Append(sent[0] with { To = "stranger@example.org", Reference = "" });

        Assert.That(
            LetterDifferences.Of(_intake, [.. more], OutboxOf(sent)),
            Has.Some.Contains("letters to stranger@example.org on 2010-11-19: expected 0, found 1")
        );
    }

    [Test]
    public void Expected_matches_are_passed() =>
        Assert.That(
            MatchDifferences.Of(_intake.Expected, MatchesOf(_intake.Expected.Matches)),
            Is.Empty
        );

    [Test]
    public void Match_in_another_state_is_named_twice_once_as_missing_once_as_too_many()
    {
        var matches = _intake.Expected.Matches.ToList();
        matches[0] = matches[0] with { Status = "Proposed" };

        Assert.That(
            MatchDifferences.Of(_intake.Expected, MatchesOf(matches)),
            Is.EquivalentTo(
                new[]
                {
                    "match of ruth.abernathy@example.org and maya.lindqvist@example.org, Approved: "
                        + "expected 1, found 0",
                    "match of ruth.abernathy@example.org and maya.lindqvist@example.org, Proposed: "
                        + "expected 0, found 1",
                }
            )
        );
    }

    [Test]
    public void Note_that_is_lost_is_named()
    {
        var matches = _intake.Expected.Matches.Select(match => match with { Note = "" });

        Assert.That(
            MatchDifferences.Of(_intake.Expected, MatchesOf(matches)).ToList(),
            Has.Count.EqualTo(_intake.Expected.Matches.Count(match => match.Note.Length > 0))
                .And.All.StartsWith("note of ")
        );
    }

    private IEnumerable<SentLetter> Sent() =>
        _intake.Expected.Letters.Select(
            (letter, index) =>
                new SentLetter(
                    letter.To,
                    letter.Milestone.Name,
                    "",
                    $"MC-{index:0000000}",
                    _intake.At(letter.Day + new LocalTime(9, 5))
                )
        );

    private static LocalTab OutboxOf(IEnumerable<SentLetter> letters) =>
        new(
            "Outbox",
            [
                ["Ref", "Status", "Letter"],
                .. letters.Select(letter => new[] { letter.Reference, "Sent", letter.Subject }),
            ]
        );

    private static LocalTab MatchesOf(IEnumerable<ExpectedMatch> matches) =>
        new(
            "Matches",
            [
                ["Match", "Status", "Mentor email", "Mentee email", "Note"],
                .. matches.Select(
                    (match, index) =>
                        new[] { $"M-{index}", match.Status, match.Mentor, match.Mentee, match.Note }
                ),
            ]
        );
}
