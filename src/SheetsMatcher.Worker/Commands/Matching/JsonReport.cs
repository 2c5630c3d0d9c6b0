using System.Text.Encodings.Web;
using System.Text.Json;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Commands.Printing;

namespace SheetsMatcher.Worker.Commands.Matching;

/// <summary>
/// The outcome for other programs. Its shape is described in docs/match.md: members may be added,
/// none is renamed or removed.
/// </summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // Names keep their letters; the output is no HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Print(
        MatchingOutcome outcome,
        IReadOnlyList<string> notes,
        TextWriter output
    ) =>
        output.WriteLine(
            JsonSerializer.Serialize(
                new Report(
                    outcome.IsProven,
                    OutcomeLines.VerdictOf(outcome),
                    outcome.Price,
                    [.. outcome.Pairings.Select(PairOf)],
                    [.. outcome.Unmatched.Select(UnmatchedOf)],
                    [.. outcome.Recruitment.Select(LineOf)],
                    notes
                ),
                Plain
            )
        );

    private static Pair PairOf(Pairing pairing) =>
        new(
            PersonOf(pairing.Mentor),
            PersonOf(pairing.Mentee),
            pairing.Points,
            pairing.IsLocked,
            pairing.Reasons,
            pairing.Scores,
            pairing.Questions,
            [.. pairing.Objections.Select(rule => new Objection(rule.Rule, rule.Sentence))],
            pairing.Price,
            [.. pairing.Alternatives.Select(AlternativeOf)]
        );

    private static OtherMentor AlternativeOf(Alternative other) =>
        new(
            PersonOf(other.Mentor),
            other.Points,
            other.Cost,
            [.. other.LeftUnmatched.Select(PersonOf)],
            other.Sentence
        );

    private static Unmatched UnmatchedOf(UnmatchedApplicant unmatched) =>
        new(
            unmatched.Applicant is Mentor ? "mentor" : "mentee",
            PersonOf(unmatched.Applicant),
            unmatched.Reason,
            unmatched.WouldChange
        );

    private static RecruitmentLine LineOf(Recruitment line) =>
        new(
            [.. line.Mentors.Select(PersonOf)],
            [.. line.Mentees.Select(PersonOf)],
            line.Matches,
            line.Sentence
        );

    private static Person PersonOf(Applicant applicant) =>
        new(applicant.Name, applicant.Email.Value, applicant.Row);

    private sealed record Report(
        bool IsProven,
        string Verdict,
        DecisionPrice Price,
        IReadOnlyList<Pair> Pairs,
        IReadOnlyList<Unmatched> Unmatched,
        IReadOnlyList<RecruitmentLine> Recruitment,
        IReadOnlyList<string> Notes
    );

    private sealed record Pair(
        Person Mentor,
        Person Mentee,
        int Points,
        bool IsLocked,
        IReadOnlyList<string> Reasons,
        IReadOnlyList<CriterionScore> Scores,
        IReadOnlyList<string> Questions,
        IReadOnlyList<Objection> Objections,
        DecisionPrice? Price,
        IReadOnlyList<OtherMentor> Alternatives
    );

    private sealed record OtherMentor(
        Person Mentor,
        int Points,
        DecisionPrice Cost,
        IReadOnlyList<Person> LeftUnmatched,
        string Sentence
    );

    private sealed record Unmatched(string Role, Person Person, string Reason, string WouldChange);

    private sealed record RecruitmentLine(
        IReadOnlyList<Person> Mentors,
        IReadOnlyList<Person> Mentees,
        int Matches,
        string Sentence
    );

    private sealed record Objection(string Rule, string Sentence);

    /// <param name="Row">One-based row in the person's file.</param>
    private sealed record Person(string Name, string Email, int Row);
}
