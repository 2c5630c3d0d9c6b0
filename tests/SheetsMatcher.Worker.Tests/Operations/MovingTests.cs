using NodaTime;
using SheetsMatcher.Worker.Commands.Moving;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Operations;

/// <summary>What is exported can be taken in elsewhere: another sheet, another ledger.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class MovingTests
{
    private Rig _rig;

    [SetUp]
    public async Task MatchAndMail()
    {
        _rig = await Rig.Open();
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Mail();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Applicants_come_out_as_the_form_asked([Values] bool asJson)
    {
        var run = await Export("mentees", asJson);

        Assert.That(run.Output, Does.Contain("Ana Silva").And.Contain("2010-10-0"));
        Assert.That(run.Output, Does.Contain("Which describes you best?"));
    }

    [Test]
    public async Task A_formula_comes_out_as_text()
    {
        var run = await Export("mentees", asJson: false);

        Assert.That(run.Output, Does.Contain("\"'=IMPORTXML("));
    }

    [Test]
    public async Task A_whole_intake_moves_to_another_sheet_and_ledger([Values] bool asJson)
    {
        await using var other = await Rig.Open();
        foreach (var kind in Kind.All)
        {
            var file = Path.Combine(other.Folder, $"{kind}.{(asJson ? "json" : "csv")}");
            string[] json = asJson ? ["--json"] : [];
            var exported = await ToolRun.On(_rig, ["export", kind, "--out", file, .. json]);
            Assert.That(exported.ExitCode, Is.Zero, exported.Errors);
            var imported = await ToolRun.On(other, "import", kind, file);
            Assert.That(imported.ExitCode, Is.Zero, imported.Errors);
        }

        await other.Match();
        var mail = await other.Mail();

        var before = await _rig.Rows("Matches");
        var after = await other.Rows("Matches");
        Assert.Multiple(() =>
        {
            Assert.That(
                after.Skip(1).Select(row => (row[0], row[2], row[3], row[4])),
                Is.SupersetOf(
                    before.Skip(1).Take(1).Select(row => (row[0], row[2], row[3], row[4]))
                )
            );
            Assert.That(mail.Sent, Is.Zero);
            Assert.That(other.Sent(), Is.Empty);
        });
    }

    [Test]
    public async Task After_the_move_days_and_threads_go_on()
    {
        var secondWeek = Instant.FromUtc(2010, 11, 12, 17, 5);
        await _rig.Match();
        await using var other = await Rig.Open();
        foreach (var kind in Kind.All)
        {
            var file = Path.Combine(other.Folder, $"{kind}.csv");
            await ToolRun.On(_rig, "export", kind, "--out", file);
            await ToolRun.On(other, "import", kind, file);
        }

        await other.Match(secondWeek);
        await other.Mail(secondWeek);
        await other.Mail(secondWeek + Duration.FromMinutes(40));
        Assert.That(other.Sent(), Is.Empty, "mail is stopped until somebody has looked");
        await ToolRun.On(other, "resume");
        await other.Mail(secondWeek);
        await other.Mail(secondWeek + Duration.FromMinutes(40));
        await other.Match(secondWeek + Duration.FromDays(1));
        await other.Mail(secondWeek + Duration.FromDays(1));
        await _rig.Mail(secondWeek);

        Assert.That(other.Sent(), Has.Count.EqualTo(2).And.All.Contains("Re: Meet"));
        Assert.That(other.Sent(), Is.SubsetOf(_rig.Sent()));
        Assert.That((await other.Rows("Matches"))[1][^1], Is.EqualTo("2010-11-01 10:00"));
    }

    /// <summary>The question stays behind, so the approval must not count where nobody asks it.</summary>
    [Test]
    public async Task An_approval_that_is_in_question_moves_as_Hold()
    {
        await _rig.Match();
        await _rig.Type("Matches!K2", "bo@example.org");
        await _rig.Match();
        await using var other = await Rig.Open();
        var file = Path.Combine(other.Folder, "matches.csv");

        var run = await ToolRun.On(_rig, "export", "matches", "--out", file);
        await ToolRun.On(other, "import", "matches", file);
        await other.Match();
        await other.Mail();

        Assert.That(run.Errors, Does.Contain("is written as Hold"));
        Assert.That((await other.Rows("Matches"))[1][2], Is.EqualTo("Hold"));
        Assert.That(other.Sent(), Is.Empty);
    }

    [Test]
    public async Task Whom_Keep_apart_names_is_kept_apart_there_too()
    {
        await _rig.Append(
            "Keep apart",
            [
                ["bo@example.org", "omar@example.org", "brothers"],
            ]
        );
        await using var other = await Rig.Open();
        var file = Path.Combine(other.Folder, "keep-apart.csv");

        await ToolRun.On(_rig, "export", "keep-apart", "--out", file);
        var first = await ToolRun.On(other, "import", "keep-apart", file, "--json");
        var second = await ToolRun.On(other, "import", "keep-apart", file, "--json");
        await other.Match();

        Assert.That((int?)first.Json["added"], Is.EqualTo(1), first.Errors);
        Assert.That((int?)second.Json["added"], Is.Zero, second.Errors);
        Assert.That(
            (await other.Rows("Matches")).Where(row => row.Contains("bo@example.org")),
            Has.None.Contains("omar@example.org")
        );
    }

    /// <summary>A later answer may be a withdrawal, and a family may share an address.</summary>
    [Test]
    public async Task Every_response_under_one_address_moves()
    {
        var mentees = await _rig.Rows("Mentee responses");
        object[] again = [.. mentees[1]];
        object[] sister = [.. mentees[1]];
        again[0] = "2010-10-20 10:00:00";
        sister[mentees[0].ToList().IndexOf("Full name")] = "Inês Silva";
        await _rig.Append("Mentee responses", [again, sister]);
        await using var other = await Rig.Open();
        await other.ClearRows("Mentee responses");
        var file = Path.Combine(other.Folder, "mentees.csv");
        await ToolRun.On(_rig, "export", "mentees", "--out", file);

        var first = await ToolRun.On(other, "import", "mentees", file, "--json");
        var second = await ToolRun.On(other, "import", "mentees", file, "--json");

        Assert.That((int?)first.Json["added"], Is.EqualTo(4), first.Errors);
        Assert.That((int?)second.Json["added"], Is.Zero);
        Assert.That(await other.Rows("Mentee responses"), Has.Count.EqualTo(5));
    }

    [Test]
    public async Task Headings_in_other_case_and_spacing_are_the_same_headings()
    {
        await using var other = await Rig.Open();
        var file = Path.Combine(other.Folder, "mentors.csv");
        await ToolRun.On(_rig, "export", "mentors", "--out", file);
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(
            file,
            text.Replace("Full name", " full  NAME", StringComparison.Ordinal)
                .Replace("Timestamp", "timestamp", StringComparison.Ordinal)
                .Replace("2010-10", "2010-09", StringComparison.Ordinal)
        );

        var run = await ToolRun.On(other, "import", "mentors", file, "--json");

        Assert.That((int?)run.Json["added"], Is.EqualTo(2), run.Errors);
        var rows = await other.Rows("Mentor responses");
        var name = rows[0].ToList().IndexOf("Full name");
        Assert.That(rows[3][name], Is.EqualTo(rows[1][name]).And.Not.Empty);
    }

    [Test]
    public async Task Nothing_to_move_is_no_fault()
    {
        await using var other = await Rig.Open();
        var file = Path.Combine(other.Folder, "letters.csv");
        await ToolRun.On(other, "export", "letters", "--out", file);

        var run = await ToolRun.On(_rig, "import", "letters", file, "--json");

        Assert.That((int?)run.Json["added"], Is.Zero, run.Errors);
    }

    [Test]
    public async Task Repeated_an_import_adds_nothing()
    {
        var file = Path.Combine(_rig.Folder, "mentors.csv");
        await ToolRun.On(_rig, "export", "mentors", "--out", file);

        var run = await ToolRun.On(_rig, "import", "mentors", file, "--json");

        Assert.That((int?)run.Json["added"], Is.Zero);
        Assert.That(await _rig.Rows("Mentor responses"), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_heading_that_the_tab_lacks_is_refused_with_the_nearest()
    {
        var file = Path.Combine(_rig.Folder, "mentors.csv");
        await File.WriteAllTextAsync(file, "Full nam\nAda\n");

        var run = await ToolRun.On(_rig, "import", "mentors", file);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1));
        Assert.That(run.Errors, Does.Contain("Did you mean \"Full name\"?"));
    }

    [Test]
    public async Task A_kind_that_there_is_not_is_refused_with_the_nearest()
    {
        var run = await ToolRun.On(_rig, "export", "mentor");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain("Did you mean \"mentors\"?"));
    }

    [Test]
    public async Task A_file_is_private_and_not_replaced_unasked()
    {
        var file = Path.Combine(_rig.Folder, "out.csv");
        await ToolRun.On(_rig, "export", "letters", "--out", file);
        var again = await ToolRun.On(_rig, "export", "letters", "--out", file);
        var forced = await ToolRun.On(_rig, "export", "letters", "--out", file, "--force");

        Assert.That((again.ExitCode, forced.ExitCode), Is.EqualTo((2, 0)));
        Assert.That(again.Errors, Does.Contain("--force"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(
                File.GetUnixFileMode(file),
                Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite)
            );
        }
    }

    private Task<ToolRun> Export(string kind, bool asJson) =>
        asJson ? ToolRun.On(_rig, "export", kind, "--json") : ToolRun.On(_rig, "export", kind);
}
