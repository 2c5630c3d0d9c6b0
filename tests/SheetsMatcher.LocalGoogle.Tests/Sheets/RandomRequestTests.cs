using System.Text;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Batch;
using SheetsMatcher.LocalGoogle.Sheets.Schema;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

/// <summary>
/// Requests of any shape that the interface allows, sensible or not: each is answered or refused in
/// Google's form, never with a fault of our own, and what is left can still be read.
/// </summary>
internal sealed class RandomRequestTests
{
    private const int RequestsPerSeed = 600;
    private const int RequestsPerRead = 20;

    private static readonly int[] Numbers = [1, 1, 1, 2, 0, 3, -1, int.MaxValue];

    private static readonly int[] Starts = [0, 0, 0, 1, 1, 2, -1, int.MaxValue];

    private static readonly int[] Ends = [1, 2, 2, 3, 3, 4, 4, 5];

    private static readonly int[] Tabs = [0, 0, 0, 0, 0, 0, 9, 5];

    private static readonly string[] Texts =
    [
        "",
        "x",
        "=A1",
        "T!A1:B2",
        "T",
        "50%",
        "(",
        "2010-11-05",
    ];

    private static readonly string[] Masks = ["*", "*", "title", "note", "nothing"];

    [Test]
    public void Any_request_is_answered_or_refused([Range(1, 5)] int seed) =>
        Assert.That(Told(seed, RequestsPerSeed), Is.Not.Empty);

    [Test]
    public void The_same_requests_are_answered_with_the_same_bytes()
    {
        var first = Told(6, RequestsPerSeed / 3);

        Assert.That(Told(6, RequestsPerSeed / 3), Is.EqualTo(first));
    }

    /// <summary>Every answer, one after the other.</summary>
    private static string Told(int seed, int requests)
    {
        var google = new LocalSheets();
        var random = new Random(seed);
        var told = new StringBuilder();
        var id = TwoTabs.Create(google);
        google.Put(id, "T!A1", """[["a","1",2],["b"],[true,"","c"]]""");
        string[] kinds =
        [
            .. BatchRequests.ByKind.Keys.Except(["addSheet", "deleteSheet", "duplicateSheet"]),
        ];
        for (var i = 0; i < requests; i++)
        {
            var kind = kinds[random.Next(kinds.Length)];
            var type = GoogleSchema.Fields("Request")[kind];
            var request = new JsonObject { [kind] = Value(type, "", random, 0) };
            var body = new JsonObject { ["requests"] = new JsonArray(request) }.ToJsonString();
            var answer = google.Answer("POST", $"/v4/spreadsheets/{id}:batchUpdate", body);
            Assert.That(answer.Status, Is.EqualTo(200).Or.EqualTo(400), body);
            told.Append(Encoding.UTF8.GetString(answer.Body.Span));
            if (i % RequestsPerRead == 0)
            {
                var read = google.Answer("GET", $"/v4/spreadsheets/{id}?includeGridData=true");
                Assert.That(read.Status, Is.EqualTo(200), body);
                told.Append(Encoding.UTF8.GetString(read.Body.Span));
            }
        }

        return told.ToString();
    }

    private static JsonNode? Value(FieldType type, string name, Random random, int depth) =>
        type switch
        {
            FieldType.Message(var message) => Message(message, random, depth),
            FieldType.ListOf(var item) => new JsonArray([
                .. Enumerable
                    .Range(0, random.Next(3))
                    .Select(_ => Value(item, name, random, depth + 1)),
            ]),
            FieldType.MapOf(var item) => new JsonObject
            {
                ["0"] = Value(item, name, random, depth + 1),
            },
            FieldType.Choice(var names) => names[random.Next(names.Count)],
            FieldType.Plain("int") => NumbersFor(name)[random.Next(8)],
            FieldType.Plain("number") => random.NextDouble() * 2,
            FieldType.Plain("bool") => random.Next(2) == 0,
            FieldType.Plain => (name == "fields" ? Masks : Texts)[random.Next(5)],
            _ => new JsonObject(),
        };

    private static int[] NumbersFor(string name) =>
        name.StartsWith("start", StringComparison.Ordinal) ? Starts
        : name.StartsWith("end", StringComparison.Ordinal) ? Ends
        : name.EndsWith("heetId", StringComparison.Ordinal) ? Tabs
        : Numbers;

    private static JsonObject Message(string message, Random random, int depth)
    {
        var body = new JsonObject();
        foreach (var (name, type) in GoogleSchema.Fields(message))
        {
            // What stands at the top is nearly always sent, so that many get past the first check.
            var isLikely = depth <= 1 || name is "range" or "dimension" or "sortSpecs";
            if (depth < 5 && type is not FieldType.Anything && random.Next(10) < (isLikely ? 9 : 5))
            {
                body[name] = Value(type, name, random, depth + 1);
            }
        }

        return body;
    }
}
