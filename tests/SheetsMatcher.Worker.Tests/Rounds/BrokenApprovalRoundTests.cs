using NodaTime;
using SheetsMatcher.Worker.Tests.Mailing;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// A pair that breaks a rule only since its approval gets no further letter until the committee has
/// looked; what it could see when it approved is its own decision.
/// </summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class BrokenApprovalRoundTests
{
    private const string Asked = "Since you approved the two";
    private const string Near = "a supervisor named as in an application";
    private const int EmployerColumn = 7;
    private const int SupervisorColumn = 8;
    private const int TrackColumn = 4;
    private static readonly Instant s_week2 = Instant.FromUtc(2010, 11, 12, 17, 0);

    private Rig _rig;

    [SetUp]
    public async Task Propose()
    {
        _rig = await Rig.Open();
        await _rig.Fill(
            "Mentor responses",
            [
                .. SmallProgram.Mentors.Select(each =>
                    With(each, "ruth@example.org", EmployerColumn, "Northgate University")
                ),
            ]
        );
        await _rig.Poll();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [TestCase(SupervisorColumn, "Ruth Okafor", "Boss")]
    [TestCase(EmployerColumn, "Northgate University", "Coworkers")]
    [TestCase(TrackColumn, "Current student", "Track")]
    public async Task An_answer_edited_before_the_letters_holds_them_until_Yes(
        int column,
        string answer,
        string rule
    )
    {
        await _rig.TypeBeside("Settings", "Mail", "Value", "FALSE");
        await _rig.Type("Matches!C2", "Approve");
        await Poll();
        await Edit(column, answer);
        await _rig.TypeBeside("Settings", "Mail", "Value", "TRUE");
        await Poll();
        var row = (await _rig.Rows("Matches"))[1];
        var sent = _rig.Sent().Count;
        var asked = await Open(Asked);

        await Answer(Asked, "Yes");
        await Poll();

        Assert.That(sent, Is.Zero);
        Assert.That(row[1], Is.EqualTo("Needs attention"));
        Assert.That(
            row[8],
            Does.Contain($"Since your approval this pair breaks the rule {rule}: ")
        );
        Assert.That(asked, Has.Count.EqualTo(1));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        Assert.That(await Open(Asked), Is.Empty);
        Assert.That((await _rig.Rows("Matches"))[1][8], Does.Not.Contain("Problems"));
    }

    [TestCase("Yes", 4)]
    [TestCase("No", 2)]
    [TestCase("", 2)]
    public async Task An_answer_edited_after_the_introduction_holds_the_letters_to_come(
        string answer,
        int sent
    )
    {
        await _rig.Type("Matches!C2", "Approve");
        await Poll();
        await Edit(SupervisorColumn, "Ruth Okafor");
        await Poll();
        await Answer(Asked, answer);
        await Poll(s_week2);

        Assert.That(_rig.Sent(), Has.Count.EqualTo(sent));
    }

    [TestCase("", 0)]
    [TestCase("No", 2)]
    [TestCase("Yes", 0)]
    public async Task A_near_match_since_the_approval_is_answered_first(string answer, int sent)
    {
        await _rig.TypeBeside("Settings", "Mail", "Value", "FALSE");
        await _rig.Type("Matches!C2", "Approve");
        await Poll();
        await Edit(SupervisorColumn, "Ruth M. Okafor");
        await _rig.TypeBeside("Settings", "Mail", "Value", "TRUE");
        await Poll();
        var meanwhile = _rig.Sent().Count;
        var flags = (await _rig.Rows("Matches"))[1][8];
        await Answer(Near, answer);
        await Poll();

        Assert.That(meanwhile, Is.Zero);
        Assert.That(flags, Does.Contain("A question in Problems is open about these two: "));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(sent));
    }

    [Test]
    public async Task What_the_committee_could_see_when_it_approved_is_not_asked(
        [Values] bool isTypedAtOnce
    )
    {
        await Edit(SupervisorColumn, "Ruth Okafor");
        await _rig.Type("Matches!C2", "Reject");
        await Poll();
        var row = (await _rig.Rows("Matches")).Count + 1;
        await _rig.TypeInRow("Matches", row, "Mentee email", "ana@example.org");
        await _rig.TypeInRow("Matches", row, "Mentor email", "ruth@example.org");
        if (!isTypedAtOnce)
        {
            await Poll();
        }

        await _rig.TypeInRow("Matches", row, "Decision", "Approve");
        await Poll();

        Assert.That(await Open(Asked), Is.Empty);
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_ledger_lost_while_the_question_is_open_lets_no_letter_go()
    {
        await _rig.Type("Matches!C2", "Approve");
        await Poll();
        await Edit(SupervisorColumn, "Ruth Okafor");
        await Poll();
        _rig.LoseLedger();
        foreach (var hours in Enumerable.Range(0, 4))
        {
            await Poll(s_week2 + Duration.FromHours(hours));
        }

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        Assert.That(await Open(Asked), Has.Count.EqualTo(1));
    }

    private async Task Poll(Instant? at = null)
    {
        await _rig.Poll(_ => at ?? Rig.Start);
        await _rig.Poll(_ => at ?? Rig.Start);
    }

    /// <summary>Row 2 of Matches is the proposal of Ana with Ruth.</summary>
    private Task Edit(int column, string answer) =>
        _rig.Fill(
            "Mentee responses",
            [.. SmallProgram.Mentees.Select(each => With(each, "ana@example.org", column, answer))]
        );

    private static IReadOnlyList<object> With(
        IReadOnlyList<object> response,
        string email,
        int column,
        string answer
    ) =>
        response[1].Equals(email)
            ? [.. response.Select((cell, at) => at == column ? answer : cell)]
            : response;

    private async Task<IReadOnlyList<string>> Open(string words) =>
        [
            .. (await _rig.Rows("Problems"))
                .Where(row => row.Contains("Open"))
                .Select(row => string.Join(" | ", row))
                .Where(row => row.Contains(words, StringComparison.Ordinal)),
        ];

    private async Task Answer(string words, string answer)
    {
        var rows = await _rig.Rows("Problems");
        var row = rows.ToList()
            .FindIndex(each => each.Any(cell => cell.Contains(words, StringComparison.Ordinal)));
        Assert.That(row, Is.Positive, $"nothing is asked about {words}");
        await _rig.TypeInRow("Problems", row + 1, "Answer", answer);
    }
}
