using System.Globalization;
using System.Text.RegularExpressions;
using SheetsMatcher.LocalGoogle.Gmail.Store;

namespace SheetsMatcher.LocalGoogle.Gmail.Search;

/// <summary>What <c>operator:value</c> means in a mailbox.</summary>
internal sealed partial class SearchOperators(Mailbox mailbox)
{
    public const int DistanceUsual = 5;

    /// <summary>The words in a row in the subject, the text or an address.</summary>
    public static SearchTerm Anywhere(string value) =>
        new SearchTerm.Phrase(Words.Of(value), content => content.Words);

    /// <summary>
    /// A phrase, or <c>"secret AROUND 25 birthday"</c>, which keeps the order of its two sides.
    /// </summary>
    public static SearchTerm Quoted(string value) =>
        AroundPattern().Match(value) is { Success: true } around
            ? new SearchTerm.Near(
                Words.Of(around.Groups["one"].Value),
                Words.Of(around.Groups["other"].Value),
                around.Groups["distance"] is { Success: true } distance
                    ? Distance(distance.Value)
                    : DistanceUsual,
                IsOrdered: true
            )
            : Anywhere(value);

    /// <summary>Of <c>AROUND</c>, in words.</summary>
    public static int Distance(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var words)
            ? words
            : throw GmailErrors.Invalid($"Invalid query: AROUND takes a number, not {value}");

    public SearchTerm Of(string name, string value) =>
        name switch
        {
            "subject" => In(value, content => [content.Subject]),
            "from" => In(Person(value), content => [content.Mime.From.ToString()]),
            "to" => In(Person(value), SearchFields.Recipients),
            "cc" => In(Person(value), content => [content.Mime.Cc.ToString()]),
            "bcc" => In(Person(value), content => [content.Mime.Bcc.ToString()]),
            "deliveredto" => In(value, content => SearchFields.Header(content, "Delivered-To")),
            "list" => In(value, content => SearchFields.Header(content, "List-Id")),
            "filename" => In(value, SearchFields.FileNames),
            "rfc822msgid" => WithMessageId(value.Trim('<', '>')),
            "in" => InPlace(value.ToLowerInvariant()),
            "is" => InState(value.ToLowerInvariant()),
            "has" => With(value.ToLowerInvariant()),
            "label" => Labelled(LabelId(value)),
            "category" => Labelled(Category(value.ToUpperInvariant())),
            "after" or "newer" => SearchDates.After(value),
            "before" or "older" => SearchDates.Before(value),
            "newer_than" => SearchDates.NewerThan(value, mailbox.Now),
            "older_than" => new SearchTerm.Not(SearchDates.NewerThan(value, mailbox.Now)),
            "larger" or "size" => Larger(Size(value)),
            "smaller" => new SearchTerm.Not(Larger(Size(value))),
            _ => Anywhere($"{name} {value}"),
        };

    private static SearchTerm.Phrase In(
        string value,
        Func<MailContent, IEnumerable<string>> fields
    ) => new(Words.Of(value), content => fields(content).Select(Words.Of));

    private string Person(string value) =>
        value.Equals("me", StringComparison.OrdinalIgnoreCase) ? mailbox.Address : value;

    private static SearchTerm.Condition WithMessageId(string id) =>
        new(message => message.Content.Mime.MessageId == id);

    private SearchTerm InPlace(string place) =>
        place switch
        {
            "anywhere" => new SearchTerm.Condition(_ => true, LooksIntoTrash: true),
            "draft" or "drafts" => Labelled(Labels.Draft),
            _ => Labelled(LabelId(place)),
        };

    private static SearchTerm InState(string state) =>
        state switch
        {
            "read" => new SearchTerm.Not(Labelled(Labels.Unread)),
            "draft" or "drafts" => Labelled(Labels.Draft),
            _ => Labelled(state.ToUpperInvariant()),
        };

    private SearchTerm.Condition With(string what) =>
        what switch
        {
            "attachment" => new(message => SearchFields.FileNames(message.Content).Any()),
            "userlabels" => new(message => message.Labels.Any(mailbox.State.Labels.ContainsKey)),
            "nouserlabels" => new(message => !message.Labels.Any(mailbox.State.Labels.ContainsKey)),
            _ => throw GmailErrors.NotHere($"Search operator has:{what}"),
        };

    private static string Category(string name) =>
        $"CATEGORY_{(name == "PRIMARY" ? "PERSONAL" : name)}";

    private static SearchTerm.Condition Larger(long bytes) =>
        new(message => message.Content.Raw.Length > bytes);

    private static long Size(string value)
    {
        var unit = value.ToUpperInvariant() switch
        {
            [.., 'K'] => 1L << 10,
            [.., 'M'] => 1L << 20,
            _ => 1L,
        };
        return
            long.TryParse(
                unit > 1 ? value[..^1] : value,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var count
            )
            && count <= long.MaxValue / unit
            ? count * unit
            : throw GmailErrors.Invalid($"Invalid query: {value} is not a size such as 5M");
    }

    /// <summary>
    /// A label is known by its name, in which spaces and slashes may be hyphens, or by its id.
    /// </summary>
    private string LabelId(string value) =>
        mailbox
            .State.Labels.Values.OrderBy(label => label.Id, StringComparer.Ordinal)
            .FirstOrDefault(label => Plain(label.Name) == Plain(value))
            ?.Id
        ?? (mailbox.State.Labels.ContainsKey(value) ? value : value.ToUpperInvariant());

    private static string Plain(string name) =>
        name.ToUpperInvariant().Replace(' ', '-').Replace('/', '-');

    private static SearchTerm.Condition Labelled(string label) =>
        new(message => message.Has(label), LooksIntoTrash: label is Labels.Trash or Labels.Spam);

    [GeneratedRegex(
        @"^(?<one>.+?) AROUND (?:(?<distance>\d+) )?(?<other>.+)$",
        RegexOptions.Singleline
    )]
    private static partial Regex AroundPattern();
}
