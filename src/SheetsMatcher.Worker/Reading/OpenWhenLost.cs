using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Reading;

/// <summary>What was asked in Problems when the ledger was lost, and is not answered yet.</summary>
internal sealed class OpenWhenLost(Program program, ISheetMemory memory)
{
    private const string Remedy =
        "Look at the tab that it is about. Once that stands as you want it, type Yes beside the "
        + "question under Answer.";

    /// <exception cref="RoundBlockedException">
    /// The ledger is behind, and a question about a whole tab is open: it held everything.
    /// </exception>
    public async ValueTask<LostQuestions> Read(bool isBehind, SheetTable problems)
    {
        var known = await memory.ReadFacts(program.Id, SheetFact.LostQuestion);
        return !isBehind ? new(known)
            : LostQuestions.OfTabIn(problems) is { } question ? throw Blocked(question, problems)
            : new(known.UnionBy(LostQuestions.In(problems).Rows, each => each.Key).ToDictionary());
    }

    public ValueTask Keep(CommitteeView committee) =>
        memory.KeepNews(program.Id, SheetFact.LostQuestion, committee.Lost.Rows);

    private static RoundBlockedException Blocked(string question, SheetTable problems) =>
        RoundBlockedException
            .Because(
                new(
                    problems.Title,
                    1,
                    null,
                    $"an answer to {question}",
                    "none when the ledger was lost",
                    Remedy
                ),
                $"{question} in {problems.Title} was open when the ledger was lost. {Remedy}"
            )
            .With(problems);
}
