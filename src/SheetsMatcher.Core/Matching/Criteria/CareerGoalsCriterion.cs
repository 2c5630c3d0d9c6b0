using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>Career goals that the mentee has and the mentor can help with.</summary>
internal sealed class CareerGoalsCriterion(int points, int pointsMax) : AnswerCriterion
{
    public override string Name => "CareerGoal";

    public override int PointsMax => points == 0 ? 0 : pointsMax;

    public override Facet OfMentor => Facet.CareerGoals;

    public override int Points(Profile mentor, Profile mentee)
    {
        long sum = 0;
        foreach (var goal in mentee.CareerGoals.Answers)
        {
            sum += mentor.CareerGoals.Contains(goal) ? points : 0;
        }
        return (int)Math.Min(sum, pointsMax);
    }

    public override string Reason(Profile mentor, Profile mentee)
    {
        var shared = SharedAnswers.Of(mentor.CareerGoals, mentee.Applicant.CareerGoals);
        return $"Shared career goals: {Wording.Joined(shared.Select(Wording.InSentence))}.";
    }

    public override string Lack(Profile mentor, Profile mentee) =>
        mentor.CareerGoals.IsEmpty || mentee.CareerGoals.IsEmpty
            ? "No career goals given"
            : "No shared career goals";
}
