namespace SheetsMatcher.Core.Applications;

/// <summary>
/// A person's stable id, derived from the normalised email: the same in every round, on every
/// machine, and free of personal data, so that it may stand in logs.
/// </summary>
public readonly record struct ApplicantId(string Value)
{
    private const int SignCount = 10;

    /// <summary>
    /// <c>P-</c> and the first 50 bits of the address's SHA-256, in Crockford's base 32.
    /// </summary>
    public static ApplicantId Of(EmailAddress email) =>
        new("P-" + ShortHash.OfText(SignCount, email.Value));

    public override string ToString() => Value;
}
