namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>Something that forbids a pair whatever speaks for it.</summary>
internal abstract class HardRule
{
    /// <summary>What the committee sees, e.g. "Coworkers".</summary>
    public abstract string Name { get; }

    /// <summary>Says of some mentors how the rule bars them, after their number.</summary>
    public abstract string OfMentors { get; }

    /// <summary>Says of some mentees how the rule bars them, after their number.</summary>
    public abstract string OfMentees { get; }

    /// <summary>What would lift the rule, to begin a sentence; null when nobody can.</summary>
    public abstract string? Change { get; }

    /// <summary>
    /// It protects somebody: a pair that comes to break it after its approval waits for the committee.
    /// </summary>
    public virtual bool Protects => false;

    /// <summary>
    /// It forbids the pair only until a question in Problems is answered; asked when it forbids it.
    /// </summary>
    public virtual bool IsOpen(Profile mentor, Profile mentee) => false;

    public abstract bool Forbids(Profile mentor, Profile mentee);

    /// <summary>Why this pair is forbidden, in one sentence; asked only when it is.</summary>
    public abstract string Sentence(Profile mentor, Profile mentee);

    public Ineligible? Check(Profile mentor, Profile mentee) =>
        Forbids(mentor, mentee) ? new Ineligible(Name, Sentence(mentor, mentee)) : null;

    protected static string NameOf(Profile person) => Wording.Short(person.Applicant.Name);
}
