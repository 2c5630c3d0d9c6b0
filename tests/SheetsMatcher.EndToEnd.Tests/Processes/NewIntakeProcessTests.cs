using NodaTime;
using SheetsMatcher.Demo.Local;
using SheetsMatcher.Demo.Running;
using SheetsMatcher.LocalGoogle.Faults;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// A new intake in the same spreadsheet, begun as the guide and the page on operations say, step by
/// step.
/// </summary>
[Category("Process")]
public sealed class NewIntakeProcessTests
{
    private static readonly Instant _spring = Instant.FromUtc(2011, 3, 14, 18, 0);
    private static readonly Instant _secondWeek = Instant.FromUtc(2011, 4, 8, 18, 5);

    private static readonly string[] _autumns =
    [
        "ana@example.org: Meet Ruth Okafor, your mentor",
        "bo@example.org: Meet Omar Haddad, your mentor",
        "omar@example.org: Meet Bo Lindqvist, your mentee",
        "ruth@example.org: Meet Ana Silva, your mentee",
    ];

    private static readonly string[] _springs =
    [
        "mia@example.org: Meet Noa Brook, your mentee",
        "mia@example.org: Re: Meet Noa Brook, your mentee",
        "noa@example.org: Meet Mia Sand, your mentor",
        "noa@example.org: Re: Meet Mia Sand, your mentor",
    ];

    [Test]
    public async Task Old_pairs_get_nothing_and_new_ones_everything_once()
    {
        await using var programs = await SmallPrograms.Open();
        var sheet = await programs.NewSpreadsheet();
        var installed = programs.Install("one", ("lta", sheet));
        await RunAutumn(programs, installed, sheet);
        await programs.SetClock(_spring);

        // Operations: a new id, a look at the plan, the start.
        installed.Set(settings =>
        {
            if (settings["Programs"]?["lta"]?["Intake"] is { } intake)
            {
                intake["Id"] = "2011-spring";
            }
        });
        await installed.Run("plan");
        await using var worker = installed.Start("run");
        await programs.Rounds.NextRounds(worker);
        // The guide: both tabs are cleared, and the new name and days typed.
        await sheet.DeleteRowsBelowHeading(SampleSpreadsheet.MentorResponses);
        await programs.Rounds.NextRounds(worker);
        await sheet.DeleteRowsBelowHeading(SampleSpreadsheet.MenteeResponses);
        await programs.Rounds.NextRounds(worker);
        await Set(sheet, "Intake name", "Third intake");
        await Set(sheet, "Intake start", "2011-04-01");
        await Set(sheet, "Intake end", "2011-07-15");
        await programs.Rounds.NextRounds(worker);
        Assert.That(await programs.Sent(), Is.EqualTo(_autumns), "nothing for the change itself");

        await ApplyAndApprove(programs, sheet, worker);
        await programs.SetClock(_secondWeek);
        await programs.Rounds.NextRounds(worker);

        Assert.That(await programs.Sent(), Is.EquivalentTo([.. _autumns, .. _springs]));
        Assert.That(await OpenProblems(sheet), Is.Empty);
    }

    [Test]
    public async Task One_command_begins_it_and_keeps_the_old_one_in_files()
    {
        await using var programs = await SmallPrograms.Open();
        var sheet = await programs.NewSpreadsheet();
        var installed = programs.Install("one", ("lta", sheet));
        await RunAutumn(programs, installed, sheet);
        await programs.SetClock(_spring);
        var archive = Path.Combine(installed.Folder, "autumn");

        await installed.Run([.. _command, "--archive", archive, "--yes"]);
        var again = await installed.Try([.. _command, "--archive", archive + "2", "--yes"]);
        await using var worker = installed.Start("run");
        await programs.Rounds.NextRounds(worker);
        Assert.That(await programs.Sent(), Is.EqualTo(_autumns), "nothing for the change itself");
        await ApplyAndApprove(programs, sheet, worker);
        await programs.SetClock(_secondWeek);
        await programs.Rounds.NextRounds(worker);

        again.RequireOneErrorLine("2011-spring", "already");
        Assert.That(await programs.Sent(), Is.EquivalentTo([.. _autumns, .. _springs]));
        Assert.That(await OpenProblems(sheet), Is.Empty);
        Assert.That(
            Directory.GetFiles(archive).Select(file => Path.GetFileName(file)).Order(),
            Is.EqualTo(["letters.csv", "matches.csv", "mentees.csv", "mentors.csv"])
        );
        var mentors = await File.ReadAllTextAsync(Path.Combine(archive, "mentors.csv"));
        Assert.That(mentors, Does.Contain("ruth@example.org"));
    }

