using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;

namespace SheetsMatcher.Core.Review;

/// <summary>Reads one row of the Matches tab after the other, each by itself.</summary>
internal sealed class MatchRowReader(
    TabReading tab,
    MergeBase lastWritten,
    Roster roster,
    string intakeId,
    IReadOnlyDictionary<MatchId, RowMemory> known
)
{
    private readonly MatchRowProblems _problems = new(tab);
    private readonly RowIdRecovery _lostIds = new(tab, lastWritten);
    private readonly ApplicantFinder<Mentor> _mentors = new(
        "mentor",
        roster.Mentors,
        roster.Withdrawn
    );
    private readonly ApplicantFinder<Mentee> _mentees = new(
        "mentee",
        roster.Mentees,
        roster.Withdrawn
    );

    /// <summary>
    /// The match in the row; null when the row is none: a blank one, a heading of the committee's,
    /// or a pair of its own that it has only begun to type. A new pair of the committee's comes
    /// without an id.
    /// </summary>
    public MatchRow? Read(int row)
    {
        var inSheet = tab.KeyAt(row);
        var key = inSheet.Length > 0 ? inSheet : _lostIds.Claim(row);
        var before = key is null ? null : known.GetValueOrDefault(new MatchId(key))?.Pair;
        var mentor = Cells(key, row, MatchColumns.Mentor, MatchColumns.MentorEmail) with
        {
            Known = before?.Mentor,
        };
        var mentee = Cells(key, row, MatchColumns.Mentee, MatchColumns.MenteeEmail) with
        {
            Known = before?.Mentee,
        };
        var decision = DecisionText.Read(tab.TextAt(row, MatchColumns.Decision));
        var isBlank = mentor.IsBlank && mentee.IsBlank;
        var isBegun = (mentor.IsBlank || mentee.IsBlank) && decision == Decision.Undecided;
        var isStrange = key is not null && !MatchIds.IsShape(key);
        if ((key is null && (isBlank || isBegun)) || (isStrange && isBlank))
        {
            return null;
        }
        var match = new MatchRow(
            key is null || isStrange ? null : new MatchId(key),
            row,
            decision,
            null,
            null
        )
        {
            LacksId = inSheet.Length == 0,
            TypedOverId = isStrange ? _lostIds.Claim(row) : null,
            IsInLedger = key is not null && lastWritten.Knows(key),
            TypedOver = TypedOver(key, row),
            IsMarkedProposed = IsMarkedProposed(key, row),
            Progress = PairProgress.Read(
                tab.TextAt(row, MatchColumns.Met),
                tab.TextAt(row, MatchColumns.Feedback)
            ),
            ShownStatus = tab.TextAt(row, MatchColumns.Status).Trim(),
            ShownChange = tab.TextAt(row, MatchColumns.WhatChanged),
            ShownFlags = tab.TextAt(row, MatchColumns.Flags),
            ShownApproved = tab.TextAt(row, MatchColumns.Approved),
            EndReason = decision == Decision.EndEarly ? EndReason(row) : "",
        };
        return Judge(match, mentor, mentee);
    }

    private MatchRow Judge(MatchRow match, PersonCells mentorCells, PersonCells menteeCells)
    {
        var mentor = PersonCellReader.Read(mentorCells, _mentors);
        var mentee = PersonCellReader.Read(menteeCells, _mentees);
        var isOnePerson =
            mentor.Applicant is not null && mentor.Applicant.Id == mentee.Applicant?.Id;
        var named = match with
        {
            Mentor = isOnePerson ? null : mentor.Applicant,
            Mentee = isOnePerson ? null : mentee.Applicant,
            Withdrawn = [.. Present(mentor.Withdrawn), .. Present(mentee.Withdrawn)],
        };
        var judged = WithOrigin(named, mentorCells.IsTyped || menteeCells.IsTyped);
        return judged with
        {
            Problems =
            [
                .. _problems.OfId(judged),
                .. _problems.OfPerson(judged, mentorCells, mentor.Problem),
                .. _problems.OfPerson(judged, menteeCells, mentee.Problem),
                .. isOnePerson
                    ? [_problems.OfOnePerson(judged)]
                    : Array.Empty<ApplicationProblem>(),
                .. _problems.OfDecision(judged),
            ],
        };
    }

    /// <summary>
    /// The pair is the committee's when the id was not made for it as a proposal. Where the base
    /// knows the row, a cell must have been typed as well: an id from an earlier intake does not
    /// make a proposal an override.
    /// </summary>
    private MatchRow WithOrigin(MatchRow match, bool isTyped)
    {
        if (match.Id is not { } id)
        {
            return match with { IsManual = true };
        }
        if (match.Pair is not { } pair)
        {
            return match with { IsOverride = isTyped };
        }
        // Asked first, since nearly every row is one, and each "no" takes dozens of hashes.
        var isProposal = MatchIds.IsProposalOf(id, intakeId, pair);
        var isManual = !isProposal && MatchIds.IsOwnPair(id, intakeId, pair);
        var isChanged = !isProposal && !isManual;
        return match with
        {
            IsManual = isManual,
            IsOverride = isChanged && (isTyped || !match.IsInLedger),
        };
    }

    private string EndReason(int row) =>
        DecisionText.Reason(tab.TextAt(row, MatchColumns.Decision)) is { Length: > 0 } reason
            ? reason
            : tab.TextAt(row, MatchColumns.Note).Trim();

    private PersonCells Cells(string? key, int row, string nameHeader, string emailHeader) =>
        new(
            nameHeader,
            tab.TextAt(row, nameHeader).Trim(),
            IsTyped(key, row, nameHeader),
            emailHeader,
            tab.TextAt(row, emailHeader).Trim(),
            IsTyped(key, row, emailHeader)
        );

    /// <summary>
    /// Whether a person typed what stands in a worker's or shared cell. In a row that the base does
    /// not know, because the ledger was lost, nobody can tell, and the answer is no.
    /// </summary>
    private bool IsTyped(string? key, int row, string header)
    {
        var text = tab.TextAt(row, header);
        return text.Trim().Length > 0
            && (key is null || (lastWritten.Knows(key) && !lastWritten.IsOwn(key, header, text)));
    }

    private List<string> TypedOver(string? key, int row) =>
        [
            .. WorkerTabs
                .Matches.Columns.Where(column =>
                    column.Owner == ColumnOwner.Worker
                    && column.Header != MatchColumns.Match
                    && IsTyped(key, row, column.Header)
                )
                .Select(column => column.Header),
        ];

    private bool IsMarkedProposed(string? key, int row)
    {
        var word = MatchStatus.Proposed.Word();
        return key is not null
            && (
                tab.TextAt(row, MatchColumns.Status) == word
                || lastWritten.TextsOf(key, MatchColumns.Status).Contains(word)
            );
    }

    private static IEnumerable<string> Present(string? name) => name is null ? [] : [name];
}
