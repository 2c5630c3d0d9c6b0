using Microsoft.Extensions.Logging;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Worker.Rounds;

internal sealed record RenderedLetter(DueLetter Due, Letter Letter);

internal sealed record RefusedLetter(DueLetter Due, LetterRefusal Refusal);

/// <summary>Writes due letters from the templates of the program, as it is in this round.</summary>
internal sealed class LetterWriter(ILogger log)
{
    /// <summary>How many references a letter may try before something else must be wrong.</summary>
    public const int AttemptsMax = 5;

    private readonly HashSet<LetterKey> _reported = [];

    public (IReadOnlyList<RenderedLetter>, IReadOnlyList<RefusedLetter>) Write(
        Program program,
        IEnumerable<DueLetter> due
    )
    {
        var rendered = new List<RenderedLetter>();
        var refused = new List<RefusedLetter>();
        foreach (var letter in due)
        {
            switch (Render(program, letter, referenceAttempt: 0))
            {
                case Rendering.Rendered written:
                    rendered.Add(new RenderedLetter(letter, written.Letter));
                    break;
                case Rendering.Refused no:
                    Report(program, letter);
                    refused.Add(new RefusedLetter(letter, no.Refusal));
                    break;
                default:
                    throw new InvalidOperationException("a rendering is rendered or refused");
            }
        }

        return (rendered, refused);
    }

    /// <summary>The same letter under the next reference.</summary>
    public static Letter WriteAgain(Program program, DueLetter due, int referenceAttempt) =>
        Render(program, due, referenceAttempt) is Rendering.Rendered written
            ? written.Letter
            : throw new InvalidOperationException("what was rendered once renders again");

    /// <summary>Once a letter: it comes back in every round until a person has mended it.</summary>
    private void Report(Program program, DueLetter letter)
    {
        if (_reported.Add(letter.Key))
        {
            RoundLog.Refused(log, program.Id, letter.Milestone.Id, letter.Match.Id.Value);
        }
    }

    private static Rendering Render(Program program, DueLetter due, int referenceAttempt) =>
        LetterRenderer.Render(
            program.Letters[due.Milestone.TemplateId],
            due,
            new LetterFacts(program.Intake, program.CommitteeName, program.CommitteeEmail),
            referenceAttempt
        );
}
