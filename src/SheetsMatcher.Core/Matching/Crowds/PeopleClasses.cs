using SheetsMatcher.Core.Matching.Criteria;
using SheetsMatcher.Core.Matching.Rules;

namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>
/// Who is alike to every criterion and every rule. Two mentees of one class have the same points,
/// or the same veto, with every mentor, and the other way round. Whom something about persons
/// concerns is alone in a class. How many places a mentor has is not compared.
/// </summary>
/// <param name="MenteeClass">
/// By the mentee's place in the list; classes are numbered from 0 by their first member.
/// </param>
/// <param name="MentorClass">The same of mentors.</param>
internal sealed record PeopleClasses(int[] MenteeClass, int[] MentorClass)
{
    /// <exception cref="ArgumentException">
    /// The people's answers do not stand in one pool.
    /// </exception>
    public static PeopleClasses Of(
        IReadOnlyList<Profile> mentors,
        IReadOnlyList<Profile> mentees,
        RuleBook rules,
        Scoring scoring
    )
    {
        var people = new BothForms(mentors, mentees);
        var rulings = rules.Rules.OfType<AnswerRule>().ToList();
        var criteria = Counting<AnswerCriterion>(scoring).ToList();
        var ofMentors = rulings.Select(r => r.OfMentor).Union(criteria.Select(c => c.OfMentor));
        var ofMentees = rulings.Select(r => r.OfMentee).Union(criteria.Select(c => c.OfMentee));
        var reaches = rules
            .Rules.OfType<PersonRule>()
            .SelectMany(rule => rule.ReachesAmong(people))
            .Concat(Counting<PersonCriterion>(scoring).SelectMany(c => c.ReachesAmong(people)))
            .ToList();
        return new PeopleClasses(
            ClassOf(
                Facet.AnswersOf(mentees, ofMentees, people.Pool),
                mentees.Count,
                reaches,
                PlacesByGroupOfMentees
            ),
            ClassOf(
                Facet.AnswersOf(mentors, ofMentors, people.Pool),
                mentors.Count,
                reaches,
                PlacesByGroupOfMentors
            )
        );
    }

    private static IEnumerable<T> Counting<T>(Scoring scoring)
        where T : Criterion =>
        scoring.Criteria.OfType<T>().Where(criterion => criterion.PointsMax > 0);

    private static int[] ClassOf(
        Dictionary<Facet, int[]> answers,
        int count,
        IEnumerable<Reach> reaches,
        Func<Reach, IEnumerable<(int Place, int Group)>> placesByGroup
    )
    {
        var classes = answers.Values.Aggregate(
            Groups.All(count),
            (classes, ofFacet) => classes.And(ofFacet)
        );
        var alone = new int[count];
        foreach (var reach in reaches)
        {
            var groupOf = reach.IsByAnswer ? new int[count] : alone;
            foreach (var (place, group) in placesByGroup(reach))
            {
                groupOf[place] = 1 + (reach.IsByAnswer ? group : place);
            }
            classes = reach.IsByAnswer ? classes.And(groupOf) : classes;
        }
        return classes.And(alone).Of;
    }

    private static IEnumerable<(int Place, int Group)> PlacesByGroupOfMentees(Reach reach) =>
        reach
            .GroupOfMentee.Select((group, place) => (place, group))
            .Where(mentee => mentee.group != Reach.NoGroup);

    private static IEnumerable<(int Place, int Group)> PlacesByGroupOfMentors(Reach reach) =>
        reach.MentorsOfGroup.SelectMany(
            (mentors, group) => mentors.Select(place => (place, group))
        );
}
