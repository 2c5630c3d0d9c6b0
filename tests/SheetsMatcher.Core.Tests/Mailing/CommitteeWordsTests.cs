using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Tests.Mailing;

/// <summary>What the committee types beside letters and matches.</summary>
internal sealed class CommitteeWordsTests
{
    private static readonly Dictionary<string, string> s_nothing = [];

    [TestCase("", OutboxDecision.None)]
    [TestCase("Hold", OutboxDecision.Hold)]
    [TestCase(" cancel ", OutboxDecision.Cancel)]
    [TestCase("Send", OutboxDecision.Send)]
    [TestCase("SEND AGAIN", OutboxDecision.SendAgain)]
    [TestCase("please send", OutboxDecision.Unclear)]
    public void Word_beside_a_letter_is_a_decision(string typed, OutboxDecision expected)
    {
        var tab = Outbox().Add("MC-1234567", "Planned", "", "", "", "", "", typed);

        Assert.That(
            OutboxDecisions.Read(tab.Table, s_nothing, "2010-autumn").For("MC-1234567"),
            Is.EqualTo(expected)
        );
    }

    [Test]
    public void Two_rows_of_one_letter_with_different_words_are_unclear()
    {
        var tab = Outbox()
            .Add("MC-1234567", "", "", "", "", "", "", "Send")
            .Add("MC-1234567", "", "", "", "", "", "", "Hold");

        Assert.That(
            OutboxDecisions.Read(tab.Table, s_nothing, "2010-autumn").For("MC-1234567"),
            Is.EqualTo(OutboxDecision.Unclear)
        );
    }

    [Test]
    public void Letter_that_is_not_in_the_tab_has_no_decision() =>
        Assert.That(
            OutboxDecisions.Read(Outbox().Table, s_nothing, "2010-autumn").For("MC-1234567"),
            Is.EqualTo(OutboxDecision.None)
        );

    [TestCase("Hold", OutboxDecision.Hold)]
    [TestCase("Cancel", OutboxDecision.Cancel)]
    [TestCase("not yet", OutboxDecision.Unclear)]
    [TestCase("Send", OutboxDecision.None)]
    public void Only_a_word_that_keeps_a_letter_outlasts_its_row(
        string typed,
        OutboxDecision expected
    )
    {
        var tab = Outbox().Add("MC-1234567", "Planned", "", "", "", "", "", typed);
        var said = OutboxDecisions.Read(tab.Table, s_nothing, "2010-autumn").Facts;

        Assert.That(
            OutboxDecisions.Read(Outbox().Table, said, "2010-autumn").For("MC-1234567"),
            Is.EqualTo(expected)
        );
    }

    [TestCase("", OutboxDecision.None)]
    [TestCase("Send", OutboxDecision.Send)]
    public void Letters_own_row_lifts_the_word_for_good(string typed, OutboxDecision expected)
    {
        var held = new Dictionary<string, string> { ["MC-1234567"] = "Hold" };
        var tab = Outbox().Add("MC-1234567", "Planned", "", "", "", "", "", typed);

        var lifted = OutboxDecisions.Read(tab.Table, held, "2010-autumn");

        Assert.That(lifted.For("MC-1234567"), Is.EqualTo(expected));
        Assert.That(
            OutboxDecisions.Read(Outbox().Table, lifted.Facts, "2010-autumn").For("MC-1234567"),
            Is.EqualTo(OutboxDecision.None)
        );
    }

    [TestCase("", "", false, false, false)]
    [TestCase("TRUE", "", true, false, false)]
    [TestCase("FALSE", "no", false, false, false)]
    [TestCase("x", "Mentor", true, true, false)]
    [TestCase("not yet", "mentee", false, false, true)]
    [TestCase("May 3", "Both", true, true, true)]
    [TestCase("", "yes", false, true, true)]
    public void Ticks_beside_a_match_say_what_needs_no_asking(
        string met,
        string feedback,
        bool hasMet,
        bool fromMentor,
        bool fromMentee
    ) =>
        Assert.That(
            PairProgress.Read(met, feedback),
            Is.EqualTo(new PairProgress(hasMet, fromMentor, fromMentee))
        );

    private static TabBySetup Outbox() => new(TabDefinition.Of(WorkerTabs.Outbox));
}
