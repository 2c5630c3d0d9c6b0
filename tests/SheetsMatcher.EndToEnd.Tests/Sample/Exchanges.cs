namespace SheetsMatcher.EndToEnd.Tests.Sample;

/// <summary>
/// Judges an assignment by its exchanges: it is the one best assignment exactly when every way of
/// moving people round in a circle loses points. Mentors are the stations; a spare place is a
/// traveller whom no move costs anything; waiting is a station that costs more than all points.
/// </summary>
internal sealed class Exchanges(
    IReadOnlyList<Person> mentors,
    Func<Person, Person, bool> isAllowed,
    Func<Person, Person, int> points
)
{
    private const long Never = long.MinValue / 4;
    private const long Waiting = -1_000_000;

    /// <summary>Larger than the number of moves in any circle.</summary>
    private const long Scale = 1_000;

    /// <param name="assigned">Each free mentee, with a mentor or none.</param>
    /// <param name="spare">
    /// Places left by mentor, besides those in <paramref name="assigned"/>.
    /// </param>
    public bool AllLose(
        IReadOnlyList<(Person Mentee, Person? Mentor)> assigned,
        IReadOnlyDictionary<string, int> spare
    )
    {
        var stations = Enumerable.Range(0, mentors.Count + 1).ToList();
        return !HasCircleThatGains([
            .. stations.Select(from =>
                stations.Select(to => BestMove(assigned, spare, from, to)).ToArray()
            ),
        ]);
    }

    /// <summary>
    /// A person's move counts one more than its points, so that a circle without loss gains; a
    /// spare place's move counts nothing.
    /// </summary>
    private long BestMove(
        IReadOnlyList<(Person Mentee, Person? Mentor)> assigned,
        IReadOnlyDictionary<string, int> spare,
        int from,
        int to
    )
    {
        if (from == to)
        {
            return Never;
        }

        var here = MentorAt(from);
        var best = here is null || spare.GetValueOrDefault(here.Email) > 0 ? 0 : Never;
        foreach (var (mentee, mentor) in assigned)
        {
            if (mentor?.Email == here?.Email && PointsAt(mentee, to) is { } there)
            {
                var before = PointsAt(mentee, from) ?? Waiting;
                best = Math.Max(best, ((there - before) * Scale) + 1);
            }
        }

        return best;
    }

    private long? PointsAt(Person mentee, int station) =>
        MentorAt(station) is not { } mentor ? Waiting
        : isAllowed(mentor, mentee) ? points(mentor, mentee)
        : null;

    /// <summary>The last station is waiting.</summary>
    private Person? MentorAt(int station) => station < mentors.Count ? mentors[station] : null;

    /// <summary>Floyd and Warshall's all-pairs paths, for the longest ones.</summary>
    private static bool HasCircleThatGains(long[][] gain)
    {
        for (var via = 0; via < gain.Length; via++)
        {
            for (var from = 0; from < gain.Length; from++)
            {
                for (var to = 0; to < gain.Length; to++)
                {
                    if (gain[from][via] > Never / 2 && gain[via][to] > Never / 2)
                    {
                        gain[from][to] = Math.Max(gain[from][to], gain[from][via] + gain[via][to]);
                    }
                }
            }

            // Going round such a circle again and again would outgrow every number.
            if (gain.Where((row, station) => row[station] > 0).Any())
            {
                return true;
            }
        }

        return false;
    }
}
