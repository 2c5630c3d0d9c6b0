using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;

namespace SheetsMatcher.Core.Review;

/// <summary>What the committee has decided, read from the Matches tab.</summary>
/// <param name="Rows">Every row that is a match, in the order of the sheet.</param>
/// <param name="Standing">What the matchmaker must respect.</param>
/// <param name="Approved">
/// The matches that may be mailed, by match id. A row that is only now given its id waits until the
/// id stands in the sheet, so that no letter names a match that nobody can find.
/// </param>
/// <param name="Problems">What a person has to mend, in the sheet's language.</param>
/// <param name="RetiredIds">Ids of rows that a person deleted: they name nothing else ever.</param>
/// <param name="Frozen">
/// Why the tab cannot be read without doubt: nobody is matched or written to. Null as a rule.
/// </param>
public sealed record CommitteeView(
    IReadOnlyList<MatchRow> Rows,
    StandingPairs Standing,
    IReadOnlyList<Approval> Approved,
    IReadOnlyList<ApplicationProblem> Problems,
    IReadOnlySet<MatchId> RetiredIds,
    Reconciliation.Frozen? Frozen
)
{
    /// <summary>
    /// Rows that were made in an earlier intake. They are none of <see cref="Rows"/>: nobody is
    /// matched, kept or written to by them.
    /// </summary>
    public IReadOnlyList<MatchRow> Earlier { get; init; } = [];

    /// <summary>The intake of each row of which the ledger does not know it, by the match's id.</summary>
    public IReadOnlyDictionary<string, string> MadeIn { get; init; } =
        new Dictionary<string, string>();

    /// <summary>
    /// What the worker last wrote, but for the rows of earlier intakes that are gone: to delete
    /// those is tidying up.
    /// </summary>
    public MergeBase Base { get; init; } = MergeBase.Empty;

    /// <summary>What the ledger is to know of approvals from this look on.</summary>
    public ApprovalNews News { get; init; } = ApprovalNews.None;

    /// <summary>Asked while <see cref="Frozen"/>, where Yes takes the tab as it stands; else null.</summary>
    public ApplicationProblem? FrozenQuestion { get; init; }

    /// <summary>A person answered that the rows that are gone at once are to be made anew.</summary>
    public bool AcceptsLoss { get; init; }

    /// <summary>What the ledger is to know of questions that were open when it was lost.</summary>
    public LostQuestions Lost { get; init; } = LostQuestions.None;

    /// <summary>
    /// Pairs to whom letters of this intake's matches went before the ledger was lost, and whose
    /// approval no row shows.
    /// </summary>
    public IReadOnlyList<IntroducedPair> Introduced { get; init; } = [];

    /// <summary>The ids of matches that are proposed again, since nobody knows what became of them.</summary>
    public IReadOnlyDictionary<PersonPair, MatchId> ProposedAgain { get; init; } =
        new Dictionary<PersonPair, MatchId>();

    /// <summary>New proposals wait for what a lost ledger learns from the sent mail.</summary>
    public bool ProposesNobody { get; init; }

    /// <param name="memory">What earlier looks left.</param>
    /// <param name="answers">What people answered in Problems; null: nothing.</param>
    /// <param name="held">Rows that wait for an answer; null: none.</param>
    /// <param name="keptApart">Whom the tab Keep apart names; null: nobody.</param>
    /// <param name="lost">Questions that were open when the ledger was lost; null: none.</param>
    /// <param name="rules">By which approved pairs are looked at again; null: by none.</param>
    /// <param name="intakeId">Match ids are derived from it: see <see cref="MatchIds"/>.</param>
    /// <param name="intakes">Which intake made which row; null: there has been one alone.</param>
    /// <param name="losses">How often many rows at once have been accepted as gone.</param>
    public static CommitteeView Read(
        SheetTable matches,
        MergeBase lastWritten,
        Roster roster,
        string intakeId,
        ApprovalMemory memory,
        AnswerTo? answers = null,
        RowIntakes? intakes = null,
        HeldRows? held = null,
        int losses = 0,
        IReadOnlyList<PersonPair>? keptApart = null,
        LostQuestions? lost = null,
        MatchingSettings? rules = null
    )
    {
        var made = intakes ?? RowIntakes.OneAlone(intakeId);
        var tab = Tab(matches, lastWritten, made);
        var question = tab.Frozen is { Gone.Count: > 0 } gone
            ? gone.AsQuestion(matches.Title, "the rows that stood there", losses)
            : null;
        var isAccepted = question is not null && answers?.Invoke(question) == true;
        if (tab.Frozen is { } frozen && !isAccepted)
        {
            return new([], StandingPairs.None, [], [], new HashSet<MatchId>(), frozen)
            {
                FrozenQuestion = question,
            };
        }
        var standing = isAccepted ? lastWritten.Without(tab.ManyGone) : lastWritten;
        return Read(
            isAccepted ? Tab(matches, standing, made) : tab,
            standing,
            roster,
            intakeId,
            memory,
            answers,
            made,
            held ?? HeldRows.None,
            new ForbiddenApprovals(
                keptApart ?? [],
                matches.Title,
                answers,
                BrokenApprovals.By(rules, roster, memory, answers)
            ),
            lost ?? LostQuestions.None
        ) with
        {
            AcceptsLoss = isAccepted,
        };
    }

    private static TabReading Tab(SheetTable matches, MergeBase lastWritten, RowIntakes made) =>
        TabReading.Read(
            WorkerTabs.Matches,
            lastWritten.Without(
                Gone(made.KnownEarlier(), TabReading.KeysIn(WorkerTabs.Matches, matches))
            ),
            matches
        );

    /// <summary>Of a tab that can be read without doubt.</summary>
    private static CommitteeView Read(
        TabReading tab,
        MergeBase lastWritten,
        Roster roster,
        string intakeId,
        ApprovalMemory memory,
        AnswerTo? answers,
        RowIntakes made,
        HeldRows waiting,
        ForbiddenApprovals forbidden,
        LostQuestions lost
    )
    {
        var matches = tab.InSheet;
        var past = made.KnownEarlier();
        var read = RowsIn(tab, lastWritten, roster, intakeId, memory);
        var unknown = made.OfUnknown(read, memory.Zone);
        past.UnionWith(unknown.Where(each => each.Value != intakeId).Select(each => each.Key));
        // A row whose id was typed over is not a deleted one: Problems asks for the id alone.
        var standingKeys = tab.RowByKey.Keys.Concat(read.Select(KeyOf)).ToHashSet();
        var known = lastWritten.Without(Gone(past, standingKeys));
        var retired = new RetiredMatches(known, standingKeys, roster, matches.Title, answers);
        var ofPast = read.Where(row => past.Contains(KeyOf(row))).ToList();
        var taken = retired.Ids.Concat(ofPast.Select(row => row.Id).OfType<MatchId>()).ToHashSet();
        var named = NameOwnPairs([.. read.Except(ofPast)], taken, intakeId);
        var changed = new ChangedPeople(memory, roster, matches.Title, intakeId, answers);
        var bound = changed.Mark(named);
        var withdrawn = WithdrawnByCommittee.In(bound);
        var dates = new ApprovalDates(memory);
        var kept = new KeptPlaces(memory, roster, matches.Title, withdrawn.Ids);
        var consistent = forbidden.Mark(MatchConflicts.Mark(kept.Mark(withdrawn.Mark(bound))));
        var forgotten = new LostMatches(memory, roster, matches.Title, answers);
        var marked = forgotten.Mark(consistent, taken, lost);
        var asBefore = forbidden.Questions.Concat(forgotten.Questions);
        var unanswered = lost.About(memory, matches.Title, marked, waiting, asBefore);
        var asked = unanswered.Held(matches.Title, consistent, answers);
        var rows = dates.Date(asked.Mark(waiting.Mark(marked)));
        return new(
            rows,
            StandingIn(
                rows,
                [.. retired.Pairs(rows), .. ofPast.SelectMany(Rejected)],
                memory,
                forgotten
            ) with
            {
                Withdrawn = withdrawn.Ids,
                Answers = answers,
            },
            [.. rows.SelectMany(Approvals).OrderBy(each => each.Id.Value, StringComparer.Ordinal)],
            [
                .. rows.SelectMany(row => row.Problems),
                .. changed.Questions,
                .. retired.Questions(rows),
                .. asBefore,
                .. waiting.Questions,
                .. asked.Questions,
            ],
            retired.Ids,
            null
        )
        {
            Earlier = ofPast,
            MadeIn = unknown,
            Base = known,
            News = forgotten.AddTo(dates.News),
            Lost = unanswered,
            Introduced = forgotten.Forgotten,
            ProposedAgain = forgotten.Kept,
            ProposesNobody = kept.MayLearn(rows),
        };
    }

    private static List<MatchRow> RowsIn(
        TabReading tab,
        MergeBase lastWritten,
        Roster roster,
        string intakeId,
        ApprovalMemory memory
    )
    {
        var reader = new MatchRowReader(tab, lastWritten, roster, intakeId, memory.Rows);
        return
        [
            .. Enumerable
                .Range(1, Math.Max(0, tab.InSheet.Rows.Count - 1))
                .Select(reader.Read)
                .OfType<MatchRow>(),
        ];
    }

    private static string KeyOf(MatchRow row) => row.Id?.Value ?? row.TypedOverId ?? "";

    private static HashSet<string> Gone(HashSet<string> keys, IReadOnlySet<string> standing) =>
        keys.Where(key => !standing.Contains(key)).ToHashSet();

    private static StandingPairs StandingIn(
        IReadOnlyList<MatchRow> rows,
        IEnumerable<PersonPair> rejected,
        ApprovalMemory memory,
        LostMatches forgotten
    ) =>
        StandingReader.Read(
            rows,
            [.. rejected, .. rows.SelectMany(row => Interrupted(row, memory)), .. forgotten.Over],
            forgotten.Kept.Keys
        );

    /// <summary>Whom the committee did not want together once, it is not asked about again.</summary>
    private static IEnumerable<PersonPair> Rejected(MatchRow row) =>
        row is { Decision: Decision.Reject, Pair: { } pair } ? [pair] : [];

    /// <summary>
    /// While a row names somebody who cannot be found, the pair of before is not proposed in another
    /// row: once the cell is mended it would stand there twice.
    /// </summary>
    private static IEnumerable<PersonPair> Interrupted(MatchRow row, ApprovalMemory memory) =>
        row.Pair is null && memory.LastPair(row) is { } pair ? [pair] : [];

    /// <summary>Gives an id to each new pair of the committee's that names two people.</summary>
    private static List<MatchRow> NameOwnPairs(
        List<MatchRow> rows,
        IReadOnlySet<MatchId> retired,
        string intakeId
    )
    {
        var taken = rows.Select(row => row.Id).OfType<MatchId>().Concat(retired).ToHashSet();
        return [.. rows.Select(Named)];

        MatchRow Named(MatchRow row)
        {
            if (row.Pair is not { } pair || row.Id is not null || !row.LacksId)
            {
                return row;
            }
            var id = MatchIds.ForOwnPair(intakeId, pair.Mentor, pair.Mentee, taken);
            taken.Add(id);
            return row with { Id = id };
        }
    }

    private static IEnumerable<Approval> Approvals(MatchRow row) =>
        row
            is {
                MayBeMailed: true,
                Id: { } id,
                Mentor: { } mentor,
                Mentee: { } mentee,
                ApprovedAt: { } approvedAt,
                LettersFrom: { } lettersFrom,
            }
            ?
            [
                new Approval(id, mentor, mentee, approvedAt, lettersFrom)
                {
                    Progress = row.Progress,
                    IsGuessed = row.IsApprovalGuessed,
                },
            ]
            : [];
}
