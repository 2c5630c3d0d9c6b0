using System.Globalization;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Review;

/// <summary>What the worker wants in the Matches tab.</summary>
public static class MatchesTab
{
    /// <summary>
    /// A row for every match that stands in the tab, with its status now, and one for every new
    /// pairing. A pairing that stands in the tab already, whatever its status, keeps its row.
    /// A cell that only a person can know (the mentor of a row that names none) is left out.
    /// </summary>
    /// <param name="zone">In which days and times are shown.</param>
    public static IReadOnlyList<WorkerRow> Rows(
        CommitteeView view,
        MatchingOutcome outcome,
        string intakeId,
        DateTimeZone zone
    )
    {
        var pairings = outcome.Pairings.ToDictionary(pairing => pairing.Pair);
        var byMentee = outcome.Pairings.ToLookup(pairing => pairing.Mentee.Id);
        var locked = view.Rows.Select(row => row.Takes).OfType<PersonPair>().ToHashSet();
        return
        [
            .. view.Earlier.SelectMany(row => OfEarlierIntake(row, zone)),
            .. view.Rows.SelectMany(row => Standing(row, pairings, byMentee, locked, zone)),
            .. NewProposals(view, outcome, intakeId).Select(Proposed),
        ];
    }

    /// <summary>The pairings that get a row of their own, and its id.</summary>
    public static IReadOnlyList<(MatchId Id, Pairing Pairing)> NewProposals(
        CommitteeView view,
        MatchingOutcome outcome,
        string intakeId
    )
    {
        if (view.ProposesNobody)
        {
            return [];
        }

        var standing = view.Rows.Select(row => row.Pair ?? row.Takes).ToHashSet();
        var taken = view.Rows.Select(row => row.Id).OfType<MatchId>().ToHashSet();
        taken.UnionWith(view.RetiredIds);
        taken.UnionWith(view.ProposedAgain.Values);
        taken.UnionWith(view.Earlier.Select(row => row.Id).OfType<MatchId>());
        return
        [
            .. outcome
                .Pairings.Where(pairing => !standing.Contains(pairing.Pair))
                .Select(pairing => (Take(pairing), pairing)),
        ];

        MatchId Take(Pairing pairing)
        {
            if (view.ProposedAgain.TryGetValue(pairing.Pair, out var known))
            {
                return known;
            }

            var id = MatchIds.For(intakeId, pairing.Mentor.Id, pairing.Mentee.Id, taken);
            taken.Add(id);
            return id;
        }
    }

    private const string EarlierIntakeFlag =
        "This row is of an earlier intake; nobody is written to. You may delete it. To pair the two "
        + "again, add a new row with both emails.";

    private static readonly ILookup<ApplicantId, Pairing> EmptyPairings = Array
        .Empty<Pairing>()
        .ToLookup(pairing => pairing.Mentee.Id);

