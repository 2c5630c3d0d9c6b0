using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Criteria;

/// <summary>A criterion that looks at one answer of each, whoever they are.</summary>
internal abstract class AnswerCriterion : Criterion
{
    /// <summary>Mentors equal in this get equal points with one mentee.</summary>
    public abstract Facet OfMentor { get; }

    /// <summary>Mentees equal in this get equal points with one mentor.</summary>
    public virtual Facet OfMentee => OfMentor;

    /// <summary>
    /// The points of many mentors with one mentee after another. To ask pair by pair is right
    /// always; a criterion may know a quicker way to the same points.
    /// </summary>
    public virtual Action<Profile, Span<ushort>> PointsAmong(IReadOnlyList<Profile> mentors) =>
        (mentee, points) =>
        {
            for (var i = 0; i < mentors.Count; i++)
            {
                points[i] = (ushort)Points(mentors[i], mentee);
            }
        };
}
