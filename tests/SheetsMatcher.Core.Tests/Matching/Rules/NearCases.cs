using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Rules;

/// <summary>One mentor and one mentee about whom something is asked, with or without an answer.</summary>
internal static class NearCases
{
    public static bool Paired(Mentor mentor, Mentee mentee, bool? answer = null) =>
        Outcome(mentor, mentee, answer).Pairings.Count == 1;

    public static IReadOnlyList<ApplicationProblem> Questions(
        Mentor mentor,
        Mentee mentee,
        bool? answer = null
    ) =>
        [
            .. Outcome(mentor, mentee, answer)
                .Problems.Where(problem => problem.Kind is ProblemKind.Question),
        ];

    public static MatchingOutcome Outcome(Mentor mentor, Mentee mentee, bool? answer = null) =>
        Matchmaker.Match(
            NewRoster.Of([mentor], [mentee]),
            Answering(answer),
            MatchingSettings.Default
        );

    public static StandingPairs Answering(bool? answer) =>
        StandingPairs.None with
        {
            Answers = _ => answer,
        };
}
