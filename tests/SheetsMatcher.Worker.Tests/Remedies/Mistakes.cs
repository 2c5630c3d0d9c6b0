namespace SheetsMatcher.Worker.Tests.Remedies;

/// <summary>What goes wrong in a spreadsheet, and what Problems says of it.</summary>
internal static class Mistakes
{
    private const string Undo = "Edit > Undo";
    private const string Versions = "File > Version history";

    public static readonly IReadOnlyDictionary<string, (Func<Scene, Task> Do, string[] Said)> All =
        new Dictionary<string, (Func<Scene, Task>, string[])>
        {
            ["an id twice"] = (
                Slip.Paste("Matches", 1, 9),
                ["Matches, row 1", "rows 2 and 10 both have \"M-", "Delete one of the two rows"]
            ),
            ["a heading twice"] = (
                Slip.Type("Matches!J1", "Decision"),
                ["Matches, row 1", "\"Decision\" stands in columns C and J", "another name"]
            ),
            ["a heading renamed"] = (
                Slip.Type("Matches!C1", "Our view"),
                ["Matches, row 1", "no column \"Decision\"", "Put the header back", Undo, Versions]
            ),
            ["the heading's row deleted"] = (
                Slip.DeleteRows("Matches", 0, 1),
                ["Matches, row 1", "no column", "Put the header back", Undo, Versions]
            ),
            ["a column deleted"] = (
                Slip.DeleteColumn("Matches", 2),
                ["Matches, row 1", "no column \"Decision\"", Undo, Versions]
            ),
            ["most rows deleted"] = (
                Slip.DeleteRows("Matches", 1, 6),
                ["Matches, row 1", "more than half of them, are gone at once", Undo, Versions]
            ),
            ["all rows cleared"] = (
                Slip.Clear("Matches", 1),
                ["Matches, row 1", "are gone at once", Undo, Versions]
            ),
            ["the tab cleared"] = (
                Slip.Clear("Matches", 0),
                ["Matches, row 1", "no column", "bring the column back", Undo, Versions]
            ),
            ["all ids cleared"] = (
                Slip.Clear("Matches", 1, 0, 1),
                ["Matches, row 1", "rows have lost their \"Match\" at once", Undo, Versions]
            ),
            ["decisions sorted"] = (
                Slip.Sort("Matches", 2, 3),
                ["Matches, row 1", "\"Decision\" sorted or shifted", Undo, Versions, "answer Yes"]
            ),
            ["cells shifted down"] = (
                Slip.Shift("Matches", 1, 2, 5),
                ["Matches, row 1", "sorted or shifted", Undo, Versions, "answer Yes"]
            ),
            ["rows pasted over others"] = (
                Slip.Paste("Matches", 1, 5, 3, 1),
                ["Matches, row 1", "rows with other rows pasted over them", Undo, Versions]
            ),
            ["rows pasted over others with ids"] = (
                Slip.Paste("Matches", 1, 5, 3),
                ["Matches, row 1", "both have \"M-", "Delete one of the two rows"]
            ),
            ["decisions exchanged"] = (
                async scene =>
                {
                    await scene.Rig.Type("Matches!C2", "");
                    await scene.Rig.Type("Matches!C3", "Approve");
                },
                [
                    "Matches, row 1, \"Decision\"",
                    "moved between",
                    "Answer Yes, or put the decisions back",
                ]
            ),
            ["an approved mentee changed"] = (
                Slip.Type("Matches!K2", "g.mentee@example.org"),
                [
                    "Matches, row 2, \"Decision\"",
                    "an approval of",
                    "Answer Yes. If not, set the people",
                ]
            ),
            ["a stranger in an approved row"] = (
                Slip.Type("Matches!K2", "x@example.org"),
                ["Matches, row 2, \"Mentee email\"", "x@example.org", "type the email of another"]
            ),
            ["many people changed"] = (
                async scene =>
                {
                    var rows = await scene.Rig.Rows("Matches");
                    foreach (var row in Enumerable.Range(1, 5))
                    {
                        await scene.Rig.Type($"Matches!K{row + 1}", rows[row + 2][10]);
                    }
                },
                ["Matches, row 1", Undo, Versions, "nswer Yes"]
            ),
            ["responses deleted"] = (
                Slip.DeleteRows("Mentee responses", 1, 8),
                ["Mentee responses, row 1", "8 of 8 responses are gone at once", Undo, Versions]
            ),
            ["responses cleared"] = (
                Slip.Clear("Mentee responses", 1),
                ["Mentee responses, row 1", "responses are gone at once", Undo, "answer Yes"]
            ),
            ["a question renamed"] = (
                Slip.Type("Mentee responses!C1", "Wie heissen Sie?"),
                ["Mentee responses, row 1, \"Full name\"", "none"]
            ),
            ["a question twice"] = (
                Slip.Type("Mentee responses!H1", "Full name"),
                ["Mentee responses, row 1, \"Full name\""]
            ),
            ["addresses of mentees sorted"] = (
                Slip.Sort("Mentee responses", 1, 2),
                ["Mentee responses, row 1", "\"Email Address\" sorted or shifted", Undo, Versions]
            ),
            ["a form's tab deleted"] = (
                Slip.DeleteTab("Mentee responses"),
                ["Mentee responses, row 1", "the tab \"Mentee responses\"", Undo, Versions]
            ),
            ["Matches deleted"] = (
                Slip.DeleteTab("Matches"),
                ["Matches, row 1", "the tab \"Matches\"", Undo, Versions, "sheets-matcher setup"]
            ),
            ["Outbox deleted"] = (
                Slip.DeleteTab("Outbox"),
                ["Outbox, row 1", "the tab \"Outbox\"", Undo, Versions, "sheets-matcher setup"]
            ),
            ["Schedule deleted"] = (
                Slip.DeleteTab("Schedule"),
                ["Schedule, row 1", "the tab \"Schedule\"", Undo, Versions, "sheets-matcher setup"]
            ),
            ["Keep apart cleared"] = (
                Slip.Clear("Keep apart", 1),
                ["Keep apart, row 1", "the 4 entries", Undo, Versions, "answer Yes"]
            ),
            ["a heading of Keep apart renamed"] = (
                Slip.Type("Keep apart!A1", "Who"),
                ["Keep apart, row 1, \"Person\"", "Let the heading stand once in row 1"]
            ),
            ["a brake deleted"] = (
                Slip.DeleteRows("Settings", 1, 1),
                ["Settings, row 1", "no row of this name", "into an empty row", "setup"]
            ),
            ["most settings deleted"] = (
                Slip.DeleteRows("Settings", 1, 20),
                ["Settings, row 1", "are gone at once", Undo, Versions, "sheets-matcher setup"]
            ),
            ["values of settings cleared"] = (
                Slip.Clear("Settings", 1, 1, 2),
                ["Settings, row", "\"Mail\"", "no letter goes", "Type"]
            ),
            ["a heading of Settings renamed"] = (
                Slip.Type("Settings!B1", "Ours"),
                ["Settings, row 1", "no column \"Value\"", "Put the header"]
            ),
            ["texts of letters without a heading"] = (
                Slip.Type("Letters!C1", "What"),
                ["Letters, row 2", "a letter that cannot be sent"]
            ),
            ["letters deleted"] = (
                Slip.DeleteRows("Letters", 1, 9),
                ["Letters, row 1", "9 of 9 rows are gone at once", Undo, "answer Yes"]
            ),
            ["a letter deleted"] = (
                Slip.DeleteRows("Letters", 1, 1),
                ["Schedule, row 9, \"Letter\"", "The Letters tab has no letter of this name"]
            ),
            ["a heading of Outbox renamed"] = (
                Slip.Type("Outbox!B1", "What"),
                ["Outbox, row 1", "no column \"Status\"", "Put the header back", Undo]
            ),
        };
}
