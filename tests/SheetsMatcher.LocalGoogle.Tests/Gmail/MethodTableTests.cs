using System.Text.RegularExpressions;
using SheetsMatcher.LocalGoogle.Gmail.Schema;
using SheetsMatcher.LocalGoogle.Tests.Clients;

namespace SheetsMatcher.LocalGoogle.Tests.Gmail;

/// <summary>The table of Gmail's methods in the documentation says what the code does.</summary>
internal sealed partial class MethodTableTests
{
    private static readonly IReadOnlyList<(
        string Id,
        string Request,
        string State,
        string But
    )> Rows =
    [
        .. RowPattern()
            .Matches(File.ReadAllText(NodeModules.InCheckout("docs/local-google-control.md")))
            .Select(row =>
                (
                    row.Groups["id"].Value,
                    row.Groups["request"].Value,
                    row.Groups["state"].Value,
                    row.Groups["but"].Value.Trim()
                )
            ),
    ];

    [Test]
    public void Every_method_of_the_description_has_its_line() =>
        Assert.That(
            Rows.Select(row => (row.Id, row.Request)),
            Is.EquivalentTo(
                GmailMethod.All.Select(method => (method.Id, $"{method.HttpMethod} …{method.Path}"))
            )
        );

    [Test]
    public void Refused_are_those_that_the_code_refuses() =>
        Assert.That(
            Rows.Where(row => row.State == "refused").Select(row => row.Id),
            Is.EquivalentTo(
                GmailMethod
                    .All.Select(method => method.Id)
                    .Where(id => !DescriptionTests.Served.Contains(id))
            )
        );

    [Test]
    public void What_is_served_partly_says_what_is_missing() =>
        Assert.That(
            Rows.Where(row => row.State == "partly" && row.But.Length == 0).Select(row => row.Id),
            Is.Empty
        );

    [GeneratedRegex(
        @"^\| (?<id>[\w.]+) \| `(?<request>[A-Z]+ …/[^`]*)` \| (?<state>implemented|partly|refused) \|(?<but>[^|]*)\|$",
        RegexOptions.Multiline
    )]
    private static partial Regex RowPattern();
}
