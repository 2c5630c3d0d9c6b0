using System.Globalization;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// What stood in the Keep apart tab when it was last read in full. A list that is emptied by mistake
/// would let the very pairs be proposed that somebody asked never to see.
/// </summary>
/// <param name="Entries">How many rows named two people.</param>
/// <param name="Removals">How often a person has answered that entries were meant to go.</param>
internal sealed record KeepApartMemory(IReadOnlyList<PersonPair> Pairs, int Entries, int Removals)
{
    private const string PairsFact = "pairs";
    private const string EntriesFact = "entries";
    private const string RemovalsFact = "removals";
    private const int GoneMin = 3;

    /// <summary>What holds until the question is answered.</summary>
    internal const string Meanwhile = "Until then these people are still kept apart.";

    private const int NamedMax = 5;

    public static KeepApartMemory Of(IReadOnlyDictionary<string, string> facts) =>
        new(
            [
                .. facts
                    .GetValueOrDefault(PairsFact, "")
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => line.Split(' '))
                    .Select(ids => new PersonPair(
                        new ApplicantId(ids[0]),
                        new ApplicantId(ids[1])
                    )),
            ],
            Number(facts, EntriesFact),
            Number(facts, RemovalsFact)
        );

    public IReadOnlyDictionary<string, string> Next(
        IReadOnlyList<PersonPair> pairs,
        int entries,
        bool isRemoval
    ) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [PairsFact] = string.Join('\n', pairs.Select(pair => $"{pair.Mentor} {pair.Mentee}")),
            [EntriesFact] = Text(entries),
            [RemovalsFact] = Text(Removals + (isRemoval ? 1 : 0)),
        };

    /// <summary>The same once rows of a person who was erased are gone: they are not missing.</summary>
    public KeepApartMemory Without(IReadOnlyCollection<ApplicantId> person, int entries) =>
        this with
        {
            Pairs =
            [
                .. Pairs.Where(pair =>
                    !person.Contains(pair.Mentor) && !person.Contains(pair.Mentee)
                ),
            ],
            Entries = Math.Max(0, Entries - entries),
        };

    /// <summary>
    /// A row or two that are deleted are a decision; all of them, or most of three and more, may be
    /// a slip.
    /// </summary>
    /// <returns>Null when there is nothing to ask.</returns>
    public ApplicationProblem? AskAbout(int entriesNow, string tab, Roster roster)
    {
        var gone = Entries - entriesNow;
        var isAsked = gone > 0 && (entriesNow == 0 || (gone >= GoneMin && gone * 2 > Entries));
        // Asked again after an earlier Yes, it is another question, which that answer does not fit.
        var again = Removals == 0 ? "" : $", after {Text(Removals)} removals before";
        return !isAsked
            ? null
            : new ApplicationProblem(
                tab,
                1,
                KeepApartColumns.Person,
                Entries == 1
                    ? $"the entry that stood there{Names(roster)}"
                    : $"the {Text(Entries)} entries that stood there{Names(roster)}",
                $"{Text(entriesNow)}{again}",
                "Bring them back with Edit > Undo or File > Version history. If they are meant to go, "
                    + $"answer Yes. {Meanwhile}"
            )
            {
                Kind = ProblemKind.Question,
            };
    }

    private string Names(Roster roster)
    {
        var names = roster
            .Mentors.Select(mentor => (mentor.Id, mentor.Name))
            .Concat(roster.Mentees.Select(mentee => (mentee.Id, mentee.Name)))
            .DistinctBy(each => each.Id)
            .ToDictionary(each => each.Id, each => each.Name);
        var named = Pairs
            .Where(pair => names.ContainsKey(pair.Mentor) && names.ContainsKey(pair.Mentee))
            .Take(NamedMax)
            .Select(pair => $"{names[pair.Mentor]} and {names[pair.Mentee]}")
            .ToList();
        return named.Count == 0 ? "" : $" ({string.Join("; ", named)})";
    }

    private static int Number(IReadOnlyDictionary<string, string> facts, string name) =>
        int.TryParse(facts.GetValueOrDefault(name), CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
