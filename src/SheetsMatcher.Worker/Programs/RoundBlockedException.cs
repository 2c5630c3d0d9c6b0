using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Worker.Programs;

/// <summary>
/// The sheet is not as it must be, so nothing is written and nothing is mailed until a person has
/// mended it; the message names the place and the remedy.
/// </summary>
internal sealed class RoundBlockedException(string message) : Exception(message)
{
    /// <summary>What to say in the Problems tab.</summary>
    public ApplicationProblem? Problem { get; private init; }

    /// <summary>The torn tab that the question is about, as far as that is news.</summary>
    public WatchedTab? Asked { get; private init; }

    /// <summary>The Problems tab as read; null when it cannot be told there.</summary>
    public SheetTable? ToldIn { get; private init; }

    /// <summary>The program whose mail alone is blocked, with the reason; null: everything is.</summary>
    public Program? InForce { get; private init; }

    public static RoundBlockedException By(Reconciliation.Frozen frozen, string tab) =>
        Because(Of(frozen, tab), $"{frozen.What} {frozen.Remedy}");

    /// <summary>What Problems says of a tab whose doubt holds the mail alone.</summary>
    public static ApplicationProblem HoldingMail(Reconciliation.Frozen frozen, string tab) =>
        Told(Of(frozen, tab), ProblemsTab.NoLetterGoes);

    /// <exception cref="RoundBlockedException">The Matches tab cannot be read without doubt.</exception>
    public static void ThrowIfFrozen(
        CommitteeView committee,
        IReadOnlyDictionary<string, SheetTable> tables
    )
    {
        if (committee.Frozen is { } frozen)
        {
            var blocked = committee.FrozenQuestion is { } question
                ? By(question, null)
                : By(frozen, tables[WorkerTabs.Matches.Title].Title);
            throw blocked.With(tables[WorkerTabs.Problems.Title]);
        }
    }

    /// <param name="asked">What to keep in mind once the question has been told; null: nothing.</param>
    public static RoundBlockedException By(ApplicationProblem question, WatchedTab? asked) =>
        new($"{question.Tab}: {question.Found}. {question.Remedy}")
        {
            Problem = question with { Remedy = $"{question.Remedy} {ProblemsTab.NothingGoes}" },
            Asked = asked,
        };

    public static RoundBlockedException Because(ApplicationProblem problem, string message) =>
        new(message) { Problem = Told(problem, ProblemsTab.NothingGoes) };

    public RoundBlockedException Holding(Program inForce) =>
        new(Message)
        {
            Problem = Problem,
            Asked = Asked,
            ToldIn = ToldIn,
            InForce = inForce,
        };

    public RoundBlockedException With(SheetTable? problems) =>
        new(Message)
        {
            Problem = Problem,
            Asked = Asked,
            ToldIn = problems,
            InForce = InForce,
        };

    private static ApplicationProblem Of(Reconciliation.Frozen frozen, string tab) =>
        new(tab, 1, null, "a tab that can be read without doubt", frozen.Found(tab), frozen.Remedy);

    private static ApplicationProblem Told(ApplicationProblem problem, string meanwhile) =>
        problem with
        {
            Kind = ProblemKind.Header,
            Remedy = $"{problem.Remedy} {meanwhile}",
        };
}
