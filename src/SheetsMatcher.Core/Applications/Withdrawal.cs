namespace SheetsMatcher.Core.Applications;

/// <summary>The latest response to a form, in this tab, says that its person withdraws.</summary>
/// <param name="Row">One-based row of that response.</param>
/// <param name="Addresses">All that are known to be the person's.</param>
public sealed record Withdrawal(
    ApplicantId Id,
    string Tab,
    int Row,
    IReadOnlyList<EmailAddress> Addresses
)
{
    /// <summary>Names under which the person was known, as typed.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}
