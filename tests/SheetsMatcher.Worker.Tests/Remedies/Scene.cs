using NodaTime;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Tests.Mailing;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Remedies;

/// <summary>
/// A committee in the middle of an intake: eight pairs, four approved, notes of its own, people kept
/// apart, and the version of the spreadsheet from before anything went wrong.
/// </summary>
internal sealed class Scene(Rig rig)
{
    private readonly Dictionary<string, IReadOnlyList<IReadOnlyList<object>>> _before = [];
    private readonly Dictionary<string, IReadOnlyList<IReadOnlyList<object>>> _after = [];
    private object _version = new();

    public Rig Rig => rig;

    /// <param name="isMailed">Whether the introductions of the four pairs have gone.</param>
    public static async Task<Scene> In(Rig rig, bool isMailed)
    {
        var scene = new Scene(rig);
        await scene.Fill();
        if (isMailed)
        {
            await rig.Mail();
        }

        await rig.Match();
        await scene.Keep(scene._before);
        scene._version = rig.Google.WhileStill(still => still.Sheets.Capture());
        return scene;
    }

    /// <summary>Does what a remedy is to cure, and remembers what it did.</summary>
    public async Task Do(Func<Scene, Task> harm)
    {
        await harm(this);
        await Keep(_after);
    }

    /// <summary>File > Version history > Restore, which takes back what the worker wrote as well.</summary>
    public void RestoreVersion() =>
        _ = rig.Google.WhileStill(still =>
        {
            still.Sheets.Restore(_version);
            return true;
        });

    /// <summary>Edit > Undo: the harmed cells and tabs are as before, and what was written since stays.</summary>
    public async Task Undo()
    {
        if (_before.Keys.Except(_after.Keys).Any())
        {
            RestoreVersion();
            return;
        }

        foreach (var (tab, rows) in _before)
        {
            await Undo(tab, rows, _after[tab]);
        }
    }

    /// <summary>Both rounds; what stopped either, in words.</summary>
    public async Task<IReadOnlyList<string>> Round(Instant? at = null)
    {
        List<string> stopped = [];
        await Try(async () => await rig.Match(at));
        await Try(async () => await rig.Mail(at));
        return stopped;

        async Task Try(Func<Task> round)
        {
            try
            {
                await round();
            }
            catch (Exception stop) when (stop is RoundBlockedException or TabGoneException)
            {
                stopped.Add(stop.Message);
            }
        }
    }

    /// <summary>Place, problem and remedy of each row in Problems that is open.</summary>
    public async Task<IReadOnlyList<string>> Problems() =>
        [
            .. (await rig.Rows("Problems"))
                .Skip(1)
                .Where(row => row.Count > 4 && row[1] == "Open")
                .Select(row => $"{row[2]} | {row[3]} | {row[4]}"),
        ];

    /// <summary>Answers every open question that says these words.</summary>
    public async Task Answer(string answer, string words = "")
    {
        var open = (await rig.Rows("Problems")).Where(row =>
            row is [_, "Open", ..]
            && string.Join(' ', row).Contains(words, StringComparison.Ordinal)
        );
        foreach (var row in open)
        {
            await rig.TypeBeside("Problems", row[0], "Answer", answer);
        }
    }

    /// <summary>What people have typed beside each match, by its id.</summary>
    public async Task<IReadOnlyList<string>> Typed()
    {
        var rows = await rig.Rows("Matches");
        var header = rows[0].ToList();
        string[] headers = ["Match", "Decision", "Mentee email", "Mentor email", "Note"];
        return
        [
            .. rows.Skip(1)
                .Select(row =>
                    string.Join(
                        " | ",
                        headers.Select(each => row.ElementAtOrDefault(header.IndexOf(each)) ?? "")
                    )
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The addresses of the pairs that are approved.</summary>
    public async Task<IReadOnlyList<string>> Approved()
    {
        var rows = await rig.Rows("Matches");
        var header = rows[0].ToList();
        return
        [
            .. rows.Where(row => row.ElementAtOrDefault(header.IndexOf("Decision")) == "Approve")
                .SelectMany(row =>
                    new[]
                    {
                        row[header.IndexOf("Mentee email")],
                        row[header.IndexOf("Mentor email")],
                    }
                ),
        ];
    }

    public IReadOnlyList<string> Recipients() =>
        [.. rig.SentMail().Select(sent => sent.Mime.To.Mailboxes.Single().Address)];

    private async Task Fill()
    {
        foreach (var row in Enumerable.Range(2, 8))
        {
            await rig.Type($"Matches!J{row}", $"Note {row}");
        }

        await rig.Fill(
            "Keep apart",
            [
                ["Person", "Other person", "Why"],
                ["h.mentor@example.org", "a.mentee@example.org", "former colleagues"],
                ["c.mentor@example.org", "b.mentee@example.org", ""],
                ["a.mentor@example.org", "h.mentee@example.org", ""],
                ["b.mentor@example.org", "c.mentee@example.org", ""],
            ]
        );
        await rig.Match();
    }

    private async Task Keep(Dictionary<string, IReadOnlyList<IReadOnlyList<object>>> tabs)
    {
        foreach (var tab in await rig.Titles())
        {
            tabs[tab] = await rig.Values(tab);
        }
    }

    private async Task Undo(
        string tab,
        IReadOnlyList<IReadOnlyList<object>> before,
        IReadOnlyList<IReadOnlyList<object>> after
    )
    {
        var width = before.Concat(after).Max(row => row.Count);
        var height = Math.Max(before.Count, after.Count);
        if (
            Enumerable
                .Range(0, height)
                .All(row =>
                    Enumerable
                        .Range(0, width)
                        .All(at => $"{Cell(before, row, at)}" == $"{Cell(after, row, at)}")
                )
        )
        {
            return;
        }

        var now = await rig.Values(tab);
        await rig.Fill(
            tab,
            [
                .. Enumerable
                    .Range(0, height)
                    .Select(row =>
                        (IReadOnlyList<object>)
                            [
                                .. Enumerable
                                    .Range(0, width)
                                    .Select(at =>
                                        $"{Cell(before, row, at)}" == $"{Cell(after, row, at)}"
                                            ? Cell(now, row, at)
                                            : Cell(before, row, at)
                                    ),
                            ]
                    ),
            ]
        );
    }

    private static object Cell(IReadOnlyList<IReadOnlyList<object>> rows, int row, int at) =>
        rows.ElementAtOrDefault(row)?.ElementAtOrDefault(at) ?? "";
}
