using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Worker.Programs;

/// <summary>
/// The references of one program's letters: bound to its spreadsheet, but for a letter that already
/// stands in its Outbox tab under the one that an earlier version gave it.
/// </summary>
/// <param name="formerIds">Of the spreadsheets that the intake was moved from.</param>
internal sealed class LetterReferences(
    string spreadsheetId,
    IReadOnlyCollection<string> formerIds,
    SheetTable outboxTab
)
{
    /// <summary>So often a person may have one letter sent again.</summary>
    private const int AgainMax = 50;

    private readonly IReadOnlySet<string> _inTab = ShownLetters
        .Read(outboxTab, DateTimeZone.Utc)
        .Select(shown => shown.Reference)
        .ToHashSet(StringComparer.Ordinal);

    public LetterReference FirstOf(LetterKey key)
    {
        var earlier = LetterReference.WithoutSpreadsheet(key, attempt: 0);
        return _inTab.Contains(earlier.Value) ? earlier : Of(key, attempt: 0);
    }

    /// <param name="attempt">From 1, when the reference before is taken.</param>
    public LetterReference Of(LetterKey key, int attempt) =>
        LetterReference.For(spreadsheetId, key, attempt);

    /// <summary>Every one that the letter may have gone under, the latest first.</summary>
    public IEnumerable<(int Attempt, LetterReference Reference)> LatestFirst(LetterKey key)
    {
        for (var attempt = AgainMax; attempt >= 0; attempt--)
        {
            foreach (var reference in AllOf(key, attempt))
            {
                yield return (attempt, reference);
            }
        }
    }

    /// <summary>
    /// Those under which the letter went, or was to go, before it was sent again; beside each, the one
    /// that came next.
    /// </summary>
    public IEnumerable<(LetterReference Earlier, LetterReference Next)> Before(Letter letter)
    {
        for (var attempt = 0; attempt < AgainMax; attempt++)
        {
            var all = AllOf(letter.Key, attempt).ToList();
            if (all.Contains(letter.Reference))
            {
                yield break;
            }

            foreach (var earlier in all)
            {
                yield return (earlier, Of(letter.Key, attempt + 1));
            }
        }
    }

    /// <summary>The one for the same letter sent again; null when that was done too often.</summary>
    public LetterReference? After(Letter letter)
    {
        var attempts = Enumerable
            .Range(0, AgainMax)
            .Where(each => AllOf(letter.Key, each).Contains(letter.Reference));
        return attempts.Select(each => (LetterReference?)Of(letter.Key, each + 1)).FirstOrDefault();
    }

    private IEnumerable<LetterReference> AllOf(LetterKey key, int attempt) =>
        formerIds
            .Prepend(spreadsheetId)
            .Select(id => LetterReference.For(id, key, attempt))
            .Append(LetterReference.WithoutSpreadsheet(key, attempt));
}
