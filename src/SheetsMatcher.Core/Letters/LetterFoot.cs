namespace SheetsMatcher.Core.Letters;

/// <summary>What stands around every letter: whose it is, who to write to, and its reference.</summary>
internal sealed record LetterFoot(
    string Program,
    string CommitteeName,
    string CommitteeEmail,
    LetterReference Reference
)
{
    public static LetterFoot Of(LetterFacts facts, LetterReference reference) =>
        new(
            ValueText.Clean(facts.Intake.Name),
            ValueText.Clean(facts.CommitteeName),
            ValueText.Clean(facts.CommitteeEmail.Value),
            reference
        );

    public string InText() =>
        $"""

            ----
            {string.Join(
                '\n',
                LetterTextWriter.Wrap($"Questions? Write to {CommitteeName}, {CommitteeEmail}.", 72)
            )}
            Ref {Reference}

            """.ReplaceLineEndings(
            "\n"
        );
}
