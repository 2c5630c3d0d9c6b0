using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>A rule that looks at one answer of each, whoever they are.</summary>
internal abstract class AnswerRule : HardRule
{
    /// <summary>Mentors equal in this are alike to the rule.</summary>
    public abstract Facet OfMentor { get; }

    /// <summary>Mentees equal in this are alike to the rule.</summary>
    public virtual Facet OfMentee => OfMentor;
}
