using System.Text;
using SheetsMatcher.Worker.Tests.Architecture;

namespace SheetsMatcher.Worker.Tests.Commands;

/// <summary>Downloads as people outside the United States get them, and files with a bad row.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DownloadTests : IDisposable
{
    private const string DoubtfulOrder = "is one day with the day first and another with the month";

    private readonly TwoFiles _files = new();

    public void Dispose() => _files.Dispose();

    [TestCase("day-first-timestamps", "--date-order", "day-first")]
    [TestCase("clock-in-another-language")]
    [TestCase("download-headed-username")]
    public async Task Pair_of_a_case_is_found_with_the_points_of_the_later_answer(
        string name,
        params string[] options
    )
    {
        var run = await Case(name, options);

        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, "")));
        Assert.That(run.Pairs, Is.EqualTo(new[] { ("Ruth Abernathy", "Maya Lindqvist") }));
        Assert.That((int?)run.Json["pairs"]?[0]?["points"], Is.EqualTo(55));
    }

    [Test]
    public async Task Dates_that_could_be_either_day_are_not_guessed()
    {
        var run = await Case("day-first-timestamps");

        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.ErrorLines, Has.Count.EqualTo(2));
        Assert.That(
            run.ErrorLines[0],
            Does.EndWith(
                $"mentors.csv: \"02/01/2024 10:00:00\" {DoubtfulOrder} first, and no date in the file "
                    + "tells which. Add --date-order day-first or --date-order month-first."
            )
        );
    }

    [Test]
    public async Task Supervisor_under_a_heading_in_other_case_is_not_passed_over()
    {
        var run = await Case("heading-twice-in-other-case");

        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(
            run.ErrorLines[0],
            Does.Contain(
                "mentees.csv, row 1, \"Supervisor (name or email)\": expected one column with this "
                    + "question, found it in columns I and T."
            )
        );
    }

    [TestCase("25/01/2024 09:00:00", "01/02/2024 09:00:00", ExpectedResult = "Ana Later Lima")]
    [TestCase("25/02/2024 09:00:00", "02/03/2024 09:00:00", ExpectedResult = "Ana Later Lima")]
    [TestCase("01/25/2024 09:00:00", "02/01/2024 09:00:00", ExpectedResult = "Ana Later Lima")]
    [TestCase("05/02/2024 09:00:00", "25/01/2024 09:00:00", ExpectedResult = "Ana Lima")]
    [TestCase("04.02.2024 09:00", "01.03.2024 09:00", ExpectedResult = "Ana Later Lima")]
    public async Task<string> Order_is_that_of_the_files_own_dates(string first, string second)
    {
        _files.Mentors(TwoFiles.MentorHeader, TwoFiles.Ruth);
        _files.Mentees(
            "Timestamp," + TwoFiles.MenteeHeader,
            $"{first},ana@example.org,Ana Lima,Recent graduate,Public library",
            $"{second},ana@example.org,Ana Later Lima,Recent graduate,Public library"
        );

        return (await _files.Match("--format", "json")).Pairs.Single().Mentee;
    }

    [Test]
    public async Task One_file_with_the_day_first_and_one_with_the_month_first_are_refused()
    {
        _files.Mentors("Timestamp," + TwoFiles.MentorHeader, "25/01/2024," + TwoFiles.Ruth);
        _files.Mentees("Timestamp," + TwoFiles.MenteeHeader, "01/25/2024," + TwoFiles.Ana);

        var run = await _files.Match();

        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Errors, Does.Contain("One file writes the day first and the other"));
    }

    [TestCase("Username")]
    [TestCase("USERNAME")]
    [TestCase("Nutzername")]
    [TestCase("Nom d’utilisateur")]
    [TestCase("Nombre de usuario")]
    [TestCase("Nome de usuário")]
    [TestCase("Gebruikersnaam")]
    [TestCase("ユーザー名")]
    [TestCase("사용자 이름")]
    [TestCase("用户名")]
    public async Task Address_that_the_form_collected_is_known_by_its_other_heading(string heading)
    {
        _files.Mentees(
            TwoFiles.MenteeHeader.Replace("Email Address", heading, StringComparison.Ordinal),
            TwoFiles.Ana
        );

        var run = await _files.Match("--format", "json");

        Assert.That(run.Pairs.Single().Mentee, Is.EqualTo("Ana Silva"));
        Assert.That(
            Notes(run),
            Has.Some.EndsWith($"mentees.csv: \"{heading}\" is taken for \"Email Address\".")
        );
    }

    [Test]
    public async Task Username_beside_an_address_is_a_question_of_its_own()
    {
        _files.Mentees(TwoFiles.MenteeHeader + ",Username", TwoFiles.Ana + ",anabooks");

        Assert.That((await _files.Match("--format", "json")).Pairs, Has.Count.EqualTo(1));
    }

    private static readonly IReadOnlyList<Encoding> Unicode =
    [
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
    ];

    [Test]
    public async Task Text_in_Unicode_is_read(
        [Values(0, 1, 2, 3, 4)] int encoding,
        [Values(",", ";", "\t", "|")] string separator
    )
    {
        var text = string.Join("\r\n", TwoFiles.MenteeHeader, TwoFiles.Ana)
            .Replace("Ana Silva", "Añá 실바 😀", StringComparison.Ordinal)
            .Replace(",", separator, StringComparison.Ordinal);
        await File.WriteAllTextAsync(_files.MenteesPath, text, Unicode[encoding]);

        var run = await _files.Match("--format", "json");

        Assert.That(run.Pairs.Single().Mentee, Is.EqualTo("Añá 실바 😀"));
    }

    [Test]
    public async Task Half_a_file_in_UTF_16_is_refused()
    {
        await File.WriteAllBytesAsync(_files.MenteesPath, [0xFF, 0xFE, (byte)'E', 0, 0xD8]);

        var run = await _files.Match();

        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Errors, Does.Contain("mentees.csv is not a CSV file."));
    }

    [TestCase("ana at example.org,Ana Silva,Recent graduate,Public library")]
    [TestCase(",Ana Silva,Recent graduate,Public library")]
    [TestCase("ana@example.org,,Recent graduate,Public library")]
    [TestCase("ana@example.org,Ana Silva,Astronaut,Public library")]
    [TestCase("ana@example.org,Ana Silva,Recent graduate,Zoo")]
    [TestCase("ana@example.org,Ana Silva,Recent graduate,")]
    [TestCase("ana@example.org,Ana Silva")]
    [TestCase("ana@example.org,Silva, Ana,Recent graduate,Public library")]
    [TestCase("ana@example.org,Ana Silva,Recent graduate,Public library,and law")]
    [TestCase("ana@example.org;Ana Silva;Recent graduate;Public library")]
    public async Task Bad_row_is_left_out_when_asked_and_said_and_the_rest_is_matched(string bad)
    {
        _files.Mentees(TwoFiles.MenteeHeader, bad, TwoFiles.Bo);
        var refused = await _files.Match();
        Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((2, "")));

        var run = await _files.Match("--skip-bad-rows", "--format", "json");

        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, "")));
        Assert.That(run.Pairs.Single().Mentee, Is.EqualTo("Bo Lind"));
        Assert.That(
            Notes(run),
            Has.Some.Match("^Left out: .*mentees\\.csv, row 2").And.Some.Contains("row 2")
        );
    }

    [Test]
    public async Task File_of_bad_rows_alone_is_refused_all_the_same()
    {
        _files.Mentees(TwoFiles.MenteeHeader, "nobody,Ana Silva,Recent graduate,Public library");

        var run = await _files.Match("--skip-bad-rows");

        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Errors, Does.Contain("expected an email address"));
    }

    [TestCase("Email Address", "E-mail")]
    [TestCase("Email Address", "Mail address")]
    [TestCase("Full name", "Name")]
    public async Task Heading_that_looks_like_one_that_is_missing_is_proposed(
        string asked,
        string typed
    )
    {
        _files.Mentees(
            TwoFiles.MenteeHeader.Replace(asked, typed, StringComparison.Ordinal),
            TwoFiles.Ana
        );

        var run = await _files.Match();

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(
            run.ErrorLines.Single(),
            Does.Contain(
                $"row 1, \"{asked}\": expected a column with this question, found \"{typed}\""
            )
        );
    }

    [Test]
    public async Task Heading_that_looks_like_one_that_may_be_missing_is_noted()
    {
        _files.Mentees(TwoFiles.MenteeHeader + ",Employer", TwoFiles.Ana + ",City Library");

        Assert.That(
            Notes(await _files.Match("--format", "json")),
            Has.Some.EndsWith(
                "mentees.csv has no column \"Current employer\", but \"Employer\", which is much like "
                    + "it. Correct the heading if it is the same question."
            )
        );
    }

    private static Task<MatchRun> Case(string name, params IReadOnlyList<string> options)
    {
        var folder = Path.Combine(
            Repository.Root,
            "tests/SheetsMatcher.Worker.Tests/Commands/Cases",
            name
        );
        return MatchRun.Of([
            "--mentors",
            Path.Combine(folder, "mentors.csv"),
            "--mentees",
            Path.Combine(folder, "mentees.csv"),
            "--format",
            "json",
            .. options,
        ]);
    }

    private static IEnumerable<string> Notes(MatchRun run) =>
        run.Json["notes"]?.AsArray().Select(note => $"{note}") ?? [];
}
