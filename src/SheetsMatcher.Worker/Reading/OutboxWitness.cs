using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Reading;

/// <summary>
/// What the Outbox tab tells of the people of a match, once the ledger is lost: a letter's reference
/// is derived from both of them.
/// </summary>
internal sealed class OutboxWitness(Program program, SheetTable outbox)
{
    private const int AgainMax = 2;

    private readonly LetterReferences _references = new(program.SpreadsheetId, [], outbox);

    private readonly ILookup<string, ShownLetter> _byMatch = ShownLetters
        .Read(outbox, DateTimeZone.Utc)
        .ToLookup(letter => letter.Match);

    /// <returns>Whether letters of the match go to this pair; null: no letter of the match is known.</returns>
    public bool? Names(MatchId match, PersonPair pair) =>
        _byMatch.Contains(match.Value)
            ? KeysOf(match, pair, [program.Intake.Id, program.TestIntakeId])
                .Select(key => _references.FirstOf(key).Value)
                .Intersect(_byMatch[match.Value].Where(IsLive).Select(letter => letter.Reference))
                .Any()
            : null;

    /// <summary>Every pair to whom the tab shows letters of a match of this intake as sent.</summary>
    public IReadOnlyList<IntroducedPair> Introduced(Roster roster)
    {
        var sent = OutboxStatus.SentIn(outbox, program.Intake.Zone);
        var since = ShownLetters.FirstDue(sent.Values);
        return
        [
            .. _byMatch
                .Where(match => since.ContainsKey(match.Key))
                .SelectMany(match =>
                    PairsOf(new MatchId(match.Key), [.. match], sent.Keys.ToHashSet(), roster)
                        .Select(pair => new IntroducedPair(new(match.Key), pair, since[match.Key]))
                ),
        ];
    }

    /// <summary>
    /// The tab has the names of the two: they are looked for by these first, and where one of them
    /// has another name by now, among everybody.
    /// </summary>
    private IEnumerable<PersonPair> PairsOf(
        MatchId match,
        IReadOnlyList<ShownLetter> letters,
        IReadOnlySet<string> sent,
        Roster roster
    )
    {
        var names = letters.Select(letter => letter.To).ToHashSet(StringComparer.Ordinal);
        var mentors = roster.Mentors.Where(each => names.Contains(each.Name)).ToList();
        var mentees = roster.Mentees.Where(each => names.Contains(each.Name)).ToList();
        var found = Among(mentors, mentees).ToList();
        return found.Count > 0
            ? found
            : Among(mentors, roster.Mentees).Union(Among(roster.Mentors, mentees));

        IEnumerable<PersonPair> Among(
            IReadOnlyList<Mentor> ofMentors,
            IReadOnlyList<Mentee> ofMentees
        ) =>
            from mentor in ofMentors
            from mentee in ofMentees
            let pair = new PersonPair(mentor.Id, mentee.Id)
            where KeysOf(match, pair, [program.Intake.Id]).Any(key => MayBe(key, sent))
            select pair;
    }

    /// <summary>Also where the letter was sent again, under its next reference.</summary>
    private bool MayBe(LetterKey key, IReadOnlySet<string> sent) =>
        sent.Contains(_references.FirstOf(key).Value)
        || Enumerable
            .Range(1, AgainMax)
            .Any(attempt => sent.Contains(_references.Of(key, attempt).Value));

    /// <summary>Letters to people whom a row no longer named were dropped: they prove nothing.</summary>
    private static bool IsLive(ShownLetter letter) =>
        letter.Status != OutboxWords.NoLongerPlanned
        && !letter.Status.StartsWith(OutboxWords.Cancelled, StringComparison.Ordinal);

    /// <param name="intakes">
    /// A test tells of a match's people as well as a letter in earnest, but nobody was introduced by it.
    /// </param>
    private IEnumerable<LetterKey> KeysOf(MatchId match, PersonPair pair, string[] intakes) =>
        from milestone in program.Schedule.Milestones
        from intake in intakes
        from key in new LetterKey[]
        {
            new(intake, LetterKey.OfPair(match, pair.Mentee), milestone.Id, pair.Mentor),
            new(intake, LetterKey.OfPair(match, pair.Mentor), milestone.Id, pair.Mentee),
        }
        select key;
}
