using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Review;

/// <summary>The tabs that the worker makes and fills.</summary>
public static class WorkerTabs
{
    public static readonly TabLayout Matches = new(
        "Matches",
        MatchColumns.Match,
        [
            Worker(MatchColumns.Match, 110, "Names this match for ever; the worker fills it in."),
            new(
                MatchColumns.Status,
                ColumnOwner.Worker,
                120,
                "Where this match stands; the worker keeps it up to date.",
                []
            )
            {
                WorkerWords = MatchStatusWords.All,
            },
            new(
                MatchColumns.Decision,
                ColumnOwner.Committee,
                110,
                "Yours: Approve, Reject, Hold, End early or Withdraw; no letters before Approve.",
                DecisionText.Choices
            ),
            Shared(MatchColumns.Mentee, 170, "Retype the name or the email to change the mentee."),
            Shared(MatchColumns.Mentor, 170, "Retype the name or the email to change the mentor."),
            new(
                MatchColumns.Points,
                ColumnOwner.Worker,
                70,
                "How well the two fit by the settings; more is better.",
                []
            )
            {
                IsNumber = true,
            },
            Worker(MatchColumns.Why, 400, "What speaks for this pair, the weightiest first."),
            Worker(
                MatchColumns.Alternatives,
                360,
                "Other mentors for this mentee, and what choosing one would cost."
            ) with
            {
                MayBeMissing = true,
            },
            Worker(MatchColumns.Flags, 320, "What to look at before you decide.") with
            {
                IsWorkerLine = MatchFlags.IsOwnLine,
            },
            Committee(MatchColumns.Note, 260, "Yours: anything you want to remember."),
            Shared(MatchColumns.MenteeEmail, 240, "The mentee's email, as on the application."),
            Shared(MatchColumns.MentorEmail, 240, "The mentor's email, as on the application."),
            new(
                MatchColumns.Met,
                ColumnOwner.Committee,
                60,
                "Yours: tick it once the two have met; they are not asked again.",
                []
            )
            {
                Kind = CellKind.YesNo,
                MayBeMissing = true,
            },
            new(
                MatchColumns.Feedback,
                ColumnOwner.Committee,
                90,
                "Yours: whose feedback came; they are not asked for it again.",
                ["Mentor", "Mentee", "Both"]
            )
            {
                MayBeMissing = true,
            },
            Worker(
                MatchColumns.WhatChanged,
                320,
                "What the worker last changed about this match, and why."
            ) with
            {
                MayBeMissing = true,
            },
            Worker(
                MatchColumns.Approved,
                130,
                "When your approval of these two was first seen; the letters' days go by it."
            ) with
            {
                MayBeMissing = true,
            },
        ],
        DeletedRow.StaysAway
    )
    {
        ManyRowsGone = ManyRowsGone.AreAskedAbout,
    };

    public static readonly TabLayout Unmatched = new(
        "Unmatched",
        UnmatchedColumns.Applicant,
        [
            Worker(UnmatchedColumns.Applicant, 190, "Names this row for ever: person and role."),
            Worker(UnmatchedColumns.Name, 170, "The applicant's name."),
            Worker(UnmatchedColumns.Email, 240, "The applicant's email."),
            Worker(UnmatchedColumns.Role, 80, "Mentor or mentee."),
            new(
                UnmatchedColumns.Status,
                ColumnOwner.Worker,
                150,
                "Waiting, Matched meanwhile or Withdrawn.",
                []
            )
            {
                WorkerWords = UnmatchedTab.StatusWords,
                ClosingWords = [UnmatchedTab.MatchedMeanwhile, UnmatchedTab.Withdrawn],
            },
            Worker(UnmatchedColumns.Reason, 360, "Why there is no match."),
            Worker(UnmatchedColumns.WouldChange, 360, "What would bring a match about."),
            Committee(UnmatchedColumns.Note, 260, "Yours: anything you want to remember."),
            Worker(UnmatchedColumns.Link, 260, "Where the application stands.") with
            {
                MayBeMissing = true,
            },
        ],
        DeletedRow.StaysAwayWhileItsCauseLasts
    );

    public static readonly TabLayout Problems = new(
        "Problems",
        ProblemColumns.Problem,
        [
            Worker(ProblemColumns.Problem, 110, "Names this problem for ever."),
            new(
                ProblemColumns.Status,
                ColumnOwner.Worker,
                90,
                "Open, or Solved once the cause is gone.",
                []
            )
            {
                WorkerWords = ProblemsTab.StatusWords,
                ClosingWords = [ProblemsTab.Solved],
            },
            Worker(ProblemColumns.Where, 280, "The tab, the row and the column that are meant."),
            Worker(ProblemColumns.What, 360, "What was expected there, and what was found."),
            Worker(ProblemColumns.WhatToDo, 360, "What you can do about it."),
            Committee(ProblemColumns.Note, 260, "Yours: anything you want to remember."),
            new(
                ProblemColumns.Answer,
                ColumnOwner.Committee,
                90,
                "Yours: Yes or No, where the worker asks something.",
                ProblemAnswers.Choices
            )
            {
                MayBeMissing = true,
            },
            Worker(ProblemColumns.Link, 260, "Leads to the row that is meant.") with
            {
                MayBeMissing = true,
            },
        ],
        DeletedRow.StaysAwayWhileItsCauseLasts
    );

    public static readonly TabLayout Outbox = new(
        "Outbox",
        OutboxColumns.Ref,
        [
            Worker(OutboxColumns.Ref, 120, "The reference at the foot of the letter."),
            Worker(OutboxColumns.Status, 260, "Where the letter stands, and why.") with
            {
                WorkerWords = OutboxWords.Statuses,
                WordsGoOn = true,
            },
            Worker(OutboxColumns.Letter, 220, "Which letter it is."),
            Worker(OutboxColumns.To, 170, "Who gets it."),
            Worker(OutboxColumns.Match, 110, "The match that it is about."),
            Worker(OutboxColumns.Due, 160, "When it is to go."),
            Worker(OutboxColumns.Sent, 160, "When it went."),
            new(
                OutboxColumns.Decision,
                ColumnOwner.Committee,
                110,
                "Yours: Hold or Cancel keeps a letter here; Send lets one go that waits for you; "
                    + "Send again sends one more.",
                OutboxWords.Decisions
            ),
            Worker(OutboxColumns.Proof, 160, "The sent message's id in Gmail.") with
            {
                MayBeMissing = true,
            },
            Committee(OutboxColumns.Note, 260, "Yours: anything you want to remember."),
        ],
        DeletedRow.StaysAway
    );

    /// <summary>Came later than the others: a spreadsheet may do without.</summary>
    public static readonly TabLayout Dashboard = new(
        "Dashboard",
        DashboardColumns.What,
        [
            Worker(DashboardColumns.What, 260, "What is counted."),
            Worker(DashboardColumns.Count, 90, "How many there are now.") with
            {
                IsNumber = true,
            },
            Worker(DashboardColumns.Meaning, 420, "What the number says."),
        ],
        DeletedRow.StaysAway
    );

    public static readonly IReadOnlyList<TabLayout> All = [Matches, Unmatched, Problems, Outbox];

    private static ColumnLayout Worker(string header, int widthPixels, string note) =>
        new(header, ColumnOwner.Worker, widthPixels, note, []);

    private static ColumnLayout Shared(string header, int widthPixels, string note) =>
        new(header, ColumnOwner.Shared, widthPixels, note, []);

    private static ColumnLayout Committee(string header, int widthPixels, string note) =>
        new(header, ColumnOwner.Committee, widthPixels, note, []);
}
