using NodaTime;
using SheetsMatcher.Worker.Tests.Mailing;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// A pair that is approved and that the committee keeps apart, whichever came first, gets no letter
/// until one of the two words is taken back or confirmed.
/// </summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class KeptApartApprovalTests
{
    private const string Asked = "Keep apart names the two whom you approved";
    private const int SupervisorColumn = 8;
    private static readonly Instant s_week2 = Instant.FromUtc(2010, 11, 12, 17, 0);

    private Rig _rig;
    private string _mentee = "";
    private string _mentor = "";

    [SetUp]
    public async Task Propose()
    {
        _rig = await Rig.Open();
        await _rig.Poll();
        var rows = await _rig.Rows("Matches");
        _mentee = rows[1][rows[0].ToList().IndexOf("Mentee email")];
        _mentor = rows[1][rows[0].ToList().IndexOf("Mentor email")];
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Entry_before_the_letters_holds_them_until_Yes([Values] bool isApprovedFirst)
    {
        await _rig.TypeBeside("Settings", "Mail", "Value", "FALSE");
        await (isApprovedFirst ? Approve() : KeepApart());
        await _rig.Poll();
        await (isApprovedFirst ? KeepApart() : Approve());
        await _rig.TypeBeside("Settings", "Mail", "Value", "TRUE");

        await _rig.Poll();
        await _rig.Poll();
        var row = (await _rig.Rows("Matches"))[1];
        Assert.That(_rig.Sent(), Is.Empty);
        Assert.That(row[1], Is.EqualTo("Needs attention"));
        Assert.That(row[8], Does.Contain(Asked));

        await Answer(Asked);
        await _rig.Poll();
        await _rig.Poll();
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        Assert.That((await _rig.Rows("Matches"))[1][1], Is.EqualTo("Approved"));
        Assert.That(await Question(Asked), Does.Contain("Solved"));
    }

    [Test]
    public async Task Entry_after_the_introduction_holds_the_letters_that_follow()
    {
        await Approve();
        await _rig.Mail();
        await KeepApart();

        var held = await _rig.Mail(s_week2);
        await _rig.Match(s_week2);
        await Answer(Asked);
        var answered = await _rig.Mail(s_week2);

        Assert.That(held.Sent, Is.Zero);
        Assert.That(answered.Sent, Is.EqualTo(2));
    }

    [Test]
    public async Task Entry_between_two_letters_keeps_the_second()
    {
        await Approve();
        var isTyped = false;
        _rig.Google.Requests.Completed += request =>
        {
            if (!isTyped && request.Target.EndsWith("/drafts/send", StringComparison.Ordinal))
            {
                isTyped = true;
                Task.Run(KeepApart).Wait();
            }
        };

        await _rig.Mail();
        await _rig.Mail();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Answer_that_keeps_two_apart_holds_an_approval_like_an_entry()
    {
        await _rig.TypeBeside("Settings", "Mail", "Value", "FALSE");
        await Approve();
        await _rig.Poll();
        await _rig.Fill("Mentee responses", [.. SmallProgram.Mentees.Select(WithSupervisor)]);
        await _rig.Match();
        await Answer("a supervisor named as in an application");
        await _rig.TypeBeside("Settings", "Mail", "Value", "TRUE");

        await _rig.Poll();
        var sent = _rig.Sent().Count;
        await Answer("An answer in Problems keeps apart the two whom you approved");
        await _rig.Poll();

        Assert.That(sent, Is.Zero);
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    private Task Approve() => _rig.Type("Matches!C2", "Approve");

    private async Task KeepApart()
    {
        await _rig.Type("Keep apart!A2", _mentor);
        await _rig.Type("Keep apart!B2", _mentee);
    }

    private IReadOnlyList<object> WithSupervisor(IReadOnlyList<object> response) =>
        response[1].Equals(_mentee)
            ?
            [
                .. response.Select(
                    (cell, at) => at == SupervisorColumn ? (object)"Ruth M. Okafor" : cell
                ),
            ]
            : response;

    private async Task<string?> Question(string words) =>
        (await _rig.Rows("Problems"))
            .Select(row => string.Join(" | ", row))
            .LastOrDefault(row => row.Contains(words, StringComparison.Ordinal));

    private async Task Answer(string words)
    {
        var rows = await _rig.Rows("Problems");
        var row = rows.ToList()
            .FindIndex(each => each.Any(cell => cell.Contains(words, StringComparison.Ordinal)));
        Assert.That(row, Is.Positive, $"nothing is asked about {words}");
        await _rig.TypeInRow("Problems", row + 1, "Answer", "Yes");
    }
}
