using SheetsMatcher.Worker.Tests.Architecture;

namespace SheetsMatcher.Worker.Tests.Commands;

/// <summary>The example files and docs/match.md hold what they promise.</summary>
[TestFixture]
internal sealed class MatchExampleTests
{
    [Test]
    public async Task The_example_files_show_what_the_document_says()
    {
        var run = await Examples("--format", "json");
        var pairs = run.Pairs;

        Assert.Multiple(() =>
        {
            Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, "")));
            Assert.That(pairs, Has.Count.EqualTo(13));
            Assert.That(pairs.Count(pair => pair.Mentor == "Ruth Abernathy"), Is.EqualTo(2));
            Assert.That(pairs, Does.Not.Contain(("Inês Duarte", "Sam Whitefield")), "coworkers");
            Assert.That(pairs, Does.Not.Contain(("Harpreet Gill", "Jasmin Sidhu")), "supervisor");
            Assert.That(pairs, Does.Not.Contain(("Omar Haddad", "Peter Sørensen")), "supervisor");
            Assert.That(
                Unmatched(run)["Oscar Bright"],
                Does.StartWith("No eligible mentor."),
                "a student whose school has no peer mentor"
            );
            Assert.That(
                Unmatched(run)["Peter Sørensen"],
                Does.Contain("compete"),
                "too few places"
            );
        });
    }

    [TestCase("table", "Pairs: 13")]
    [TestCase("json", "\"verdict\": \"Proved")]
    [TestCase("csv", "Status,Mentee,Mentee email,")]
    public async Task The_example_files_print_in_every_format(string format, string expected)
    {
        var run = await Examples("--format", format);

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain(expected));
        Assert.That(run.Output + run.Errors, Does.Contain("Proved"));
    }

    [Test]
    public async Task The_document_shows_what_is_printed()
    {
        var document = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "match.md")
        );
        var excerpt = document.Split("## An example")[1].Split("```")[3];
        var printed = (await Examples()).Output.ReplaceLineEndings("\n");

        Assert.That(
            excerpt
                .ReplaceLineEndings("\n")
                .Split('…')
                .Select(part => part.Trim('\n'))
                .Where(part => !printed.Contains(part, Ordinal)),
            Is.Empty
        );
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static Task<MatchRun> Examples(params IReadOnlyList<string> options) =>
        MatchRun.Of([
            "--mentors",
            Path.Combine(Repository.Root, "config/sample/mentors.csv"),
            "--mentees",
            Path.Combine(Repository.Root, "config/sample/mentees.csv"),
            .. options,
        ]);

    private static Dictionary<string, string> Unmatched(MatchRun run) =>
        run.Json["unmatched"]
            ?.AsArray()
            .ToDictionary(each => $"{each?["person"]?["name"]}", each => $"{each?["reason"]}")
        ?? [];
}
