using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// Brings the names of one employer to one form: "Acme, Inc." and "ACME" are the same.
/// </summary>
internal static class Workplace
{
    private static readonly HashSet<string> _legalForms =
    [
        "ag",
        "bv",
        "co",
        "company",
        "corp",
        "corporation",
        "gmbh",
        "inc",
        "incorporated",
        "limited",
        "llc",
        "llp",
        "ltd",
        "ltee",
        "plc",
        "sa",
    ];

    /// <summary>Answers that name no employer: two people between jobs are not coworkers.</summary>
    private static readonly HashSet<string> _noEmployer =
    [
        "between jobs",
        "freelance",
        "job seeking",
        "looking for work",
        "not currently employed",
        "not employed",
        "not working",
        "retired",
        "self",
        "self employed",
        "student",
        "unemployed",
    ];

    /// <summary>
    /// Empty when no employer is named; an empty one is never the same as another.
    /// </summary>
    public static string Fold(string employer)
    {
        var folded = Folding.FoldAnswer(employer);
        return _noEmployer.Contains(folded) ? "" : WithoutLegalForm(folded);
    }

    private static string WithoutLegalForm(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        if (words.Length > 1 && words[0] == "the")
        {
            words = words[1..];
        }
        while (words.Length > 1 && _legalForms.Contains(words[^1]))
        {
            words = words[..^1];
        }
        return string.Join(' ', words);
    }
}
