using System.Text.RegularExpressions;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>
/// Finds a person in a text by address or id: <c>ann@example.org</c> is not in
/// <c>joann@example.org</c>.
/// </summary>
internal sealed class Mention(EmailAddress person)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly string _id = ApplicantId.Of(person).Value;

    private readonly Regex _address = new(
        $@"(?<![A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]){Regex.Escape(person.Value)}(?![A-Za-z0-9-]|\.[A-Za-z0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Patience
    );

    public bool IsIn(string text) =>
        text.Contains(_id, StringComparison.Ordinal) || _address.IsMatch(text);
}
