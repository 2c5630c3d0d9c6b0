using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Mail;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Commands.Checking;

/// <summary>
/// The program's letters as invented people would get them, sent to the committee's own mailbox
/// and nowhere else. They are no letters of the intake, so they stand in no outbox.
/// </summary>
/// <param name="program">As the committee's tabs have it.</param>
internal sealed class TestLetters(Program program, IMailbox mailbox)
{
    /// <summary>The milestones of the schedule, by id.</summary>
    public IReadOnlyList<string> Known =>
        [.. program.Schedule.Milestones.Select(milestone => milestone.Id)];

    /// <param name="milestoneId">Null for all of them.</param>
    /// <returns>The subjects of what was sent.</returns>
    /// <exception cref="GoogleRefusedException">Gmail did not take a letter.</exception>
    public async Task<IReadOnlyList<string>> Send(
        string? milestoneId,
        CancellationToken cancellation
    )
    {
        var own = await mailbox.ReadAddress(cancellation);
        if (!EmailAddress.TryParse(own, out var address))
        {
            throw new GoogleRefusedException(0, $"the mailbox has no plain address: \"{own}\"");
        }

        var subjects = new List<string>();
        foreach (var letter in Letters(milestoneId))
        {
            cancellation.ThrowIfCancellationRequested();
            var test = letter with
            {
                To = address,
                Subject = $"[Test] {letter.Subject}",
                Thread = null,
            };
            var draft = await mailbox.CreateDraft(test, cancellation);
            switch (await mailbox.SendDraft(draft.DraftId, cancellation))
            {
                case SendAnswer.Refused refusal:
                    throw new GoogleRefusedException(0, $"Gmail refused it: {refusal.Why}");
                case SendAnswer.Limited limit:
                    throw new GoogleUnavailableException($"Gmail takes no more: {limit.Why}");
                default:
                    subjects.Add(test.Subject);
                    break;
            }
        }

        return subjects;
    }

    private IEnumerable<Letter> Letters(string? milestoneId)
    {
        var letters = LetterPreview
            .Of(program.Schedule, program.Letters, LetterWriter.FactsOf(program))
            .Where(letter => milestoneId is null || letter.Milestone.Id == milestoneId)
            .ToList();
        var refused = letters
            .Select(letter => letter.Rendering)
            .OfType<Rendering.Refused>()
            .Select(refusal => $"{refusal.Refusal}")
            .ToList();
        return refused.Count == 0
            ? letters
                .Select(letter => letter.Rendering)
                .OfType<Rendering.Rendered>()
                .Select(rendered => rendered.Letter)
            : throw new WrongInputException(refused);
    }
}
