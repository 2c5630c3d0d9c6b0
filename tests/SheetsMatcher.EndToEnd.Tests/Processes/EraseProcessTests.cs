using System.Text;
using NodaTime;
using SheetsMatcher.Demo.Local;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// A mentor of three is erased while letters are under way: afterwards no file, tab or line of the
/// log names them, nobody hears of them, and the others get their letters.
/// </summary>
[Category("Process")]
public sealed class EraseProcessTests
{
    private const string Name = "Zenobia Quill";
    private const string Address = "zenobia.quill@example.org";

    private static readonly string[] _traces = ["Zenobia", "zenobia.quill", "ZENOBIA"];

    [Test]
    public async Task No_file_tab_or_log_names_the_person_and_the_others_get_their_letters()
    {
        await using var programs = await SmallPrograms.Open();
        var sheet = await programs.NewSpreadsheet();
        await ApplyThreeMentees(programs, sheet);
        var installed = programs.Install("one", ("lta", sheet));
        await installed.Run("setup");
        await installed.Run("round");
        foreach (var row in (await sheet.Read("Matches")).Rows)
        {
            await sheet.Type($"Matches!C{row}", "Approve");
        }

        await using (var worker = installed.Start("run"))
        {
            using var cut = new KillSwitch(
                programs.Google.Requests,
                worker,
                SmallPrograms.IsSend,
                nth: 2
            );
            await cut.Killed();
        }

        Assert.That(TracesIn(installed.Folder), Is.Positive);
        var went = await programs.Sent();
        var erased = await installed.Run("erase", Address.ToUpperInvariant(), "--yes");
        await RequireNoTrace(installed, sheet, programs);
        await using var again = installed.Start("run");
        await programs.Rounds.NextRounds(again);
        await programs.SetClock(SmallPrograms.Start + Duration.FromMinutes(45));
        await programs.Rounds.NextRounds(again);
        await again.Stop();

        await RequireNoTrace(installed, sheet, programs);
        Assert.That(TracesIn(string.Join('\n', again.Output.Lines), "log"), Is.Zero);
        Assert.That(erased.ExitCode, Is.Zero);
        Assert.That(
            (await programs.Sent()).Where(letter => !IsAbout(letter)),
            Is.EqualTo(
                new[]
                {
                    "ana@example.org: Meet Ruth Okafor, your mentor",
                    "bo@example.org: Meet Omar Haddad, your mentor",
                    "omar@example.org: Meet Bo Lindqvist, your mentee",
                    "ruth@example.org: Meet Ana Silva, your mentee",
                }
            )
        );
        Assert.That(
            (await programs.Sent()).Where(IsAbout),
            Is.EqualTo(went.Where(IsAbout)),
            "nothing more about the person"
        );
    }

    private static bool IsAbout(string letter) =>
        letter.Contains("Zenobia", StringComparison.OrdinalIgnoreCase);

    /// <summary>They and the mentor are the only ones of their type of library.</summary>
    private static async Task ApplyThreeMentees(SmallPrograms programs, SampleSpreadsheet sheet)
    {
        var mentor = Named(SmallProgram.LateMentor, Address, Name);
        mentor[13] = 3;
        await programs.Fill(
            sheet,
            SampleSpreadsheet.MentorResponses,
            [.. SmallProgram.Mentors, mentor]
        );
        await programs.Fill(
            sheet,
            SampleSpreadsheet.MenteeResponses,
            [
                .. SmallProgram.Mentees,
                Named(SmallProgram.LateMentee, "dan@example.org", "Dan Frost"),
                Named(SmallProgram.LateMentee, "eva@example.org", "Eva Lund"),
                Named(SmallProgram.LateMentee, "fay@example.org", "Fay Moor"),
            ]
        );
    }

    private static List<object> Named(IReadOnlyList<object> person, string address, string name) =>
        [person[0], address, name, .. person.Skip(3)];

    private static async Task RequireNoTrace(
        Installation installed,
        SampleSpreadsheet sheet,
        SmallPrograms programs
    )
    {
        Assert.That(TracesIn(installed.Folder), Is.Zero, "in files");
        foreach (var tab in await sheet.ReadTitles())
        {
            var range = Uri.EscapeDataString($"'{tab}'");
            var cells = await programs.Api.Get($"/v4/spreadsheets/{sheet.Id}/values/{range}");
            Assert.That(TracesIn(cells.ToJsonString(), tab), Is.Zero, tab);
        }
    }

    /// <summary>In the raw bytes of whatever lies beside the ledger, its journal included.</summary>
    private static int TracesIn(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Sum(file => TracesIn(Encoding.Latin1.GetString(File.ReadAllBytes(file)), file));

    private static int TracesIn(string text, string place)
    {
        var count = _traces.Sum(trace => text.Split(trace, StringSplitOptions.None).Length - 1);
        if (count > 0)
        {
            TestContext.Out.WriteLine($"{place}: {count}");
        }

        return count;
    }
}
