using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Testing;

public static class NewRoster
{
    public static Roster Of(IReadOnlyList<Mentor> mentors, IReadOnlyList<Mentee> mentees) =>
        new(mentors, mentees, [], []);

    public static PersonPair Pair(Mentor mentor, Mentee mentee) => new(mentor.Id, mentee.Id);
}
