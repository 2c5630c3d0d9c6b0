using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.LocalGoogle.Faults;
using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>One intake after another on one sheet and one ledger.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class IntakeRoundsTests
{
    private static readonly ApplicantId Ana = IdOf("ana@example.org");
    private static readonly ApplicantId Bo = IdOf("bo@example.org");
    private static readonly ApplicantId Ruth = IdOf("ruth@example.org");

    private Rig _rig;
    private StandingPairs _heard = StandingPairs.None;

    [SetUp]
    public async Task Open() => _rig = await Rig.Open();

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task The_next_intake_knows_past_partners_and_whom_it_passed_over()
    {
        await ApproveAna();
        await _rig.Match();

        _rig.StartIntake("2011-spring", Overhear);
        await _rig.Match();

        Assert.That(_heard.PastPartners, Is.EqualTo([new PersonPair(Ruth, Ana)]));
        Assert.That(_heard.PassedOver, Is.EquivalentTo([Bo]));
    }

    [Test]
    public async Task The_present_intake_counts_only_afterwards()
    {
        await ApproveAna();
        await _rig.Match();

        _rig.StartWorker(Overhear);
        await _rig.Match();

        Assert.That(_heard.PastPartners, Is.Empty);
        Assert.That(_heard.PassedOver, Is.Empty);
    }

    [Test]
    public async Task Cleared_tabs_do_not_clear_the_memory()
    {
        await ApproveAna();
        await _rig.Match();
        await _rig.Type("Mentee responses!B2", "");
        await _rig.Type("Mentee responses!B3", "");
        await _rig.Match();

        _rig.StartIntake("2011-spring", Overhear);
        await _rig.Match();

        Assert.That(_heard.PastPartners, Has.Count.EqualTo(1));
        Assert.That(_heard.PassedOver, Is.EquivalentTo([Bo]));
    }

    [Test]
    public async Task Who_withdrew_was_not_passed_over()
    {
        await _rig.Match();
        await _rig.Type("Mentee responses!D3", "Withdraw my application");
        await _rig.Match();

        _rig.StartIntake("2011-spring", Overhear);
        await _rig.Match();

        Assert.That(_heard.PassedOver, Is.EquivalentTo([Ana]));
    }

    [Test]
    public async Task A_write_that_fails_loses_nothing_of_the_history()
    {
        await ApproveAna();
        // The first only raises the number in the spreadsheet's metadata.
        _rig.Break(FaultKind.ResetBefore, "POST", ":batchUpdate", nth: 2, count: 5);
        await Assert.ThrowsAsync<OutcomeUnknownException>(async () => await _rig.Match());
        _rig.Google.Faults.Clear();

        _rig.StartIntake("2011-spring", Overhear);
        await _rig.Match();

        Assert.That(_heard.PastPartners, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_plan_notes_nothing_and_a_program_at_rest_has_no_news()
    {
        var plan = await _rig.Rounds.Matching.Plan(_ => new(Rig.Start), CancellationToken.None);
        var before = await History();
        await _rig.Match();
        var after = await _rig.Rounds.Matching.Plan(_ => new(Rig.Start), CancellationToken.None);

        Assert.That(plan.News.Applied, Is.EquivalentTo([Ana, Bo]));
        Assert.That(before.Mentees, Is.Empty);
        Assert.That(after.News.IsEmpty, Is.True);
    }

    private async Task ApproveAna()
    {
        await _rig.Match();
        var rows = await _rig.Rows("Matches");
        var row = rows.Select(each => each[3]).ToList().IndexOf("Ana Silva") + 1;
        await _rig.Type($"Matches!C{row}", "Approve");
    }

    private MatchingOutcome Overhear(Roster roster, StandingPairs standing, MatchingSettings how)
    {
        _heard = standing;
        return Matchmaker.Match(roster, standing, how);
    }

    private async Task<IntakeHistory> History() =>
        await new SqlIntakeHistory(
            LedgerDatabase.Open(_rig.Settings.Written.Ledger.ConnectionString)
        ).Read("lta");

    private static ApplicantId IdOf(string text) =>
        EmailAddress.TryParse(text, out var email)
            ? ApplicantId.Of(email)
            : throw new ArgumentException(text, nameof(text));
}
