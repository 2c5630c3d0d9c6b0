using SheetsMatcher.Worker.Commands.Running;

namespace SheetsMatcher.Worker.Commands.Moving;

/// <summary>What can be moved in and out.</summary>
internal static class Kind
{
    public const string Mentors = "mentors";
    public const string Mentees = "mentees";
    public const string KeepApart = "keep-apart";
    public const string Matches = "matches";
    public const string Letters = "letters";

    /// <summary>In the order in which they are to be taken in.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        Mentors,
        Mentees,
        KeepApart,
        Matches,
        Letters,
    ];

    /// <exception cref="WrongInputException">There is no such kind.</exception>
    public static void Check(string kind)
    {
        if (!All.Contains(kind))
        {
            throw new WrongInputException(
                $"expected {string.Join(", ", All)}, found \"{kind}\". "
                    + ParseErrors.Meant(kind, All, "Name one of these.")
            );
        }
    }
}
