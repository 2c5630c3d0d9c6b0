using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;
using SheetsMatcher.Worker.Commands.Matching;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Tests.Architecture;

namespace SheetsMatcher.Worker.Tests.Commands;

/// <summary>Two files in, an answer out, through the real command line.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class MatchCommandTests : IDisposable
{
    private readonly TwoFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Test]
    public async Task A_table_is_what_is_printed_unless_asked_otherwise() =>
        Assert.That(
            (await _files.Match()).Output,
            Is.EqualTo((await _files.Match("--format", "table")).Output)
        );

    [Test]
    public async Task A_lock_stands_and_the_rest_is_matched_around_it()
    {
        var run = await _files.Match(
            "--lock",
            "Ruth Okafor, bo@example.org",
            "--lock",
            "omar@example.org,ANA SILVA",
            "--format",
            "json"
        );

        Assert.That(
            run.Pairs,
            Is.EquivalentTo(new[] { ("Ruth Okafor", "Bo Lind"), ("Omar Haddad", "Ana Silva") })
        );
        Assert.That(
            run.Json["pairs"]?.AsArray().Select(pair => (bool?)pair?["isLocked"]),
            Is.All.True
        );
    }

    [Test]
    public void Keep_apart_names_two_people_whichever_is_the_mentor()
    {
        var ruth = NewMentor.Named("Ruth Okafor");
        var ana = NewMentee.Named("Ana Silva");
        string[] kept = ["ana.silva@example.org,Ruth Okafor", "ruth okafor, Ana Silva"];

        var standing = new StandingOptions(NewRoster.Of([ruth], [ana])).Read(
            new MatchRequest("", "", null, [], kept, MatchRequest.Table)
        );

        Assert.That(
            standing.KeptApart,
            Is.EqualTo(new[] { new PersonPair(ana.Id, ruth.Id), new PersonPair(ruth.Id, ana.Id) })
        );
        Assert.That(standing.Locked, Is.Empty);
    }

    [Test]
    public async Task People_kept_apart_are_matched_with_others()
    {
        var run = await _files.Match("--keep-apart", "Ana Silva,Ruth Okafor", "--format", "json");

        Assert.That(
            run.Pairs,
            Is.EquivalentTo(new[] { ("Ruth Okafor", "Bo Lind"), ("Omar Haddad", "Ana Silva") })
        );
    }

    [Test]
    public async Task Settings_weigh_and_word_otherwise()
    {
        _files.Mentors(
            TwoFiles.MentorHeader.Replace("Full name", "Your name", Ordinal),
            TwoFiles.Ruth
        );

        var run = await _files.MatchWithSettings(
            """
            {
              "Matching": { "SectorPoints": 70, "MinimumExperienceYears": 2.5 },
              "Mapping": { "Mentors": { "FullName": "Your name" } },
              "TimeZone": "America/Vancouver"
            }
            """
        );

        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Match("Ana Silva +│ Ruth Okafor +│ +7[0-9] "));
    }

    [Test]
    public async Task A_workers_settings_file_serves_too()
    {
        var example = Path.Combine(Repository.Root, "appsettings.example.json");

        Assert.That((await _files.Match("--settings", example)).ExitCode, Is.Zero);
    }

    [TestCase("\uFEFF")]
    [TestCase("sep=,\n")]
    public async Task What_Excel_puts_first_is_no_heading(string first)
    {
        _files.Mentees(first + TwoFiles.MenteeHeader, TwoFiles.Ana, TwoFiles.Bo);

        Assert.That((await Read()).Count, Is.EqualTo(2));
    }

    [TestCase(';')]
    [TestCase('\t')]
    public async Task Semicolons_and_tabs_part_cells_too(char separator)
    {
        _files.Mentees([
            .. new[] { TwoFiles.MenteeHeader, TwoFiles.Ana, TwoFiles.Bo }.Select(line =>
                line.Replace(',', separator)
            ),
        ]);

        Assert.That((await Read()).Count, Is.EqualTo(2));
    }

    [Test]
    public async Task Headings_that_nobody_asked_for_and_blank_lines_are_passed_over()
    {
        _files.Mentees(TwoFiles.MenteeHeader + ",Shoe size", TwoFiles.Ana + ",38", "", TwoFiles.Bo);

        Assert.That((await Read()).Count, Is.EqualTo(2));
    }

    [Test]
    public async Task An_answer_may_have_commas_quotes_and_lines()
    {
        _files.Mentees(
            TwoFiles.MenteeHeader + ",What do you hope to reach?",
            "ana@example.org,\"Silva, Ana \"\"Nan\"\"\",Recent graduate,Public library,\"a\nb\"",
            TwoFiles.Bo
        );

        Assert.That(
            (await Read()).Select(pair => pair.Mentee),
            Is.EquivalentTo(new[] { "Silva, Ana \"Nan\"", "Bo Lind" })
        );
    }

    [Test]
    public async Task A_later_answer_replaces_an_earlier_one_and_may_withdraw()
    {
        const string more = "Timestamp,What would you like to do?,";
        _files.Mentees(
            more + TwoFiles.MenteeHeader,
            "2010-10-04 08:00:00,," + TwoFiles.Ana,
            "2010-10-05 08:00:00,," + TwoFiles.Ana.Replace("Ana Silva", "Ana C. Silva", Ordinal),
            "2010-10-05 09:00:00,," + TwoFiles.Bo,
            "2010-10-06 09:00:00,Withdraw my application," + TwoFiles.Bo
        );

        Assert.That(
            (await Read()).Select(pair => pair.Mentee),
            Is.EqualTo(new[] { "Ana C. Silva" })
        );
    }

    /// <summary>It has another form of time and parts checked boxes by semicolons.</summary>
    [Test]
    public async Task A_file_downloaded_from_the_form_itself_is_read()
    {
        _files.Mentors(
            TwoFiles.MentorHeader + ",Topics you can help with",
            TwoFiles.Ruth + ",Leadership;Goal setting"
        );
        _files.Mentees(
            "Timestamp," + TwoFiles.MenteeHeader + ",Topics you would like to talk about",
            "2010/10/04 8:12:00 AM GMT-7," + TwoFiles.Ana + ",Goal setting;Leadership"
        );

        Assert.That((await _files.Match()).Output, Does.Contain("Shared topics:"));
    }

    [Test]
    public async Task Without_times_whoever_stands_further_up_comes_first_and_that_is_said()
    {
        _files.Mentors(TwoFiles.MentorHeader, TwoFiles.Ruth);
        _files.Mentees(
            TwoFiles.MenteeHeader,
            TwoFiles.Ana.Replace("ana@", "zoe@", Ordinal),
            TwoFiles.Ana
        );

        var run = await _files.Match("--format", "json");

        Assert.That(run.Json["pairs"]?[0]?["mentee"]?["email"]?.ToString(), Does.StartWith("zoe"));
        Assert.That(
            run.Json["notes"]?.AsArray().Select(note => $"{note}"),
            Has.Some.EndsWith("no column \"Timestamp\": who stands further up applied earlier.")
        );
    }

    [Test]
    public async Task Ctrl_C_prints_nothing()
    {
        using var output = new StringWriter();
        var request = new MatchRequest(
            _files.MentorsPath,
            _files.MenteesPath,
            null,
            [],
            [],
            MatchRequest.Table
        );

        var exitCode = await MatchCommand.Run(
            request,
            new Terminal(output, output, Terminal.ColumnsOfFile),
            new CancellationToken(canceled: true)
        );

        Assert.That(exitCode, Is.EqualTo(ExitCode.Interrupted));
        Assert.That(output.ToString(), Is.Empty);
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private async Task<IReadOnlyList<(string Mentor, string Mentee)>> Read()
    {
        var run = await _files.Match("--format", "json");
        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, "")));
        return run.Pairs;
    }
}
