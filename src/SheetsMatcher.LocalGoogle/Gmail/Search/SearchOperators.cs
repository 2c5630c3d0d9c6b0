namespace SheetsMatcher.LocalGoogle.Gmail.Search;

/// <summary>What <c>operator:value</c> means.</summary>
internal static class SearchOperators
{
    private static readonly HashSet<string> NotHere =
    [
        "category",
        "deliveredto",
        "filename",
        "has",
        "larger",
        "list",
        "size",
        "smaller",
    ];

    /// <summary>The words in a row in the subject, the text or an address.</summary>
    public static SearchTerm Anywhere(string value) =>
        new SearchTerm.Phrase(Words.Of(value), content => content.Words);

    public static SearchTerm Of(string name, string value) =>
        name switch
        {
            "subject" => In(value, content => [content.Subject]),
            "from" => In(value, content => [content.Mime.From.ToString()]),
            "to" => In(value, SearchFields.Recipients),
            "cc" => In(value, content => [content.Mime.Cc.ToString()]),
            "bcc" => In(value, content => [content.Mime.Bcc.ToString()]),
            "rfc822msgid" => WithMessageId(value.Trim('<', '>')),
            "in" => InPlace(value.ToLowerInvariant()),
            "is" => InState(value.ToLowerInvariant()),
            "label" => Labelled(value.ToUpperInvariant()),
            "after" or "newer" => SearchDates.After(value),
            "before" or "older" => SearchDates.Before(value),
            _ when NotHere.Contains(name) => throw GmailErrors.Invalid(
                $"Search operator {name}: is not implemented here."
            ),
            _ => Anywhere($"{name} {value}"),
        };

    private static SearchTerm.Phrase In(
        string value,
        Func<MailContent, IEnumerable<string>> fields
    ) => new(Words.Of(value), content => fields(content).Select(Words.Of));

    private static SearchTerm.Condition WithMessageId(string id) =>
        new(message => message.Content.Mime.MessageId == id);

    private static SearchTerm InPlace(string place) =>
        place switch
        {
            "anywhere" => new SearchTerm.Condition(_ => true, LooksIntoTrash: true),
            "draft" or "drafts" => Labelled(Labels.Draft),
            _ => Labelled(place.ToUpperInvariant()),
        };

    private static SearchTerm InState(string state) =>
        state switch
        {
            "read" => new SearchTerm.Not(Labelled(Labels.Unread)),
            "draft" or "drafts" => Labelled(Labels.Draft),
            _ => Labelled(state.ToUpperInvariant()),
        };

    private static SearchTerm.Condition Labelled(string label) =>
        new(message => message.Has(label), LooksIntoTrash: label is Labels.Trash or Labels.Spam);
}
