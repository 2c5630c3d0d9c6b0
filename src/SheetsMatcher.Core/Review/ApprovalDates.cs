using NodaTime;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// Since when each row's approval stands. It is dated when it is first seen; one that is taken back
/// before letters may follow from it counts as never given, and another one gets a date of its own.
/// </summary>
internal sealed class ApprovalDates(ApprovalMemory memory)
{
    private readonly Dictionary<ApprovedPair, Instant> _seen = [];
    private readonly List<ApprovedPair> _takenBack = [];
    private readonly Dictionary<MatchId, RowMemory> _rows = [];

    public ApprovalNews News => new(_seen, _takenBack, _rows);

    public IReadOnlyList<MatchRow> Date(IReadOnlyList<MatchRow> rows) => [.. rows.Select(Date)];

    private MatchRow Date(MatchRow row)
    {
        if (row is not { Id: { } id, Pair: { } pair })
        {
            return row;
        }

        if (memory.Guess(row) is { } guess)
        {
            return row with { ApprovedAt = guess, LettersFrom = guess, IsApprovalGuessed = true };
        }

        var known = memory.Of(row);
        var isForgotten = known is not null && IsTakenBackInTime(id, known, row);
        var seen =
            memory.SeenIn(row) is { } at
            && !(isForgotten && known?.Pair == pair)
            && !(memory.IsBehind && row.Doubt is not null)
                ? at
                : (Instant?)null;
        if (row.MayBeMailed)
        {
            seen ??= LocalMinute.Floor(memory.Now);
            _seen.TryAdd(ApprovedPair.Of(id, pair), seen.Value);
        }
        else if (memory.IsBehind && seen is { } shown)
        {
            _seen.TryAdd(ApprovedPair.Of(id, pair), shown);
        }

        if (memory.IsOutdated(row))
        {
            _takenBack.Add(ApprovedPair.Of(id, pair));
        }

        var next = Next(row, known);
        if (next is not null && next != known)
        {
            _rows[id] = next;
        }

        var lettersFrom = next?.ApprovedAt + memory.Pause;
        return row with
        {
            ApprovedAt = seen,
            LettersFrom = lettersFrom,
            ComesTooLate = seen is { } approved && memory.IsTooLate(approved),
            WaitsUntil = lettersFrom > memory.Now ? lettersFrom : null,
        };
    }

    /// <summary>What the next look is to know of the row.</summary>
    private RowMemory? Next(MatchRow row, RowMemory? known)
    {
        if (row.Doubt is { } doubt)
        {
            return known is not null ? known with { ApprovedAt = null, Asked = doubt.Asked }
                : memory.IsBehind
                    ? new RowMemory(ApprovalMemory.Unknown, memory.Now, null, doubt.Asked)
                : null;
        }

        if (row.Pair is not { } pair)
        {
            return null;
        }

        return known is not null && known.Pair == pair
            ? known with
            {
                ApprovedAt = row.MayBeMailed ? known.ApprovedAt ?? memory.Now : null,
                Asked = Asked.Nothing,
                AcceptedRules = row.AcceptedRules,
            }
            : new RowMemory(
                pair,
                memory.Now,
                row.MayBeMailed ? AsSeen(row, known) : null,
                Asked.Nothing
            )
            {
                AcceptedRules = row.AcceptedRules,
            };
    }

    /// <summary>Where the ledger was lost, an approval of before has had its time.</summary>
    private Instant AsSeen(MatchRow row, RowMemory? known) =>
        known is null ? memory.SeenIn(row) ?? memory.Now : memory.Now;

    /// <summary>Before any letter could leave: whoever approves again decides as if for the first time.</summary>
    private bool IsTakenBackInTime(MatchId id, RowMemory known, MatchRow row)
    {
        var pair = ApprovedPair.Of(id, known.Pair);
        var isInTime =
            row is { Doubt: null, Decision: not Decision.Approve }
            && known.ApprovedAt is { } approvedAt
            && memory.Now < approvedAt + memory.Pause
            && memory.FirstSeen.GetValueOrDefault(pair) == LocalMinute.Floor(approvedAt);
        if (isInTime)
        {
            _takenBack.Add(pair);
        }

        return isInTime;
    }
}
