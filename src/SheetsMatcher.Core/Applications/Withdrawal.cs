namespace SheetsMatcher.Core.Applications;

/// <summary>The latest response to a form, in this tab, says that its person withdraws.</summary>
/// <param name="Row">One-based row of that response.</param>
public sealed record Withdrawal(ApplicantId Id, string Tab, int Row);
