using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Commands.Running;

namespace SheetsMatcher.Worker.Commands.Matching;

/// <summary>What the command line decides: locks, and people kept apart.</summary>
internal sealed class StandingOptions(Roster roster)
{
    private readonly PersonFinder _mentors = new("mentor", roster.Mentors);
    private readonly PersonFinder _mentees = new("mentee", roster.Mentees);
    private readonly PersonFinder _anybody = new("person", [.. roster.Mentors, .. roster.Mentees]);
    private readonly List<string> _problems = [];

    /// <exception cref="WrongInputException">Somebody is not found, or it is not clear who.</exception>
    public StandingPairs Read(MatchRequest request)
    {
        var locked = Pairs(MatchRequest.Lock, request.Locks, _mentors, _mentees);
        var apart = Pairs(MatchRequest.KeepApart, request.KeptApart, _anybody, _anybody);
        return _problems.Count > 0
            ? throw new WrongInputException(_problems)
            : new StandingPairs(locked, [], []) { KeptApart = apart };
    }

    private List<PersonPair> Pairs(
        string option,
        IEnumerable<string> texts,
        PersonFinder first,
        PersonFinder second
    ) => [.. texts.Select(text => Pair(option, text, first, second)).OfType<PersonPair>()];

    private PersonPair? Pair(string option, string text, PersonFinder first, PersonFinder second)
    {
        var people = text.Split(',', StringSplitOptions.TrimEntries);
        if (people.Length != 2 || people.Any(person => person.Length == 0))
        {
            _problems.Add(
                $"{option}: expected two people with a comma between them, found \"{text}\". Write "
                    + "their emails, such as ruth@example.org,ana@example.org."
            );
            return null;
        }

        // Both are looked for before deciding, so that both problems are told at once.
        var one = first.Find(option, people[0], _problems);
        var two = second.Find(option, people[1], _problems);
        if (one is not { } mentor || two is not { } mentee)
        {
            return null;
        }

        if (mentor == mentee)
        {
            _problems.Add($"{option}: \"{text}\" names one person twice. Name two people.");
            return null;
        }

        return new PersonPair(mentor, mentee);
    }
}
