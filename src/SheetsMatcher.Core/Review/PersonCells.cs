using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Review;

/// <summary>The two cells of a match's row that name one person.</summary>
/// <param name="IsNameTyped">A person typed the name, as opposed to the worker.</param>
internal sealed record PersonCells(
    string NameHeader,
    string Name,
    bool IsNameTyped,
    string EmailHeader,
    string Email,
    bool IsEmailTyped
)
{
    /// <summary>Whom the row was about at the last look; null where that is not known.</summary>
    public ApplicantId? Known { get; init; }

    /// <summary>The same, unless a person has typed since.</summary>
    public ApplicantId? KnownUntyped => IsTyped ? null : Known;

    public bool IsBlank => Name.Length == 0 && Email.Length == 0;

    public bool IsTyped => IsNameTyped || IsEmailTyped;

    /// <summary>
    /// The name counts when it alone was typed, or when there is no email; otherwise the email.
    /// </summary>
    public bool NameDecides =>
        Name.Length > 0 && (Email.Length == 0 || (IsNameTyped && !IsEmailTyped));
}

/// <summary>Whom two cells name.</summary>
/// <param name="Applicant">Null when the person has withdrawn or there is a problem.</param>
/// <param name="Withdrawn">The name, or else the email, of a person who has withdrawn.</param>
/// <param name="Problem">Why nobody can be told from the cells.</param>
internal sealed record NamedPerson<T>(T? Applicant, string? Withdrawn, PersonProblem? Problem)
    where T : Applicant;

/// <summary>A cell that does not name one person.</summary>
internal sealed record PersonProblem(string Header, string Expected, string Found, string Remedy);
