using System.Text;

namespace SheetsMatcher.Worker.Tests.Commands;

/// <summary>
/// Wrong input ends with exit code 2, nothing printed, and a line that names the place and the
/// remedy.
/// </summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class WrongInputTests : IDisposable
{
    private readonly TwoFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Test]
    public async Task A_file_that_is_not_there()
    {
        File.Delete(_files.MentorsPath);

        await Refused("mentors.csv does not exist. Did you mean \"mentees.csv\"?");
    }

    [Test]
    public async Task A_folder_in_place_of_a_file() =>
        Said(
            await MatchRun.Of("--mentors", Path.GetTempPath(), "--mentees", _files.MenteesPath),
            "is a folder. Name the CSV file in it."
        );

    [Test]
    public async Task A_file_name_of_no_letters() =>
        Said(
            await MatchRun.Of("--mentors", "", "--mentees", _files.MenteesPath),
            "expected a file name each"
        );

    [Test]
    public async Task An_option_that_is_left_out() =>
        Assert.That(
            (await MatchRun.Of("--mentors", _files.MentorsPath)).ErrorLines[0],
            Is.EqualTo("sheets-matcher: Option '--mentees' is required.")
        );

    [Test]
    public async Task An_empty_file()
    {
        await File.WriteAllBytesAsync(_files.MenteesPath, []);

        await Refused("mentees.csv is empty. Put the form's questions into row 1");
    }

    [Test]
    public async Task Headings_without_anybody_below()
    {
        _files.Mentees(TwoFiles.MenteeHeader, ",,,", "");

        await Refused("mentees.csv: there are headings but no people below them.");
    }

    [Test]
    public async Task A_first_row_without_headings()
    {
        _files.Mentees("", TwoFiles.MenteeHeader, TwoFiles.Ana);

        await Refused("mentees.csv, row 1: expected the form's questions as headings");
    }

    [Test]
    public async Task A_missing_column()
    {
        _files.Mentors(TwoFiles.MentorHeader.Replace("Full name", "Name", Ordinal), TwoFiles.Ruth);

        await Refused(
            "mentors.csv, row 1, \"Full name\": expected a column with this question, found "
                + "\"Name\", which is much like it. Correct the headings in row 1"
        );
    }

    [Test]
    public async Task A_column_that_stands_there_twice()
    {
        _files.Mentors(TwoFiles.MentorHeader + ",Full name", TwoFiles.Ruth + ",Ruth");

        await Refused("mentors.csv, row 1, \"Full name\": expected one column");
    }

    [TestCase("ana@example", "an email address")]
    [TestCase("", "an email address")]
    [TestCase("ana at example.org", "found \"ana at example.org\"")]
    public async Task A_malformed_email(string email, string expected)
    {
        _files.Mentees(TwoFiles.MenteeHeader, email + ",Ana,Recent graduate,Public library");

        await Refused("mentees.csv, row 2, \"Email Address\": expected an email address", expected);
    }

    [TestCase(
        "12,1",
        "twelve,1",
        "\"Years of experience in the field\": expected a number of years"
    )]
    [TestCase("12,1", "12,0", "\"How many mentees could you take?\": expected a whole number")]
    [TestCase("Public library", "Zoo", "Choose one of: Academic library; Public library;")]
    public async Task An_answer_that_cannot_be_used(string answer, string wrong, string expected)
    {
        _files.Mentors(TwoFiles.MentorHeader, TwoFiles.Ruth.Replace(answer, wrong, Ordinal));

        await Refused("mentors.csv, row 2, ", expected);
    }

    [Test]
    public async Task One_email_twice()
    {
        _files.Mentees(
            TwoFiles.MenteeHeader,
            TwoFiles.Ana,
            TwoFiles.Bo,
            TwoFiles.Ana.ToUpperInvariant()
        );

        await Refused(
            "mentees.csv, row 4: \"ana@example.org\" stands in row 2 already. Delete the row"
        );
    }

    [Test]
    public async Task One_email_twice_at_the_same_time()
    {
        _files.Mentees(
            "Timestamp," + TwoFiles.MenteeHeader,
            "2010-10-04 08:00:00," + TwoFiles.Ana,
            "2010-10-04 08:00:00," + TwoFiles.Ana
        );

        await Refused("mentees.csv, row 3: \"ana@example.org\"", "or correct its time.");
    }

    [Test]
    public async Task A_separator_inside_an_answer_without_quotes()
    {
        _files.Mentees(TwoFiles.MenteeHeader, TwoFiles.Ana + ",and law");

        await Refused(
            "mentees.csv, row 2: expected 4 cells as in row 1, found 5. Put an answer that contains "
                + "the separator into quotes."
        );
    }

    [TestCase("\"ana@example.org,Ana Silva,Recent graduate,Public library")]
    [TestCase("ana@example.org,Ana \"Nan\" Silva,Recent graduate,Public library")]
    public async Task A_quotation_mark_out_of_place(string line)
    {
        _files.Mentees(TwoFiles.MenteeHeader, line, TwoFiles.Bo);

        await Refused("mentees.csv, row 2: a quotation mark is out of place.");
    }

    [Test]
    public async Task A_file_in_Windows_1252()
    {
        await File.WriteAllBytesAsync(
            _files.MenteesPath,
            [.. Encoding.UTF8.GetBytes(TwoFiles.MenteeHeader + "\r\n"), .. "In\u00eas"u8[..2], 0xEA]
        );

        await Refused("mentees.csv is not in UTF-8.", "choose \"CSV UTF-8\"");
    }

    [Test]
    public async Task A_spreadsheet_in_place_of_a_CSV_file()
    {
        await File.WriteAllBytesAsync(_files.MenteesPath, [0x50, 0x4B, 3, 4, 0, 0]);

        await Refused("mentees.csv is not a CSV file.");
    }

    [TestCase("zoe@example.org,ana@example.org", "there is no mentor \"zoe@example.org\".")]
    [TestCase(
        "Ruth Okafor,Anna Silva",
        "there is no mentee \"Anna Silva\". Did you mean \"Ana Silva\"?"
    )]
    [TestCase("ana@example.org,ruth@example.org", "there is no mentor \"ana@example.org\".")]
    [TestCase("ruth@example.org", "expected two people with a comma between them")]
    [TestCase("ruth@example.org,", "expected two people with a comma between them")]
    public async Task A_lock_of_nobody(string pair, string expected)
    {
        var run = await _files.Match("--lock", pair);

        Assert.That(run.ErrorLines[0], Does.StartWith("sheets-matcher: --lock: " + expected));
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
    }

    [Test]
    public async Task A_name_that_two_people_have()
    {
        _files.Mentees(
            TwoFiles.MenteeHeader,
            TwoFiles.Ana,
            TwoFiles.Ana.Replace("ana@", "silva@", Ordinal)
        );

        Said(
            await _files.Match("--lock", "Ruth Okafor,ana silva"),
            "--lock: \"ana silva\" is the name of 2 people. Write the email instead."
        );
    }

    [TestCase("Ana Silva,Ana Silva", "names one person twice. Name two people.")]
    [TestCase("Ana Silva,Root Okafor", "Did you mean \"Ruth Okafor\"?")]
    public async Task A_keep_apart_of_nobody(string pair, string expected) =>
        Said(await _files.Match("--keep-apart", pair), "--keep-apart: ", expected);

    [Test]
    public async Task A_format_that_there_is_not() =>
        Assert.That(
            (await _files.Match("--format", "xml")).ErrorLines[0],
            Is.EqualTo(
                "sheets-matcher: --format: expected table, json or csv, found \"xml\". Leave it out for a table."
            )
        );

    [TestCase(
        "{ \"Matchin\": {} }",
        "Matchin: there is no such setting. Did you mean \"Matching\"?"
    )]
    [TestCase(
        "{ \"Matching\": { \"SectorPoints\": -1 } }",
        "Matching: SectorPoints must be 0 or more"
    )]
    [TestCase("{ \"Matching\": { \"SectorPoints\": \"many\" } }", "a whole number, found \"many\"")]
    [TestCase("{ \"TimeZone\": \"Vancouver\" }", "TimeZone: expected a time zone such as")]
    [TestCase(
        "{ \"Mapping\": { \"Mentors\": { \"FullName\": \"\" } } }",
        "MentorForm.FullName must say"
    )]
    [TestCase("{ \"Matching\": ", "settings.json is not JSON: line 1: ")]
    public async Task A_settings_file_that_cannot_be_meant(string json, string expected) =>
        Said(await _files.MatchWithSettings(json), expected);

    [Test]
    public async Task A_settings_file_that_is_not_there() =>
        Said(
            await _files.Match("--settings", "none.json"),
            "none.json does not exist. Check the name and the folder. "
                + "Leave --settings out to use the built-in settings."
        );

    [Test]
    public async Task Every_wrong_row_is_told_up_to_a_screenful()
    {
        _files.Mentees([
            TwoFiles.MenteeHeader,
            .. Enumerable
                .Range(0, 30)
                .Select(row => $"nobody{row},Ana,Recent graduate,Public library"),
        ]);

        var run = await _files.Match();

        Assert.That(run.ErrorLines, Has.Count.EqualTo(21));
        Assert.That(run.ErrorLines[^1], Is.EqualTo("sheets-matcher: and 10 more of the kind."));
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private async Task Refused(params IReadOnlyList<string> expected) =>
        Said(await _files.Match(), [.. expected]);

    private static void Said(MatchRun run, params IReadOnlyList<string> expected) =>
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Output, Is.Empty);
            Assert.That(run.ErrorLines, Has.Count.EqualTo(1));
            foreach (var words in expected)
            {
                Assert.That(run.Errors, Does.StartWith("sheets-matcher: ").And.Contain(words));
            }
        });
}
