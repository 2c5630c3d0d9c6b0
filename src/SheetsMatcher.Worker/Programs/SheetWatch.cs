using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Seen;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Programs;

/// <summary>A tab as it is to be kept in mind.</summary>
/// <param name="Tab">The title that it was made with.</param>
internal sealed record WatchedTab(string Tab, SeenTab Seen);

/// <summary>What a look at the tabs found out.</summary>
/// <param name="News">Without the tabs that are as they were.</param>
/// <param name="Held">Rows of Matches that wait for an answer.</param>
internal sealed record Watched(IReadOnlyList<WatchedTab> News, HeldRows Held);

/// <summary>
/// Looks at each tab beside what it showed last, before anything follows from it: a sort of some
/// columns leaves every single cell as good as any, and every row wrong.
/// </summary>
internal sealed class SheetWatch(Program program, ILastSeen lastSeen, ISheetMemory memory)
{
    /// <param name="tables">By the title that each was made with.</param>
    /// <exception cref="RoundBlockedException">The columns of a tab have come apart.</exception>
    public async ValueTask<Watched> Look(
        IReadOnlyDictionary<string, SheetTable> tables,
        AnswerTo answers
    )
    {
        var heads = await lastSeen.ReadHeads(program.Id);
        var news = new List<WatchedTab>();
        var held = HeldRows.None;
        // Problems first: where its answers have moved, none of them counts.
        foreach (var (tab, table) in tables.OrderBy(each => each.Key != WorkerTabs.Problems.Title))
        {
            var head = heads.GetValueOrDefault(tab);
            var isAtRest =
                head is { Held: 0, IsOpen: false, Places: not "" }
                && head.Digest == SheetDigest.Of([table]);
            if (isAtRest || await Look(tab, table, head, answers) is not { } sight)
            {
                continue;
            }

            var seen = new WatchedTab(tab, sight.Now);
            var isNew = sight.Now.Head != head;
            if (sight.Torn is { } question)
            {
                throw RoundBlockedException
                    .By(question, isNew ? seen : null)
                    .With(tables.GetValueOrDefault(WorkerTabs.Problems.Title));
            }

            news.AddRange(isNew ? [seen] : []);
            held = tab == WorkerTabs.Matches.Title ? sight.Held : held;
        }

        return new Watched(news, held);
    }

    /// <summary>What the tabs show now is what the next look is compared with.</summary>
    public async ValueTask Keep(Watched watched)
    {
        foreach (var seen in watched.News)
        {
            await lastSeen.Keep(program.Id, seen.Tab, seen.Seen);
        }
    }

    /// <summary>The question about a torn tab stands in Problems.</summary>
    public async ValueTask KeepAsked(RoundBlockedException blocked)
    {
        if (blocked.Asked is { } seen)
        {
            await lastSeen.Keep(program.Id, seen.Tab, seen.Seen);
        }
    }

    private async ValueTask<TabSight?> Look(
        string tab,
        SheetTable table,
        SeenHead? head,
        AnswerTo answers
    ) =>
        LayoutOf(tab, table, answers) is { } layout
            ? TabSight.Of(
                layout,
                head is null ? null : new SeenTab(head, await lastSeen.ReadRows(program.Id, tab)),
                table,
                await memory.ReadBase(program.Id, tab),
                answers,
                tab == WorkerTabs.Matches.Title ? await Waiting(table.Title) : null
            )
            : null;

    /// <summary>
    /// By the answers of the looks before: who puts decisions right and answers at once is asked once.
    /// </summary>
    private async ValueTask<IReadOnlySet<string>> Waiting(string tab) =>
        new LostQuestions(await memory.ReadFacts(program.Id, SheetFact.LostQuestion)).Waiting(
            tab,
            ProblemAnswers.Asked(await memory.ReadFacts(program.Id, SheetFact.Answer))
        );

    private SeenLayout? LayoutOf(string tab, SheetTable table, AnswerTo answers) =>
        ProgramTabs.IsOfMentors(program, tab)
            ? SeenLayout.Of(table, program.Mapping.Mentors, answers)
        : ProgramTabs.IsForms(program, tab) ? SeenLayout.Of(table, program.Mapping.Mentees, answers)
        : SeenLayout.Of(tab);
}
