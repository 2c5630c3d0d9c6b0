using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Review;

/// <summary>The worker's tabs as setup makes them: colours by status, and the views of Matches.</summary>
public static class TabDefinitions
{
    public const string WaitingView = "Waiting for a decision";
    public const string CurrentView = "Current";

    public static readonly IReadOnlyList<TabDefinition> OfWorker =
    [
        TabDefinition.Of(WorkerTabs.Matches) with
        {
            Tones =
            [
                Status(MatchStatus.Proposed, Tone.Waiting),
                Status(MatchStatus.Approved, Tone.Good),
                Status(MatchStatus.OnHold, Tone.Held),
                Status(MatchStatus.NeedsAttention, Tone.Bad),
                Status(MatchStatus.Rejected, Tone.Quiet),
                Status(MatchStatus.Superseded, Tone.Quiet),
                Status(MatchStatus.Withdrawn, Tone.Quiet),
                Status(MatchStatus.EndedEarly, Tone.Quiet),
                Status(MatchStatus.EarlierIntake, Tone.Quiet),
            ],
            Views =
            [
                new(
                    WaitingView,
                    [
                        new(
                            MatchColumns.Status,
                            [
                                .. MatchStatusWords.All.Except([
                                    MatchStatus.Proposed.Word(),
                                    MatchStatus.NeedsAttention.Word(),
                                ]),
                            ]
                        ),
                        new(MatchColumns.Decision, [], BlankOnly: true),
                    ]
                ),
                new(
                    CurrentView,
                    [
                        new(
                            MatchColumns.Status,
                            [
                                MatchStatus.Rejected.Word(),
                                MatchStatus.Superseded.Word(),
                                MatchStatus.Withdrawn.Word(),
                                MatchStatus.EndedEarly.Word(),
                                MatchStatus.EarlierIntake.Word(),
                            ]
                        ),
                    ]
                ),
            ],
        },
        TabDefinition.Of(WorkerTabs.Unmatched) with
        {
            Tones =
            [
                new(UnmatchedColumns.Status, UnmatchedTab.Waiting, Tone.Waiting),
                new(UnmatchedColumns.Status, UnmatchedTab.MatchedMeanwhile, Tone.Quiet),
                new(UnmatchedColumns.Status, UnmatchedTab.Withdrawn, Tone.Quiet),
            ],
        },
        TabDefinition.Of(WorkerTabs.Problems) with
        {
            Tones =
            [
                new(ProblemColumns.Status, ProblemsTab.Open, Tone.Bad),
                new(ProblemColumns.Status, ProblemsTab.Solved, Tone.Quiet),
            ],
        },
        TabDefinition.Of(WorkerTabs.Outbox) with
        {
            Tones =
            [
                new(OutboxColumns.Status, "Sent", Tone.Good),
                new(OutboxColumns.Status, "Waiting", Tone.Waiting),
                new(OutboxColumns.Status, "Held", Tone.Held),
                new(OutboxColumns.Status, "Needs attention", Tone.Bad),
                new(OutboxColumns.Status, "Cannot be written", Tone.Bad),
                new(OutboxColumns.Status, "Cancelled", Tone.Quiet),
            ],
        },
        TabDefinition.Of(WorkerTabs.Dashboard),
    ];

    private static WordTone Status(MatchStatus status, Tone tone) =>
        new(MatchColumns.Status, status.Word(), tone);
}