    [Test]
    public async Task Broken_off_it_says_so_and_the_same_command_ends_it()
    {
        await using var programs = await SmallPrograms.Open();
        var sheet = await programs.NewSpreadsheet();
        var installed = programs.Install("one", ("lta", sheet));
        await RunAutumn(programs, installed, sheet);
        await programs.SetClock(_spring);
        await installed.Run("round");
        string[] Archived(string folder) =>
            [.. _command, "--archive", Path.Combine(installed.Folder, folder), "--yes"];

        // The first write renews the lease; the second would clear the responses.
        programs.Google.Faults.Add(
            new FaultRule(FaultKind.Status)
            {
                PathContains = "batchUpdate",
                Status = 403,
                Nth = 2,
            }
        );
        var broken = await installed.Try(Archived("first"));
        var ended = await installed.Try(Archived("second"));
        var mentors = await sheet.Read(SampleSpreadsheet.MentorResponses);
        var settings = await sheet.Read("Settings");

        Assert.That(broken.ExitCode, Is.Not.Zero);
        Assert.That(broken.Errors, Does.Contain("run the same command again"));
        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        Assert.That(mentors.Rows.Select(row => mentors.At(row, "Full name")), Has.All.Empty);
        Assert.That(settings.Find(("Value", "Third intake")), Is.Not.Null);
        Assert.That(await programs.Sent(), Is.EqualTo(_autumns));
    }

    [TestCase("i/../../x")]
    [TestCase("a b")]
    [TestCase("0123456789-0123456789-0123456789-0123456789")]
    public async Task An_id_that_is_no_short_name_is_refused(string id)
    {
        await using var programs = await SmallPrograms.Open();
        var installed = programs.Install("one", ("lta", await programs.NewSpreadsheet()));

        var ended = await installed.Try(["intake", "new", id, .. _command.Skip(3)]);

        Assert.That(ended.ExitCode, Is.EqualTo(2));
        ended.RequireOneErrorLine("id: expected");
    }

    private static readonly string[] _command =
    [
        "intake",
        "new",
        "2011-spring",
        "--name",
        "Third intake",
        "--start",
        "2011-04-01",
        "--end",
        "2011-07-15",
    ];

    private static async Task<IReadOnlyList<string>> OpenProblems(SampleSpreadsheet sheet)
    {
        var problems = await sheet.Read("Problems");
        return
        [
            .. problems
                .Rows.Where(row => problems.At(row, "Status") == "Open")
                .Select(row => problems.At(row, "What to do")),
        ];
    }

    private static async Task RunAutumn(
        SmallPrograms programs,
        Installation installed,
        SampleSpreadsheet sheet
    )
    {
        await installed.Run("setup");
        await using var worker = installed.Start("run");
        await programs.Rounds.NextRounds(worker);
        await sheet.Type("Matches!C2", "Approve");
        await sheet.Type("Matches!C3", "Approve");
        await programs.Rounds.NextRounds(worker);
        Assert.That(await programs.Sent(), Is.EqualTo(_autumns));
        await worker.Stop();
    }

    private static async Task ApplyAndApprove(
        SmallPrograms programs,
        SampleSpreadsheet sheet,
        ChildProgram worker
    )
    {
        await programs.Fill(
            sheet,
            SampleSpreadsheet.MentorResponses,
            [SmallProgram.Mentors[0], SmallProgram.LateMentor]
        );
        await programs.Fill(
            sheet,
            SampleSpreadsheet.MenteeResponses,
            [SmallProgram.Mentees[0], SmallProgram.LateMentee]
        );
        await programs.Rounds.NextRounds(worker);
        var matches = await sheet.Read("Matches");
        var row = matches.Find(("Status", "Proposed"), ("Mentee email", "noa@example.org")) ?? 0;
        await sheet.Type(matches.Address(row, "Decision"), "Approve");
        await programs.Rounds.NextRounds(worker);
    }

    private static async Task Set(SampleSpreadsheet sheet, string setting, string value)
    {
        var settings = await sheet.Read("Settings");
        var row = settings.Find(("Setting", setting)) ?? 0;
        await sheet.Type(settings.Address(row, "Value"), value);
    }
}
