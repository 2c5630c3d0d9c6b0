namespace SheetsMatcher.Core.Matching.Explaining;

/// <summary>Why a mentee has no mentor, and what would change it.</summary>
internal sealed class MenteeExplanation(Candidates candidates, Crowding crowding)
{
    public UnmatchedApplicant Of(int row)
    {
        var (reason, wouldChange) = Sentences(row);
        return new UnmatchedApplicant(candidates.Mentees[row].Applicant, reason, wouldChange);
    }

    private (string Reason, string WouldChange) Sentences(int row)
    {
        if (candidates.Mentors.Count == 0)
        {
            return ("Nobody has applied as a mentor.", "A mentor who fits.");
        }
        if (!candidates.Problem.Arcs(row).Any())
        {
            return Barred(row);
        }
        return !crowding.Problem.Arcs(row).Any() ? Mutual(row) : Crowded(row);
    }

    private (string Reason, string WouldChange) Barred(int row)
    {
        var mentee = candidates.Mentees[row];
        var obstacles = new Obstacles([
            .. candidates.Mentors.Select(mentor => candidates.Rules.Broken(mentor, mentee)),
        ]);
        var mentors = Wording.Count(candidates.Mentors.Count, "mentor", "mentors");
        return (
            $"No eligible mentor. {mentors}: {obstacles.Counts(rule => rule.OfMentors)}.",
            obstacles.Lever() is { } lever
                ? $"{lever.Rule.Change} would make "
                    + $"{Wording.Count(lever.Count, "mentor", "mentors")} possible."
                : "Only another mentor would change this."
        );
    }

    private (string Reason, string WouldChange) Mutual(int row)
    {
        List<string> names = [];
        foreach (var (column, _) in candidates.Problem.Arcs(row))
        {
            if (!names.Contains(candidates.MentorAt(column).Applicant.Name))
            {
                names.Add(candidates.MentorAt(column).Applicant.Name);
            }
        }
        return (
            $"This mentee is to mentor {Wording.List(names)}, who cannot be the mentor as well.",
            "Another mentor who fits."
        );
    }

    private (string Reason, string WouldChange) Crowded(int row)
    {
        var crowd = crowding.Around(row);
        var names = crowding.MentorsOf(crowd).Select(mentor => mentor.Name).ToList();
        var places = crowd.Columns.Sum(crowding.Problem.Capacity);
        var compete = crowd.Rows.Count == 1 ? "competes" : "compete";
        return (
            places == 0
                ? $"All places are taken with every mentor who fits: {Wording.List(names)}."
                : $"{Wording.Count(crowd.Rows.Count, "mentee", "mentees")} {compete} for "
                    + $"{Wording.Count(places, "open place", "open places")} "
                    + $"with {Wording.List(names)}.",
            names.Count == 1
                ? $"One more open place with {Wording.List(names)} would match 1 more."
                : $"One more open place with any of {Wording.List(names)} would match 1 more."
        );
    }
}
