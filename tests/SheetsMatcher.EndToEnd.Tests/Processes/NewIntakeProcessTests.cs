using NodaTime;
using SheetsMatcher.Demo.Local;
using SheetsMatcher.Demo.Running;
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
