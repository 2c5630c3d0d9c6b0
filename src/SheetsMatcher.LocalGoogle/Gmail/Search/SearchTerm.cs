namespace SheetsMatcher.LocalGoogle.Gmail.Search;

/// <summary>One part of a query.</summary>
internal abstract record SearchTerm
{
    private SearchTerm() { }

    public abstract bool Matches(MailMessage message);

    public virtual bool NamesSpamOrTrash => false;

    internal sealed record Every(IReadOnlyList<SearchTerm> Terms) : SearchTerm
    {
        public override bool NamesSpamOrTrash => Terms.Any(term => term.NamesSpamOrTrash);

        public override bool Matches(MailMessage message) =>
            Terms.All(term => term.Matches(message));
    }

    internal sealed record Any(IReadOnlyList<SearchTerm> Terms) : SearchTerm
    {
        public override bool NamesSpamOrTrash => Terms.Any(term => term.NamesSpamOrTrash);

        public override bool Matches(MailMessage message) =>
            Terms.Any(term => term.Matches(message));
    }

    internal sealed record Not(SearchTerm Term) : SearchTerm
    {
        public override bool Matches(MailMessage message) => !Term.Matches(message);
    }

    /// <summary>The words in a row, within one field.</summary>
    internal sealed record Phrase(
        IReadOnlyList<string> Words,
        Func<MailContent, IEnumerable<IReadOnlyList<string>>> Fields
    ) : SearchTerm
    {
        public override bool Matches(MailMessage message) =>
            Fields(message.Content).Any(field => Search.Words.Contains(field, Words));
    }

    /// <summary>Two phrases with at most so many words between them, within one field.</summary>
    internal sealed record Near(
        IReadOnlyList<string> One,
        IReadOnlyList<string> Other,
        int Distance,
        bool IsOrdered
    ) : SearchTerm
    {
        public override bool Matches(MailMessage message) =>
            message.Content.Words.Any(field =>
                Search.Words.Follows(field, One, Other, Distance)
                || (!IsOrdered && Search.Words.Follows(field, Other, One, Distance))
            );
    }

    /// <summary>A condition on something else than words.</summary>
    internal sealed record Condition(Func<MailMessage, bool> Holds, bool LooksIntoTrash = false)
        : SearchTerm
    {
        public override bool NamesSpamOrTrash => LooksIntoTrash;

        public override bool Matches(MailMessage message) => Holds(message);
    }
}
