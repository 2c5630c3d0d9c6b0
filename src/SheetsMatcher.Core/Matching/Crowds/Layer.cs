using SheetsMatcher.Core.Matching.Criteria;
using SheetsMatcher.Core.Matching.Rules;

namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>
/// What all criteria and rules that look at the same answers say of pairs: one row of points over
/// all mentors for each different answer among the mentees.
/// </summary>
internal sealed class Layer
{
    /// <summary>Beyond it, a group has less than a hundredth of all pairs on the average.</summary>
    private const int ReachGroupsMax = 100;

    private readonly int[] _mentorGroups;
    private readonly Profile[] _mentors;
    private readonly Profile[] _mentees;
    private readonly Action<Profile, Span<ushort>>[] _points;
    private readonly HardRule[] _rules;
    private readonly ushort[] _ofGroups;
    private readonly ushort[] _ofCriterion;

    private Layer(
        BothForms people,
        Groups mentors,
        Groups mentees,
        IEnumerable<AnswerCriterion> criteria,
        IEnumerable<HardRule> rules
    )
    {
        Answers = mentees;
        _mentorGroups = mentors.Of;
        _mentors = [.. mentors.First.Select(first => people.Mentors[first])];
        _mentees = [.. mentees.First.Select(first => people.Mentees[first])];
        _points = [.. criteria.Select(criterion => criterion.PointsAmong(_mentors))];
        _rules = [.. rules];
        _ofGroups = new ushort[mentors.Count];
        _ofCriterion = new ushort[mentors.Count];
    }

    /// <summary>The mentees by the answer that they gave.</summary>
    public Groups Answers { get; }

    public static IEnumerable<Layer> AllOf(BothForms people, RuleBook rules, Scoring scoring)
    {
        var criteria = scoring
            .Criteria.OfType<AnswerCriterion>()
            .Where(criterion => criterion.PointsMax > 0)
            .ToLookup(criterion => (criterion.OfMentor, criterion.OfMentee));
        var vetoes = rules
            .Rules.OfType<AnswerRule>()
            .ToLookup(rule => (rule.OfMentor, rule.OfMentee));
        var asked = criteria
            .Select(same => same.Key)
            .Union(vetoes.Select(same => same.Key))
            .ToList();
        var ofMentors = Facet.AnswersOf(
            people.Mentors,
            asked.Select(facets => facets.OfMentor),
            people.Pool
        );
        var ofMentees = Facet.AnswersOf(
            people.Mentees,
            asked.Select(facets => facets.OfMentee),
            people.Pool
        );
        return asked.Select(facets => new Layer(
            people,
            Groups.By(ofMentors[facets.OfMentor]),
            Groups.By(ofMentees[facets.OfMentee]),
            criteria[facets],
            vetoes[facets]
        ));
    }

    /// <summary>
    /// A rule about persons whose single reach goes by an answer, or null where that would be no
    /// gain: with few different answers it concerns many pairs, with many of them few pairs.
    /// </summary>
    public static Layer? Of(BothForms people, PersonRule rule, IReadOnlyList<Reach> reaches) =>
        reaches is [{ IsByAnswer: true, MentorsOfGroup.Count: <= ReachGroupsMax } reach]
            ? new Layer(
                people,
                Groups.By(reach.GroupsOfMentors(people.Mentors.Count)),
                Groups.By(reach.GroupsOfMentees()),
                [],
                [rule]
            )
            : null;

    /// <summary>
    /// The points of every mentor with a mentee who gave this answer, or
    /// <see cref="ScoreMatrix.Forbidden"/> where the two answers forbid the pair.
    /// </summary>
    public void Write(int answer, Span<ushort> row)
    {
        Ask(_mentees[answer]);
        var groupOf = _mentorGroups.AsSpan(0, row.Length);
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = _ofGroups[groupOf[i]];
        }
    }

    private void Ask(Profile mentee)
    {
        Array.Clear(_ofGroups);
        foreach (var points in _points)
        {
            points(mentee, _ofCriterion);
            RowAdder.Add(_ofCriterion, _ofGroups);
        }
        foreach (var rule in _rules)
        {
            for (var i = 0; i < _ofGroups.Length; i++)
            {
                if (rule.Forbids(_mentors[i], mentee))
                {
                    _ofGroups[i] = ScoreMatrix.Forbidden;
                }
            }
        }
    }
}
