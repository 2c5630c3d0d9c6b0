using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet.Merging;
using SheetsMatcher.Worker.Mail;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Reading;

namespace SheetsMatcher.Worker.Matching;

/// <summary>What Problems has to say of the Outbox tab.</summary>
/// <param name="lettersOf">The letters of an intake, by its id.</param>
internal sealed class OutboxProblems(
    Program program,
    ISheetMemory memory,
    Func<string, ValueTask<IReadOnlyList<OutboxLetter>>> lettersOf
)
{
    public async ValueTask<IReadOnlyList<ApplicationProblem>> In(ProgramReading reading)
    {
        var lastWritten = await memory.ReadBase(program.Id, WorkerTabs.Outbox.Title);
        if (Reconciler.Check(WorkerTabs.Outbox, lastWritten, reading.Outbox) is { } frozen)
        {
            return [RoundBlockedException.HoldingMail(frozen, reading.Outbox.Title)];
        }

        var decisions = OutboxDecisions.Read(
            reading.Outbox,
            await memory.ReadFacts(program.Id, SheetFact.OutboxWord),
            program.Intake.Id,
            reading.Answered
        );
        var repeated = RepeatedLetters.Read(
            await lettersOf(reading.Program.ForMail().Intake.Id),
            decisions,
            await memory.ReadFacts(program.Id, SheetFact.SpentRepeat),
            reading.Answered
        );
        return [.. Present(decisions.Question), .. Present(repeated.Question)];
    }

    private static IReadOnlyList<ApplicationProblem> Present(ApplicationProblem? problem) =>
        problem is null ? [] : [problem];
}
