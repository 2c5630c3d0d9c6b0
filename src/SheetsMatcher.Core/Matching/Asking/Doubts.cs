using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Asking;

/// <summary>
/// What near matches leave open between people, and what the committee's answers settled. Nothing
/// near is decided here: until a question is answered, its pair is not made.
/// </summary>
internal sealed record Doubts
{
    public static readonly Doubts None = new();

    /// <summary>Open questions and notes, in the order in which people applied.</summary>
    public IReadOnlyList<ApplicationProblem> Problems { get; init; } = [];

    /// <summary>Pairs that wait for an answer, with a sentence that says for which.</summary>
    public IReadOnlyDictionary<PersonPair, string> Open { get; init; } =
        new Dictionary<PersonPair, string>();

    /// <summary>Who may be, or is, one person in both forms.</summary>
    public IReadOnlySet<PersonPair> OnePerson { get; init; } = new HashSet<PersonPair>();

    /// <summary>
    /// Who named whom as supervisor, both ways round: by the committee's Yes, by a name or an address of
    /// before, or in the other form.
    /// </summary>
    public IReadOnlySet<PersonPair> Supervisors { get; init; } = new HashSet<PersonPair>();

    /// <summary>Who does not want whom, by the committee's Yes.</summary>
    public IReadOnlyList<PersonPair> Apart { get; init; } = [];

    /// <summary>Who asked for whom, by the committee's Yes: the one who asked comes first.</summary>
    public IReadOnlySet<(ApplicantId Asking, ApplicantId Asked)> Wishes { get; init; } =
        new HashSet<(ApplicantId, ApplicantId)>();

    /// <summary>Whose wish names a person and says more than a wish for them: it earns nothing.</summary>
    public IReadOnlySet<Profile> Unclear { get; init; } = new HashSet<Profile>();

    /// <summary>What is forbidden by another application of one of the two.</summary>
    public IReadOnlyDictionary<PersonPair, BarElsewhere> Elsewhere { get; init; } =
        new Dictionary<PersonPair, BarElsewhere>();

    /// <summary>Of several applications that may be one person's, all but the earliest.</summary>
    public LaterApplications Later { get; init; } = LaterApplications.None;

    /// <summary>How many named a supervisor who did not apply, and whom.</summary>
    public IReadOnlyList<string> SupervisorsElsewhere { get; init; } = [];
}