    private static IEnumerable<WorkerRow> Standing(
        MatchRow row,
        Dictionary<PersonPair, Pairing> pairings,
        ILookup<ApplicantId, Pairing> byMentee,
        HashSet<PersonPair> locked,
        DateTimeZone zone
    )
    {
        if (row.Id is not { } id)
        {
            return [];
        }
        var pairing = row.Pair is { } pair ? pairings.GetValueOrDefault(pair) : null;
        var isCurrent = pairing is not null && (row.IsLocked || !locked.Contains(pairing.Pair));
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MatchColumns.Status] = StatusOf(row, isCurrent).Word(),
            [MatchColumns.Flags] = MatchFlags.Of(row, pairing),
        };
        if (row is { Pair: not null, IsApprovalGuessed: false })
        {
            cells[MatchColumns.Approved] = row.ApprovedAt is { } at
                ? LocalMinute.Text(at, zone)
                : "";
        }
        if (!IsCommitteesAfterLoss(row) && row.Doubt is not { Asked: Asked.Together })
        {
            AddPerson(cells, row.Mentor, MatchColumns.Mentor, MatchColumns.MentorEmail);
            AddPerson(cells, row.Mentee, MatchColumns.Mentee, MatchColumns.MenteeEmail);
        }
        AddScore(cells, pairing);
        cells[MatchColumns.Alternatives] =
            StatusOf(row, isCurrent) == MatchStatus.Proposed ? Alternatives(pairing) : "";
        if (WhatChanged.Of(row, StatusOf(row, isCurrent), byMentee, zone) is { } changed)
        {
            cells[MatchColumns.WhatChanged] = changed;
        }
        return [new WorkerRow(id.Value, cells) { AdoptsRow = row.LacksId ? row.Row : null }];
    }

    /// <summary>The people and the reasons stay to be read.</summary>
    private static IEnumerable<WorkerRow> OfEarlierIntake(MatchRow row, DateTimeZone zone)
    {
        if (row.Id is not { } id)
        {
            return [];
        }
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MatchColumns.Status] = MatchStatus.EarlierIntake.Word(),
            [MatchColumns.Flags] = EarlierIntakeFlag,
            [MatchColumns.Alternatives] = "",
        };
        if (WhatChanged.Of(row, MatchStatus.EarlierIntake, EmptyPairings, zone) is { } changed)
        {
            cells[MatchColumns.WhatChanged] = changed;
        }
        return [new WorkerRow(id.Value, cells) { AdoptsRow = row.LacksId ? row.Row : null }];
    }

    /// <summary>
    /// Once the ledger was lost, only the id still says that the committee chose the pair. The
    /// people are then left out of the merge, lest they be taken for the worker's own words.
    /// </summary>
    private static bool IsCommitteesAfterLoss(MatchRow row) =>
        row.IsTheCommittees && !row.IsInLedger && !row.LacksId;

    private static MatchStatus StatusOf(MatchRow row, bool isCurrent) =>
        row switch
        {
            { Decision: Decision.Reject } => MatchStatus.Rejected,
            { Withdrawn.Count: > 0 } => MatchStatus.Withdrawn,
            { Doubt: not null } or { Problems.Count: > 0 } => MatchStatus.NeedsAttention,
            { Decision: Decision.EndEarly } => MatchStatus.EndedEarly,
            { Decision: Decision.Hold } => MatchStatus.OnHold,
            { Conflicts.Count: > 0 } => MatchStatus.NeedsAttention,
            { Decision: Decision.Approve } => MatchStatus.Approved,
            _ => isCurrent ? MatchStatus.Proposed : MatchStatus.Superseded,
        };

    private static WorkerRow Proposed((MatchId Id, Pairing Pairing) proposal)
    {
        var (id, pairing) = proposal;
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MatchColumns.Status] = MatchStatus.Proposed.Word(),
            [MatchColumns.Alternatives] = Alternatives(pairing),
            [MatchColumns.Flags] = MatchFlags.Of(pairing),
            [MatchColumns.WhatChanged] = WhatChanged.Proposed,
        };
        AddPerson(cells, pairing.Mentor, MatchColumns.Mentor, MatchColumns.MentorEmail);
        AddPerson(cells, pairing.Mentee, MatchColumns.Mentee, MatchColumns.MenteeEmail);
        AddScore(cells, pairing);
        return new WorkerRow(id.Value, cells);
    }

    private static void AddPerson(
        Dictionary<string, string> cells,
        Applicant? person,
        string nameHeader,
        string emailHeader
    )
    {
        if (person is not null)
        {
            cells[nameHeader] = person.Name;
            cells[emailHeader] = person.Email.Value;
        }
    }

    private static void AddScore(Dictionary<string, string> cells, Pairing? pairing)
    {
        if (pairing is not null)
        {
            cells[MatchColumns.Points] = pairing.Points.ToString(CultureInfo.InvariantCulture);
            cells[MatchColumns.Why] = string.Join(" ", pairing.Reasons);
        }
    }

    /// <summary>One line each; what the committee has decided on needs no other choice.</summary>
    private static string Alternatives(Pairing? pairing) =>
        string.Join("\n", (pairing?.Alternatives ?? []).Select(other => other.Sentence));
}
