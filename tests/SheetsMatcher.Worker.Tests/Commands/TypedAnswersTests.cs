using SheetsMatcher.Worker.Tests.Architecture;

namespace SheetsMatcher.Worker.Tests.Commands;

/// <summary>Pairs of small files with answers as people really type them, through the command.</summary>
[TestFixture]
internal sealed class TypedAnswersTests
{
    [TestCase("supervisor-with-title", "Boss")]
    [TestCase("supervisor-with-pronouns", "Boss")]
    [TestCase("supervisor-with-initial", "an open question")]
    [TestCase("same-person-in-both-forms", "perhaps the same person")]
    [TestCase("one-employer-two-spellings", "perhaps from the same workplace")]
    [TestCase("wish-against-a-person", "an open question")]
    public async Task Nobody_is_paired_while_it_is_not_safe(string folder, string reason)
    {
        var run = await Case(folder);

        Assert.That(run.Pairs, Is.Empty);
        var words = reason == "Boss" ? "in a line of supervision" : reason;
        Assert.That(run.Output, Does.Contain(words));
        Assert.That(
            Notes(run).Any(note => note.StartsWith("Confirm: ", StringComparison.Ordinal)),
            Is.EqualTo(reason != "Boss")
        );
    }

    [TestCase("no-employer", "Ruth Abernathy", 55)]
    [TestCase("open-answer", "Ruth Abernathy", 55)]
    [TestCase("not-applicable-is-shared", "Ruth Abernathy", 55)]
    [TestCase("comma-without-space", "Ruth Abernathy", 55)]
    [TestCase("option-that-begins-like-another", "Ruth Abernathy", 55)]
    [TestCase("invisible-sign-in-address", "Ruth Abernathy", 55)]
    [TestCase("city-spelled-apart", "Ruth Abernathy", 65)]
    [TestCase("school-spelled-apart", "Ruth Abernathy", 60)]
    public async Task Who_fits_is_paired_for_what_they_share(
        string folder,
        string mentor,
        int points
    )
    {
        var run = await Case(folder);

        Assert.That(run.Pairs, Is.EqualTo(new[] { (mentor, "Maya Lindqvist") }));
        Assert.That((int?)run.Json["pairs"]?[0]?["points"], Is.EqualTo(points));
    }

    [Test]
    public async Task Second_person_under_one_address_waits_and_is_told_of()
    {
        var run = await Case("one-address-two-people");

        Assert.That(run.Pairs.Select(pair => pair.Item2), Is.EqualTo(["Alice Marlow"]));
        Assert.That(
            Notes(run),
            Has.One.Contains("Is \"Ben Marlow\" the same person as Alice Marlow")
        );
        Assert.That(
            (string?)run.Json["unmatched"]?[0]?["person"]?["name"],
            Is.EqualTo("Ben Marlow").Or.EqualTo("Ruth One").Or.EqualTo("Ruth Two")
        );
    }

    [Test]
    public async Task Note_and_matching_name_one_row_when_two_came_in_one_second()
    {
        var run = await Case("two-responses-in-one-second");

        var paired = (int?)run.Json["pairs"]?[0]?["mentee"]?["row"];
        var waiting = (int?)run.Json["unmatched"]?[0]?["person"]?["row"];
        Assert.That((paired, waiting), Is.EqualTo((2, 3)).Or.EqualTo((3, 2)));
        Assert.That(
            Notes(run).Single(note => note.StartsWith("Confirm: ", StringComparison.Ordinal)),
            Does.Contain($"row {waiting}: ").And.Contain($"row {paired}?")
        );
    }

    [Test]
    public async Task What_was_taken_as_no_plain_answer_is_said()
    {
        var open = await Case("open-answer");
        var none = await Case("no-employer");

        Assert.That(Notes(open), Has.Some.StartsWith("Answers that leave it open: \"Either\""));
        Assert.That(
            Notes(none),
            Has.Some.StartsWith("Answers that name no employer: \"Currently unemployed\"")
        );
    }

    private static IReadOnlyList<string> Notes(MatchRun run) =>
        [.. (run.Json["notes"]?.AsArray() ?? []).Select(note => $"{note}")];

    private static Task<MatchRun> Case(string folder)
    {
        var files = Path.Combine(
            Repository.Root,
            "tests/SheetsMatcher.Worker.Tests/Commands/Cases",
            folder
        );
        var settings = Path.Combine(files, "settings.json");
        return MatchRun.Of([
            "--mentors",
            Path.Combine(files, "mentors.csv"),
            "--mentees",
            Path.Combine(files, "mentees.csv"),
            "--format",
            "json",
            .. File.Exists(settings) ? ["--settings", settings] : Array.Empty<string>(),
        ]);
    }
}
