using NodaTime.Text;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Programs;

/// <summary>Pairs to whom letters had gone when the ledger was lost, and what nobody knows of since.</summary>
internal sealed class IntroducedMemory(Program program, ISheetMemory memory)
{
    private const string Lost = "lost";
    private const string Standing = "standing";

    /// <summary>Of this intake: what an earlier one left open is over with it.</summary>
    public async ValueTask<IReadOnlyList<IntroducedPair>> Read() =>
        [
            .. (await memory.ReadFacts(program.Id, SheetFact.Introduced)).SelectMany(fact =>
                fact.Key.Split(' ') is [var match, var mentor, var mentee]
                && fact.Value.Split(' ', 3) is [var moment, var row, var intakeId]
                && intakeId == program.Intake.Id
                && InstantPattern.General.Parse(moment).TryGetValue(default, out var since)
                    ?
                    [
                        new IntroducedPair(
                            new MatchId(match),
                            new PersonPair(new ApplicantId(mentor), new ApplicantId(mentee)),
                            since
                        )
                        {
                            IsLost = row == Lost,
                        },
                    ]
                    : Array.Empty<IntroducedPair>()
            ),
        ];

    public ValueTask Keep(IEnumerable<IntroducedPair> pairs) =>
        memory.KeepNews(
            program.Id,
            SheetFact.Introduced,
            pairs
                .DistinctBy(each => (each.Match, each.Pair))
                .ToDictionary(
                    each => $"{each.Match} {each.Pair.Mentor} {each.Pair.Mentee}",
                    each =>
                        $"{InstantPattern.General.Format(each.Since)} "
                        + $"{(each.IsLost ? Lost : Standing)} {program.Intake.Id}"
                )
        );
}
