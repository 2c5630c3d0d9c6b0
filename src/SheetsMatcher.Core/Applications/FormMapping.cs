namespace SheetsMatcher.Core.Applications;

/// <summary>
/// The question text that stands above each answer, for both forms, and the texts of the answers
/// to choose from. The defaults are those of <c>config/forms</c>. Properties can be set, so that
/// configuration can bind them; a question set to the empty string is one the form does not ask.
/// </summary>
public sealed record FormMapping
{
    /// <summary>A fresh mapping with every default.</summary>
    public static FormMapping Default => new();

    public MentorForm Mentors { get; set; } = new();

    public MenteeForm Mentees { get; set; } = new();

    public SectorAnswers Sectors { get; set; } = new();

    public string ApplyAnswer { get; set; } = "Apply, or update my application";

    public string WithdrawAnswer { get; set; } = "Withdraw my application";

    /// <summary>
    /// Answers to choose from that hold a comma themselves, such as "Resumes, and job searching":
    /// Forms joins the checked ones by a comma and a space, so that these must be known.
    /// </summary>
    public IReadOnlyList<string> AnswersWithCommas { get; set; } = [];

    /// <summary>
    /// All answers to choose from in questions with several, with or without commas. Where they are
    /// known, they decide how a cell is split, also one that was typed as "Phone/Video call".
    /// </summary>
    public IReadOnlyList<string> CheckboxAnswers { get; set; } = [];

    /// <summary>
    /// The places of a mentor who left the question blank; null: it must be answered.
    /// </summary>
    public int? CapacityDefault { get; set; }
}

/// <summary>How the five types of library are called in both forms.</summary>
public sealed record SectorAnswers
{
    public string Academic { get; set; } = "Academic library";
    public string Public { get; set; } = "Public library";
    public string SpecialCorporate { get; set; } = "Special library: corporate";
    public string SpecialGovernment { get; set; } = "Special library: government";
    public string SpecialLaw { get; set; } = "Special library: law";

    internal IReadOnlyList<AnswerChoice<Sector>> All =>
        [
            new(Academic, Sector.Academic),
            new(Public, Sector.Public),
            new(SpecialCorporate, Sector.SpecialCorporate),
            new(SpecialGovernment, Sector.SpecialGovernment),
            new(SpecialLaw, Sector.SpecialLaw),
        ];
}

/// <summary>One answer to choose from, and what it means.</summary>
internal sealed record AnswerChoice<T>(string Text, T Meaning)
{
    public string Folded { get; } = Folding.Fold(Text);
}
