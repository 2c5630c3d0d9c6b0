using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Letters;

/// <summary>One letter as it would be sent, or why it cannot be.</summary>
/// <param name="Role">"mentor", "mentee" or "committee".</param>
public sealed record PreviewedLetter(Milestone Milestone, string Role, Rendering Rendering);

/// <summary>
/// Every letter of an intake for a pair of invented people, who are nobody's real partners, so
/// that a committee can read what its participants will get.
/// </summary>
public static class LetterPreview
{
    /// <param name="templates">By their names; a milestone without its letter is left out.</param>
    public static IReadOnlyList<PreviewedLetter> Of(
        Schedule schedule,
        IReadOnlyDictionary<string, LetterTemplate> templates,
        LetterFacts facts
    )
    {
        var threads = new Dictionary<ApplicantId, LetterThread>();
        var letters = new List<PreviewedLetter>();
        var due = schedule
            .Milestones.SelectMany(milestone => Due(milestone, facts))
            .Where(letter => templates.ContainsKey(letter.Milestone.TemplateId));
        foreach (var letter in due)
        {
            var isOfMatch = letter.Match is not null;
            var thread = isOfMatch ? threads.GetValueOrDefault(letter.Key.Recipient) : null;
            var rendering = LetterRenderer.Render(
                templates[letter.Milestone.TemplateId],
                letter,
                facts,
                LetterReference.For("preview", letter.Key, attempt: 0),
                thread
            );
            letters.Add(new PreviewedLetter(letter.Milestone, RoleOf(letter), rendering));
            if (isOfMatch && rendering is Rendering.Rendered { Letter: var first })
            {
                threads.TryAdd(letter.Key.Recipient, new LetterThread(first.Subject, "", ""));
            }
        }

        return letters;
    }

    private static IEnumerable<DueLetter> Due(Milestone milestone, LetterFacts facts)
    {
        var people = new SamplePeople(facts.Intake);
        var due = DueLetters.All(
            new MailingFacts(
                facts.Intake,
                new Schedule([milestone]),
                [milestone.Condition is Condition.LateMatch ? people.LateMatch : people.Match]
            )
            {
                Applicants = [people.Mentor, people.Mentee],
                Committee = people.Committee(facts),
            }
        );
        // Of a weekly letter one is enough.
        return due.DistinctBy(letter => letter.Key.Recipient);
    }

    private static string RoleOf(DueLetter letter) =>
        letter.Occasion switch
        {
            Occasion.OfMatch { Recipient: Mentor } => "mentor",
            Occasion.OfApplication { Recipient: Mentor } => "mentor",
            Occasion.OfCommittee => "committee",
            _ => "mentee",
        };
}
