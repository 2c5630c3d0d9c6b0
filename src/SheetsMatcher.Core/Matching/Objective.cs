using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// Puts the strict order of aims into one 64-bit value for each pair. With n mentees, a sum of
/// values is ordered by the number of pairs, then by points with keep bonuses, then by the number
/// of proposals kept: n kept proposals weigh less than one point, and everything else that n pairs
/// can bring weighs less than one pair more.
/// </summary>
internal sealed class Objective
{
    private readonly long _pointWeight;
    private readonly long _pairWeight;
    private readonly int _keepBonus;

    /// <exception cref="ArgumentException">
    /// The weights are too large for so many mentees.
    /// </exception>
    public Objective(MatchingSettings settings, int menteeCount)
    {
        var pointWeight = (Int128)menteeCount + 1;
        var restMax = ((Int128)settings.PairPointsMax * pointWeight) + 1;
        var pairWeight = (menteeCount * restMax) + 1;
        if (pairWeight + restMax > AssignmentProblem.ValueMax)
        {
            throw new ArgumentException(
                $"The points of a pair may reach {settings.PairPointsMax}, too many to add up "
                    + $"exactly for {menteeCount} mentees: lower the weights in the settings."
            );
        }
        _pointWeight = (long)pointWeight;
        _pairWeight = (long)pairWeight;
        _keepBonus = settings.KeepBonus;
    }

    public long Value(int points, bool isProposed) =>
        checked(
            _pairWeight
            + (
                isProposed
                    ? (((long)points + _keepBonus) * _pointWeight) + 1
                    : points * _pointWeight
            )
        );
}
