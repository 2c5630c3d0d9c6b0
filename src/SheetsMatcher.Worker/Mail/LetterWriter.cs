using Microsoft.Extensions.Logging;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Mail;

internal sealed record RenderedLetter(DueLetter Due, Letter Letter);

internal sealed record RefusedLetter(DueLetter Due, LetterRefusal Refusal);

/// <summary>Writes due letters from the templates of the program, as it is in this round.</summary>
internal sealed class LetterWriter(ILogger log)
{
    /// <summary>How many references a letter may try before something else must be wrong.</summary>
    public const int AttemptsMax = 5;

    private readonly HashSet<LetterKey> _reported = [];

    /// <summary>What every letter of the program may say.</summary>
    public static LetterFacts FactsOf(Program program) =>
        new(program.Intake, program.CommitteeName, program.CommitteeEmail)
        {
            TestAddress = program.Mail.TestAddress,
            SurveyLink = program.SurveyLink,
            FeedbackLink = program.FeedbackLink,
            SpreadsheetLink = new Uri(
                "https://docs.google.com/spreadsheets/d/"
                    + Uri.EscapeDataString(program.SpreadsheetId)
            ),
        };

    /// <param name="outbox">What was sent before: a pair's later letters continue its thread.</param>
    public (IReadOnlyList<RenderedLetter>, IReadOnlyList<RefusedLetter>) Write(
        Program program,
        IEnumerable<DueLetter> due,
        IReadOnlyList<OutboxLetter> outbox,
        LetterReferences references
    )
    {
        var rendered = new List<RenderedLetter>();
        var refused = new List<RefusedLetter>();
        foreach (var letter in due)
        {
            switch (Render(program, letter, outbox, references.FirstOf(letter.Key)))
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
    public static Letter WriteAgain(MailPlan plan, DueLetter due, int referenceAttempt) =>
        Render(plan.Program, due, plan.Outbox, plan.References.Of(due.Key, referenceAttempt))
            is Rendering.Rendered written
            ? written.Letter
            : throw new InvalidOperationException("what was rendered once renders again");

    /// <summary>
    /// A letter written anew under the reference after the one that it has; null when it cannot be
    /// written now, or was sent again too often.
    /// </summary>
    public static Letter? WriteNext(MailPlan plan, DueLetter due, OutboxLetter before) =>
        plan.References.After(before.Letter) is { } next
        && Render(plan.Program, due, plan.Outbox, next) is Rendering.Rendered written
            ? written.Letter
            : null;

    /// <summary>
    /// A letter that has left no draft, written anew under its own reference; null when it cannot be
    /// written now.
    /// </summary>
    public static Letter? WriteAnew(MailPlan plan, DueLetter due, OutboxLetter before) =>
        Render(plan.Program, due, plan.Outbox, before.Letter.Reference)
            is Rendering.Rendered written
            ? written.Letter
            : null;

    /// <summary>Once a letter: it comes back in every round until a person has mended it.</summary>
    private void Report(Program program, DueLetter letter)
    {
        if (_reported.Add(letter.Key))
        {
            RoundLog.Refused(log, program.Id, letter.Milestone.Id, letter.Key.About);
        }
    }

    private static Rendering Render(
        Program program,
        DueLetter due,
        IReadOnlyList<OutboxLetter> outbox,
        LetterReference reference
    ) =>
        program.Letters.TryGetValue(due.Milestone.TemplateId, out var template)
            ? LetterRenderer.Render(
                template,
                due,
                FactsOf(program),
                reference,
                ThreadOf(due, outbox)
            )
            : new Rendering.Refused(
                new LetterRefusal(
                    due.Milestone.TemplateId,
                    null,
                    "The Letters tab has no letter of this name that can be sent.",
                    "Add it there, or name another one in the Schedule tab."
                )
            );

    /// <summary>The first letter of the same match to the same person, once it is sent.</summary>
    private static LetterThread? ThreadOf(DueLetter due, IReadOnlyList<OutboxLetter> outbox) =>
        due.Match is null
            ? null
            : outbox
                .Where(letter =>
                    letter is { Letter.Thread: null, Proof.ThreadId.Length: > 0 }
                    && letter.Letter.Key.About == due.Key.About
                    && letter.Letter.Key.Recipient == due.Key.Recipient
                    && letter.Letter.Key != due.Key
                )
                .OrderBy(letter => letter.SentAt)
                .Select(letter => new LetterThread(
                    letter.Letter.Subject,
                    letter.Proof?.MessageId ?? "",
                    letter.Proof?.ThreadId ?? ""
                ))
                .FirstOrDefault();
}
