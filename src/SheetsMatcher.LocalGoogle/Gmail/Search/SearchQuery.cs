namespace SheetsMatcher.LocalGoogle.Gmail.Search;

/// <summary>
/// A query as typed into Gmail's search box: words, "phrases", <c>operator:value</c>, <c>-</c>
/// before what must not be there, <c>OR</c>, <c>( )</c> and <c>{ }</c>.
/// </summary>
internal sealed class SearchQuery
{
    private readonly Mailbox _mailbox;
    private readonly SearchTerm? _term;

    private SearchQuery(Mailbox mailbox, SearchTerm? term)
    {
        _mailbox = mailbox;
        _term = term;
    }

    /// <summary>The query looks into spam and trash, which lists leave out else.</summary>
    public bool NamesSpamOrTrash => _term?.NamesSpamOrTrash ?? false;

    public static SearchQuery Of(string? text, Mailbox mailbox) =>
        new(
            mailbox,
            string.IsNullOrWhiteSpace(text)
                ? null
                : SearchParser.Parse(text, new SearchOperators(mailbox))
        );

    /// <summary>
    /// A search finds a message only once the index has it; a plain list shows it at once.
    /// </summary>
    public bool Matches(MailMessage message) =>
        _term is null || (_mailbox.IsFound(message) && _term.Matches(message));
}
