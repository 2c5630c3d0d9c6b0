using NodaTime;
using SheetsMatcher.Demo.Sample;

namespace SheetsMatcher.EndToEnd.Tests.Sample;

/// <summary>
/// Justifies expected.json without the product: at each stage of the sample the expected pairs are
/// the one best assignment, for many ways of weighing the criteria.
/// </summary>
public sealed class ExpectedMatchesTests
{
    private const string Odile = "odile.fontaine@example.org";
    private const string Lena = "lena.schroeder@example.org";
    private const string Ines = "ines.carvalho@example.org";
    private const string Wren = "wren.tallis@example.org";
    private const string Bronwyn = "bronwyn.teague@example.org";
    private const string Kirsten = "kirsten.dahl@example.org";
    private const string Siobhan = "siobhan.oleary@example.org";
    private const string Parisa = "parisa.rahimi@example.org";
    private const string Oluwaseun = "oluwaseun.adeyemi@example.org";
    private const string Ingrid = "ingrid.halvorsen@example.org";
    private const string MeiLing = "mei-ling.zhou@example.org";
    private const string Sunniva = "sunniva.aalto@example.org";
    private const string Tanvi = "tanvi.deshmukh@example.org";
    private const string Gabriel = "gabriel.santos@example.org";

    private readonly SampleIntake _intake = SampleIntake.ReadShipped();

    [Test]
    public void First_proposals_are_the_one_best_assignment() =>
        RequireBest(
            _intake.Facts.ClockStart,
            [],
            [.. FirstProposals(), (Ines, null), (Kirsten, null)]
        );

    [Test]
    public void After_a_rejection_the_mentee_goes_to_the_best_spare_place() =>
        RequireBest(
            new LocalDateTime(2010, 11, 4, 0, 0),
            AfterDecisions(),
            [(Odile, Parisa), (Ines, null), (Kirsten, null)]
        );

    [Test]
    public void First_late_mentee_takes_the_place_that_the_override_freed() =>
        RequireBest(
            new LocalDateTime(2010, 11, 20, 0, 0),
            [.. AfterDecisions(), (Odile, Parisa)],
            [(Wren, Ingrid), (Ines, null), (Kirsten, null)]
        );

    [Test]
    public void Second_late_mentee_is_first_proposed_to_the_nearest_special_library() =>
        RequireBest(
            new LocalDateTime(2010, 11, 23, 0, 0),
            [.. AfterDecisions(), (Odile, Parisa), (Wren, Ingrid)],
            [(Bronwyn, MeiLing), (Ines, null), (Kirsten, null)]
        );

    [Test]
    public void Late_mentor_of_the_same_sector_supersedes_that_proposal() =>
        RequireBest(
            new LocalDateTime(2010, 11, 24, 0, 0),
            [.. AfterDecisions(), (Odile, Parisa), (Wren, Ingrid)],
            [(Bronwyn, Sunniva), (Ines, null), (Kirsten, null)]
        );

    [Test]
    public void Waiting_student_gets_the_place_of_the_one_who_withdrew() =>
        RequireBest(
            new LocalDateTime(2010, 12, 9, 0, 0),
            [
                .. AfterDecisions().Where(pair => pair.Mentee != Gabriel),
                (Odile, Parisa),
                (Wren, Ingrid),
                (Bronwyn, Sunniva),
            ],
            [(Ines, Tanvi), (Kirsten, null)]
        );

    [Test]
    public void Judge_of_exchanges_sees_a_worse_assignment()
    {
        List<(string Mentee, string? Mentor)> swapped =
        [
            .. FirstProposals().Where(pair => pair.Mentee is not (Odile or Lena)),
            (Odile, Ingrid),
            (Lena, Siobhan),
            (Ines, null),
            (Kirsten, null),
        ];

        Assert.That(IsBest(_intake.Facts.ClockStart, [], swapped, seed: 1), Is.False);
    }

    [Test]
    public void Judge_of_exchanges_sees_a_mentee_left_out_for_nothing()
    {
        List<(string Mentee, string? Mentor)> shortened =
        [
            .. FirstProposals().Where(pair => pair.Mentee != Odile),
            (Odile, null),
            (Ines, null),
            (Kirsten, null),
        ];

        Assert.That(IsBest(_intake.Facts.ClockStart, [], shortened, seed: 1), Is.False);
    }

    /// <summary>What was approved, held or rejected later, and what was overruled.</summary>
    private IEnumerable<(string Mentee, string? Mentor)> FirstProposals() =>
        _intake
            .Expected.Matches.Where(match =>
                match.ApprovedOn == new LocalDate(2010, 11, 2)
                || match.Status is "On hold" or "Rejected"
            )
            .Select(match => (match.Mentee, (string?)match.Mentor))
            .Concat(
                _intake
                    .Committee.OfType<CommitteeStep.Override>()
                    .Select(step => (step.Mentee, (string?)step.Mentor))
            );

    private IEnumerable<(string Mentee, string Mentor)> AfterDecisions() =>
        FirstProposals()
            .Where(pair => pair.Mentee is not (Odile or Lena))
            .Select(pair => (pair.Mentee, pair.Mentor ?? ""))
            .Append((Lena, Oluwaseun));

    private void RequireBest(
        LocalDateTime before,
        IEnumerable<(string Mentee, string Mentor)> locked,
        IEnumerable<(string Mentee, string? Mentor)> proposed
    )
    {
        var standing = locked.ToList();
        var free = proposed.ToList();
        Assert.That(
            Enumerable.Range(1, 100).Where(seed => !IsBest(before, standing, free, seed)),
            Is.Empty,
            "seeds of weights for which another assignment is as good or better"
        );
    }

    private bool IsBest(
        LocalDateTime before,
        IReadOnlyList<(string Mentee, string Mentor)> locked,
        IReadOnlyList<(string Mentee, string? Mentor)> proposed,
        int seed
    )
    {
        var people = Person.Of(_intake, before);
        var mentors = people.Where(person => person.IsMentor).ToList();
        var mentees = people.Where(person => !person.IsMentor).ToList();
        Assert.That(
            locked.Select(pair => pair.Mentee).Concat(proposed.Select(pair => pair.Mentee)),
            Is.EquivalentTo(mentees.Select(mentee => mentee.Email))
        );
        var weights = Weights.Drawn(
            new Random(seed),
            people.SelectMany(each => each.Topics).Distinct()
        );
        var exchanges = new Exchanges(
            mentors,
            (mentor, mentee) =>
                mentor.MayMentor(mentee)
                && !(
                    before > new LocalDateTime(2010, 11, 3, 0, 0)
                    && (mentor.Email, mentee.Email) == (Siobhan, Odile)
                ),
            weights.PointsOf
        );
        var taken = locked
            .Select(pair => pair.Mentor)
            .Concat(proposed.Select(pair => pair.Mentor).OfType<string>())
            .CountBy(mentor => mentor)
            .ToDictionary();
        return exchanges.AllLose(
            [
                .. proposed.Select(pair =>
                    (
                        mentees.Single(each => each.Email == pair.Mentee),
                        mentors.SingleOrDefault(each => each.Email == pair.Mentor)
                    )
                ),
            ],
            mentors.ToDictionary(
                mentor => mentor.Email,
                mentor => mentor.Places - taken.GetValueOrDefault(mentor.Email)
            )
        );
    }
}
