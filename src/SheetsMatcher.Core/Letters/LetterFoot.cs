namespace SheetsMatcher.Core.Letters;

/// <summary>
/// What stands around every letter: whose it is, who to write to, and its reference.
/// </summary>
internal sealed record LetterFoot(string Program, string CommitteeEmail, LetterReference Reference)
{
    public static LetterFoot Of(LetterFacts facts, LetterReference reference) =>
        new(
            ValueText.Clean(facts.Intake.Name),
            ValueText.Clean(facts.CommitteeEmail.Value),
            reference
        );

    public string InText()
    {
        var questions = $"Questions? Write to us at {CommitteeEmail}.";
        string[] lines = ["", "----", .. LetterTextWriter.Wrap(questions), $"Ref {Reference}", ""];
        return string.Join('\n', lines);
    }
}
