using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>
/// What the Outbox tab tells of the people of a match, once the ledger is lost: a letter's reference
/// is derived from both of them.
/// </summary>
internal sealed class OutboxWitness(Program program, SheetTable outbox)
{
    private readonly LetterReferences _references = new(program.SpreadsheetId, [], outbox);

    private readonly ILookup<string, ShownLetter> _byMatch = ShownLetters
        .Read(outbox, DateTimeZone.Utc)
        .ToLookup(letter => letter.Match);

    /// <returns>Whether letters of the match go to this pair; null: no letter of the match is known.</returns>
    public bool? Names(MatchId match, PersonPair pair) =>
        _byMatch.Contains(match.Value)
            ? KeysOf(match, pair)
                .Select(key => _references.FirstOf(key).Value)
                .Intersect(_byMatch[match.Value].Where(IsLive).Select(letter => letter.Reference))
                .Any()
            : null;

    /// <summary>Letters to people whom a row no longer named were dropped: they prove nothing.</summary>
    private static bool IsLive(ShownLetter letter) =>
        letter.Status != OutboxWords.NoLongerPlanned
        && !letter.Status.StartsWith(OutboxWords.Cancelled, StringComparison.Ordinal);

    /// <summary>A test tells of a match's people as well as a letter in earnest.</summary>
    private IEnumerable<LetterKey> KeysOf(MatchId match, PersonPair pair) =>
        from milestone in program.Schedule.Milestones
        from intake in new[] { program.Intake.Id, program.TestIntakeId }
        from key in new LetterKey[]
        {
            new(intake, LetterKey.OfPair(match, pair.Mentee), milestone.Id, pair.Mentor),
            new(intake, LetterKey.OfPair(match, pair.Mentor), milestone.Id, pair.Mentee),
        }
        select key;
}
