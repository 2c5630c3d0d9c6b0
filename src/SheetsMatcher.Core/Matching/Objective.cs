using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// Puts the strict order of aims into one 64-bit value for each pair: each aim weighs one more than
/// everything below it can bring together. From below: a kept proposal counts 1; a point more than
/// all proposals kept; where asked for, one more mentor with a mentee more than all points; a mentee
/// who was passed over before more than that; a pair more than everything else.
/// </summary>
internal sealed record Objective(long Point, long FirstSeat, long PassedOver, long Pair)
{
    /// <param name="mentees">Without a standing pair.</param>
    /// <param name="places">Open places of all mentors.</param>
    /// <exception cref="ArgumentException">
    /// The weights are too large for so many mentees.
    /// </exception>
    public static Objective Of(MatchingSettings settings, int mentees, long places, Counts counts)
    {
        Int128 pairs = Math.Min(mentees, places);
        Int128 below = Int128.Min(pairs, counts.Proposals);
        var point = below + 1;
        below += pairs * settings.PairPointsMax * point;
        var firstSeat = settings.OneMenteeEach ? below + 1 : 0;
        below += firstSeat * Int128.Min(pairs, counts.Mentors);
        var passedOver = below + 1;
        below += passedOver * Int128.Min(pairs, counts.PassedOver);
        var pair = below + 1;
        // A quarter of what the solver takes, since a pair may count for each of the aims.
        return pair <= AssignmentProblem.ValueMax / 4
            ? new Objective((long)point, (long)firstSeat, (long)passedOver, (long)pair)
            : throw new ArgumentException(
                $"The points of a pair may reach {settings.PairPointsMax}, too many to add up "
                    + $"exactly for {mentees} mentees: lower the weights in the settings."
            );
    }

    /// <summary>How many there are of what the aims count.</summary>
    public readonly record struct Counts(int Proposals, int Mentors, int PassedOver);
}
