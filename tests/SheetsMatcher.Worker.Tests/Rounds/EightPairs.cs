using System.Text.Json.Nodes;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>Eight mentors and eight mentees on a rig, four of whose matches are approved.</summary>
internal static class EightPairs
{
    public static readonly int[] ApprovedRows = [2, 4, 6, 9];

    private const int EmailColumn = 1;
    private const int NameColumn = 2;
    private const int LibraryColumn = 5;
    private const int SupervisorColumnOfMentors = 8;

    private static readonly string[] _libraries =
    [
        "Academic library",
        "Public library",
        "Special library: law",
        "Special library: government",
    ];

    /// <summary>Proposed, seen, and four of them approved and seen once more.</summary>
    public static async Task<Rig> Open()
    {
        var rig = await Rig.Open();
        await rig.Fill("Mentor responses", Rows(SmallProgram.Mentors, "HCAFBGDE", "mentor"));
        await rig.Fill("Mentee responses", Rows(SmallProgram.Mentees, "DAGBFHCE", "mentee"));
        await rig.Match();
        await rig.Match();
        foreach (var row in ApprovedRows)
        {
            await rig.Type($"Matches!C{row}", "Approve");
        }

        await rig.Match();
        await rig.Match();
        return rig;
    }

    /// <summary>Sorts a selected range of a tab below its header.</summary>
    /// <param name="by">Zero-based like the others; the last column is left out of the range.</param>
    public static async Task Sort(Rig rig, string tab, int first, int end, int by, bool isUp)
    {
        var range = new JsonObject
        {
            ["sheetId"] = await rig.SheetIdOf(tab),
            ["startRowIndex"] = 1,
            ["endRowIndex"] = (await rig.Rows(tab)).Count,
            ["startColumnIndex"] = first,
            ["endColumnIndex"] = end,
        };
        var order = new JsonObject
        {
            ["dimensionIndex"] = by,
            ["sortOrder"] = isUp ? "ASCENDING" : "DESCENDING",
        };
        await rig.Batch(
            new JsonObject
            {
                ["sortRange"] = new JsonObject
                {
                    ["range"] = range,
                    ["sortSpecs"] = new JsonArray(order),
                },
            }
        );
    }

    private static List<IReadOnlyList<object>> Rows(
        IReadOnlyList<IReadOnlyList<object>> small,
        string names,
        string role
    ) => [small[0], .. names.Select((sign, at) => Row(small[1], at, sign, role))];

    private static object[] Row(IReadOnlyList<object> pattern, int at, char sign, string role)
    {
        var row = pattern.ToArray();
        row[0] = (double)row[0] + at;
        row[EmailColumn] = $"{char.ToLowerInvariant(sign)}.{role}@example.org";
        row[NameColumn] = $"{sign}. {char.ToUpperInvariant(role[0])}{role[1..]}";
        row[LibraryColumn] = _libraries[at % _libraries.Length];
        if (role == "mentor")
        {
            row[SupervisorColumnOfMentors] = $"Boss {(at * 3) % 8}";
        }

        return row;
    }
}
