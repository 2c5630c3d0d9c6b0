using System.Globalization;
using System.Text.Json.Nodes;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// Fills both forms' tabs with what a program leaves in a public form, and with real applicants
/// here and there among it.
/// </summary>
internal static class JunkRows
{
    /// <summary>2010-10-01 as the sheet's serial number.</summary>
    private const double FirstDay = 40452;

    private const int RowsPerRequest = 1_000;

    private static readonly string[] s_common =
    [
        "Timestamp",
        "Email Address",
        "Full name",
        "What would you like to do?",
    ];

    private static readonly string[] s_mentorForm =
    [
        .. s_common,
        "How would you like to mentor?",
        "Type of library you work in",
        "Years of experience in the field",
        "How many mentees could you take?",
    ];

    private static readonly string[] s_menteeForm =
    [
        .. s_common,
        "Which describes you best?",
        "Type of library you would like to work in",
        "What do you hope to reach?",
    ];

    /// <param name="junk">Rows of junk in each tab.</param>
    /// <param name="pairs">As many mentors and mentees, who fit each other.</param>
    public static async Task Fill(SampleProgram program, int junk, int pairs)
    {
        var chance = new Random(14);
        await Add(program, "Mentor responses", s_mentorForm, junk, pairs, Mentor, chance);
        await Add(program, "Mentee responses", s_menteeForm, junk, pairs, Mentee, chance);
    }

    public static string MenteeAddress(int i) => $"mentee{i}@persons{i}.example.org";

    private static async Task Add(
        SampleProgram program,
        string tab,
        string[] questions,
        int junk,
        int pairs,
        Func<int, JsonNode[]> applicant,
        Random chance
    )
    {
        var header = await program.Spreadsheet.Read(tab);
        var columns = questions.Select(header.ColumnOf).ToList();
        var every = (junk + pairs) / pairs;
        var rows = Enumerable
            .Range(0, junk + pairs)
            .Select(at =>
                at % every == 0 && at / every < pairs
                    ? Row(columns, applicant(at / every))
                    : Junk(at, chance)
            );
        foreach (var some in rows.Chunk(RowsPerRequest))
        {
            await program.Demo.Api.Post(
                $"/v4/spreadsheets/{program.Spreadsheet.Id}/values/{Uri.EscapeDataString($"'{tab}'!A1")}"
                    + ":append?valueInputOption=RAW",
                new JsonObject { ["values"] = new JsonArray([.. some]) }
            );
        }
    }

    private static JsonArray Row(List<int> columns, JsonNode[] answers)
    {
        var cells = new JsonNode[columns.Max() + 1];
        Array.Fill(cells, "");
        foreach (var (column, answer) in columns.Zip(answers))
        {
            cells[column] = answer;
        }

        return new JsonArray([.. cells.Select(cell => cell.DeepClone())]);
    }

    /// <summary>Random text, a giant cell, many columns, a blank address, one address over and over.</summary>
    private static JsonArray Junk(int at, Random chance)
    {
        var cells = Enumerable
            .Range(0, at % 50 == 1 ? 60 : 16)
            .Select(_ => Noise(chance))
            .ToArray();
        cells[0] = FirstDay + (at / 100_000.0);
        cells[1] = (at % 4) switch
        {
            0 => "",
            1 => "again@example.org",
            2 => Noise(chance),
            _ => $"nobody{at}@example.org",
        };
        if (at % 50 == 2)
        {
            cells[5] = new string('J', 50_000);
        }

        return new JsonArray(cells);
    }

    private static JsonNode Noise(Random chance) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{chance.NextInt64():x} {chance.NextInt64():x} ü {chance.NextInt64():x}"
        );

    private static JsonNode[] Mentor(int i) =>
        [
            FirstDay + (i / 1000.0),
            $"mentor{i}@people{i}.example.org",
            $"Mentor Number {i}",
            "Apply, or update my application",
            "Mentor for recent graduates",
            "Public library",
            12,
            1,
        ];

    private static JsonNode[] Mentee(int i) =>
        [
            FirstDay + (i / 1000.0),
            MenteeAddress(i),
            $"Mentee Person {i}",
            "Apply, or update my application",
            "Recent graduate",
            "Public library",
            "To find a first job.",
        ];
}
