using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Milestones;

/// <summary>Whom a letter goes to, and what it can speak of.</summary>
public abstract record Occasion
{
    private Occasion() { }

    /// <summary>As a part of <see cref="LetterKey"/>.</summary>
    public abstract ApplicantId RecipientId { get; }

    public abstract string ToName { get; }

    public abstract EmailAddress To { get; }

    /// <summary>To one of the two people of a match.</summary>
    public sealed record OfMatch(ApprovedMatch Match, Applicant Recipient, Applicant Partner)
        : Occasion
    {
        public override ApplicantId RecipientId => Recipient.Id;
        public override string ToName => Recipient.Name;
        public override EmailAddress To => Recipient.Email;
    }

    /// <summary>To somebody who applied, whether matched or not.</summary>
    public sealed record OfApplication(Applicant Recipient) : Occasion
    {
        public override ApplicantId RecipientId => Recipient.Id;
        public override string ToName => Recipient.Name;
        public override EmailAddress To => Recipient.Email;
    }

    /// <summary>To the committee itself.</summary>
    public sealed record OfCommittee(Committee Committee) : Occasion
    {
        public override ApplicantId RecipientId => new("committee");
        public override string ToName => Committee.Name;
        public override EmailAddress To => Committee.Email;
    }
}

/// <summary>The committee as somebody who gets letters, with what it would be told now.</summary>
/// <param name="NewApplications">One line each, of the last seven days.</param>
/// <param name="DecisionsWaiting">One line for each proposal without a decision.</param>
/// <param name="LettersNeedingAttention">One line for each letter that a person must decide on.</param>
public sealed record Committee(
    string Name,
    EmailAddress Email,
    IReadOnlyList<string> NewApplications,
    IReadOnlyList<string> DecisionsWaiting,
    IReadOnlyList<string> LettersNeedingAttention
)
{
    /// <summary>One line for each thing that is held as this is written, with its reason.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];
}
