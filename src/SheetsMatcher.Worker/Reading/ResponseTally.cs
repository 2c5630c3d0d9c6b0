using System.Globalization;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Reading;

/// <summary>
/// How many responses each form's tab held, so that one that was emptied by mistake is noticed. The
/// count is an intake's own: what an earlier one left in the tab may be cleared at once.
/// </summary>
internal sealed class ResponseTally(Program program, ISheetMemory memory)
{
    private readonly AcceptedLosses _losses = new(program, memory);

    /// <returns>The tabs whose loss a person has accepted.</returns>
    /// <exception cref="RoundBlockedException">A tab lost most of its responses at once.</exception>
    public async ValueTask<IReadOnlyList<string>> Check(
        IReadOnlyDictionary<string, SheetTable> tables,
        AnswerTo answers
    )
    {
        var accepted = new List<string>();
        var counts = await memory.ReadFacts(program.Id, SheetFact.ResponseCount);
        var intakes = await memory.ReadFacts(program.Id, SheetFact.ResponseIntake);
        var earlier = await memory.ReadFacts(program.Id, SheetFact.EarlierResponses);
        foreach (var (role, table) in tables.Where(tab => ProgramTabs.IsForms(program, tab.Key)))
        {
            var before = IsOfThisIntake(intakes, role)
                ? Number(counts, role) - (Number(earlier, role) ?? 0)
                : null;
            if (ResponseLoss.Check(table, before) is not { } frozen)
            {
                continue;
            }

            var question = frozen.AsQuestion(
                table.Title,
                "the responses that stood there",
                await _losses.Of(role)
            );
            if (answers(question) != true)
            {
                throw RoundBlockedException
                    .By(question, null)
                    .With(tables[WorkerTabs.Problems.Title]);
            }

            accepted.Add(role);
        }

        return accepted;
    }

    /// <summary>
    /// How many usable responses each form's tab holds, by the title that it is known by.
    /// </summary>
    public IReadOnlyDictionary<string, int> CountsIn(
        IReadOnlyDictionary<string, SheetTable> tables,
        Roster roster
    ) =>
        tables
            .Where(tab => ProgramTabs.IsForms(program, tab.Key))
            .ToDictionary(tab => tab.Key, tab => roster.Usable.GetValueOrDefault(tab.Value.Title));

    /// <summary>What is to be remembered of the tabs as they stand, by kind.</summary>
    /// <param name="counts">By the title that the tab is known by.</param>
    public async ValueTask<IReadOnlyDictionary<SheetFact, Dictionary<string, string>>> Facts(
        IReadOnlyDictionary<string, int> counts
    )
    {
        var intakes = await memory.ReadFacts(program.Id, SheetFact.ResponseIntake);
        var earlier = await memory.ReadFacts(program.Id, SheetFact.EarlierResponses);
        return new Dictionary<SheetFact, Dictionary<string, string>>
        {
            [SheetFact.ResponseCount] = Each((_, count) => Text(count)),
            [SheetFact.ResponseIntake] = Each((_, _) => program.Intake.Id),
            [SheetFact.EarlierResponses] = Each(
                (role, count) =>
                    Text(
                        IsOfThisIntake(intakes, role)
                            ? Math.Min(Number(earlier, role) ?? 0, count)
                            : count
                    )
            ),
        };

        Dictionary<string, string> Each(Func<string, int, string> value) =>
            counts.ToDictionary(each => each.Key, each => value(each.Key, each.Value));
    }

    /// <summary>An older ledger does not say; then it is the intake that runs.</summary>
    private bool IsOfThisIntake(IReadOnlyDictionary<string, string> intakes, string role) =>
        intakes.GetValueOrDefault(role, program.Intake.Id) == program.Intake.Id;

    private static int? Number(IReadOnlyDictionary<string, string> facts, string role) =>
        int.TryParse(facts.GetValueOrDefault(role), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
