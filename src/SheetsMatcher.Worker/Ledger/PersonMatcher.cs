using System.Text.RegularExpressions;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>
/// Finds a person in a text by address or id: <c>ann@example.org</c> is not in
/// <c>joann@example.org</c>.
/// </summary>
/// <param name="names">
/// Names that are this person's alone. Those of one word are no sure sign within a text.
/// </param>
internal sealed class PersonMatcher(PersonTraces person, IReadOnlyCollection<string>? names = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Regex _address = new(
        $@"(?<![A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-])(?:{AnyOf(person)})(?![A-Za-z0-9-]|\.[A-Za-z0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Patience
    );

    private readonly Regex? _names = PatternOf(names ?? []);

    private static string AnyOf(PersonTraces person) =>
        string.Join('|', person.Addresses.Select(each => Regex.Escape(each.Value)));

    public bool IsIn(string text) => person.AreAbout(text) || _address.IsMatch(text);

    public bool IsNamedIn(string text) => _names?.IsMatch(text) == true;

    /// <summary>Any spaces between the words, and no letter before or after them.</summary>
    private static Regex? PatternOf(IReadOnlyCollection<string> names)
    {
        var parts = names
            .Select(name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 1)
            .Select(words => string.Join(@"\s+", words.Select(Regex.Escape)))
            .ToList();
        return parts.Count == 0
            ? null
            : new Regex(
                $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', parts)})(?![\p{{L}}\p{{N}}])",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
                Patience
            );
    }
}
