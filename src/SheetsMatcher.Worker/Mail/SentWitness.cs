using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Reading;

namespace SheetsMatcher.Worker.Mail;

/// <summary>
/// Who was introduced to whom, as the sent mail tells it: the references that a pair's letters would
/// have are looked for among those that went to one of the two.
/// </summary>
internal sealed class SentWitness(Program program, SheetTable outbox)
{
    private readonly LetterReferences _references = new(program.SpreadsheetId, [], outbox);

    /// <summary>As far as the Outbox tab does not show the letters as sent.</summary>
    /// <param name="inMail">By reference.</param>
    public IReadOnlyList<IntroducedPair> Introduced(
        Roster roster,
        IReadOnlyDictionary<string, FoundLetter> inMail
    )
    {
        var byAddress = inMail
            .ExceptBy(OutboxStatus.SentIn(outbox, program.Intake.Zone).Keys, each => each.Key)
            .SelectMany(each => each.Value.To.Select(to => (To: to, Letter: each)))
            .ToLookup(each => each.To, each => each.Letter, StringComparer.OrdinalIgnoreCase);
        return byAddress.Count == 0
            ? []
            :
            [
                .. Among(roster.Mentors, roster.Mentees, byAddress, isMentor: true)
                    .Concat(Among(roster.Mentees, roster.Mentors, byAddress, isMentor: false))
                    .GroupBy(each => (each.Match, each.Pair))
                    .Select(same => same.MinBy(each => each.Since))
                    .OfType<IntroducedPair>(),
            ];
    }

    private IEnumerable<IntroducedPair> Among(
        IEnumerable<Applicant> people,
        IReadOnlyList<Applicant> others,
        ILookup<string, KeyValuePair<string, FoundLetter>> byAddress,
        bool isMentor
    ) =>
        from person in people
        let letters = Letters(person, byAddress)
        where letters.Count > 0
        from other in others
        let pair = isMentor
            ? new PersonPair(person.Id, other.Id)
            : new PersonPair(other.Id, person.Id)
        from match in MatchIds.LikelyOf(program.Intake.Id, pair)
        from milestone in program.Schedule.Milestones
        let key = new LetterKey(
            program.Intake.Id,
            LetterKey.OfPair(match, other.Id),
            milestone.Id,
            person.Id
        )
        let letter = letters.GetValueOrDefault(_references.FirstOf(key).Value)
        where letter is not null
        select new IntroducedPair(match, pair, letter.SentAt) { IsLost = true };

    private static Dictionary<string, FoundLetter> Letters(
        Applicant person,
        ILookup<string, KeyValuePair<string, FoundLetter>> byAddress
    ) =>
        person
            .FormerEmails.Prepend(person.Email)
            .SelectMany(address => byAddress[address.Value])
            .DistinctBy(each => each.Key)
            .ToDictionary();
}
