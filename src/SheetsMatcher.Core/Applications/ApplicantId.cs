namespace SheetsMatcher.Core.Applications;

/// <summary>
/// A person's stable id, derived from the normalised email: the same in every round, on every
/// machine, and free of personal data, so that it may stand in logs.
/// </summary>
public readonly record struct ApplicantId(string Value)
{
    public override string ToString() => Value;
}
