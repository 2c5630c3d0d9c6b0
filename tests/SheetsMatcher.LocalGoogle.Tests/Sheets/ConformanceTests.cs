using System.Text.RegularExpressions;
using SheetsMatcher.LocalGoogle.Drive;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets;
using SheetsMatcher.LocalGoogle.Sheets.Batch;
using SheetsMatcher.LocalGoogle.Sheets.Schema;
using SheetsMatcher.LocalGoogle.Tests.Clients;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

/// <summary>The conformance tables of docs/local-google.md say what the code does.</summary>
internal sealed partial class ConformanceTests
{
    private static readonly string Page = File.ReadAllText(
        NodeModules.InCheckout("docs/local-google.md")
    );

    private static readonly IReadOnlyDictionary<string, (string State, string But)> Kinds =
        KindPattern()
            .Matches(Page)
            .ToDictionary(
                row => row.Groups["kind"].Value,
                row => (row.Groups["state"].Value, row.Groups["but"].Value.Trim())
            );

    [Test]
    public void Every_kind_of_the_interface_has_a_line() =>
        Assert.That(Kinds.Keys, Is.EquivalentTo(GoogleSchema.Fields("Request").Keys));

    [Test]
    public void Each_line_says_what_the_code_does() =>
        Assert.That(
            Kinds.Where(kind => kind.Value.State != StateOf(kind.Key)).Select(kind => kind.Key),
            Is.Empty
        );

    [Test]
    public void What_is_served_partly_says_what_is_missing() =>
        Assert.That(
            Kinds
                .Where(kind => kind.Value.State == "partly" != (kind.Value.But.Length > 0))
                .Select(kind => kind.Key),
            Is.Empty
        );

    [Test]
    public void Every_refused_kind_is_refused_by_name()
    {
        var google = new LocalSheets();
        var id = google.Create();
        Assert.Multiple(() =>
        {
            foreach (var (kind, _) in Kinds.Where(kind => kind.Value.State == "refused"))
            {
                Assert.That(
                    google.BatchRefusal(id, $$$"""{"{{{kind}}}": {}}"""),
                    Does.StartWith($"Invalid requests[0].{kind}: ")
                        .And.Contain("not implemented here")
                );
            }
        });
    }

    [Test]
    public void Every_method_that_is_served_has_a_line()
    {
        var routes = new RouteTable();
        var store = new LocalSheets().Store;
        SheetsRoutes.Map(routes, store);
        DriveRoutes.Map(routes, store);
        Assert.That(
            MethodPattern().Matches(Page).Select(row => row.Groups["request"].Value),
            Is.EquivalentTo(
                routes
                    .Mapped.Select(route =>
                        // A slash before the verb is one client's way to write the same.
                        route.Replace("}/:", "}:", StringComparison.Ordinal)
                    )
                    .Distinct()
            )
        );
    }

    private static string StateOf(string kind) =>
        !BatchRequests.ByKind.ContainsKey(kind) ? "refused"
        : BatchRequests.Partly.Contains(kind) ? "partly"
        : "implemented";

    [GeneratedRegex(
        @"^\| (?<kind>\w+) \| (?<state>implemented|partly|refused) \|(?<but>[^|]*)\|$",
        RegexOptions.Multiline
    )]
    private static partial Regex KindPattern();

    [GeneratedRegex(@"^\| [\w.]+ \| `(?<request>[A-Z]+ /[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex MethodPattern();
}
