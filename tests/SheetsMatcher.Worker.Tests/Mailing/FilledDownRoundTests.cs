using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Mailing;

/// <summary>"Send again" beside many letters at once is one question; beside a few it is a word.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class FilledDownRoundTests
{
    private Rig _rig;

    [SetUp]
    public async Task SendEight()
    {
        _rig = await EightPairs.Open();
        await _rig.Mail();
        Assert.That(_rig.Sent(), Has.Count.EqualTo(8));
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Nothing_goes_twice_until_Yes_and_then_each_once_more()
    {
        await FillDown(8);
        await _rig.Poll();
        await _rig.Poll();
        var meanwhile = _rig.Sent().Count;
        var asked = (await _rig.Rows("Problems")).Single(row =>
            row.Count > 3 && row[3].Contains("it beside 8", StringComparison.Ordinal)
        );

        await _rig.TypeBeside("Problems", asked[0], "Answer", "Yes");
        await _rig.Poll();
        await _rig.Poll();

        Assert.That(meanwhile, Is.EqualTo(8));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(16));
        Assert.That(await _rig.ReadBeside("Problems", asked[0], "Status"), Is.EqualTo("Solved"));
    }

    [Test]
    public async Task No_or_clearing_the_words_sends_nothing_again([Values] bool isAnswered)
    {
        await FillDown(4);
        await _rig.Poll();
        var asked = (await _rig.Rows("Problems")).Single(row =>
            row.Count > 3 && row[3].Contains("it beside 4", StringComparison.Ordinal)
        );
        await (
            isAnswered ? _rig.TypeBeside("Problems", asked[0], "Answer", "No") : FillDown(4, "")
        );

        await _rig.Poll();
        await _rig.Poll();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(8));
    }

    [Test]
    public async Task After_No_none_of_the_words_counts_and_one_typed_anew_goes_by_itself()
    {
        await FillDown(5);
        await AnswerAbout(5, "No");
        await FillDown(3, "");
        await _rig.Poll();
        await _rig.Poll();
        var whileTwoStand = _rig.Sent().Count;

        await FillDown(1);
        await _rig.Poll();
        await _rig.Poll();

        Assert.That(whileTwoStand, Is.EqualTo(8));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(9));
    }

    [Test]
    public async Task A_word_beside_another_letter_after_No_is_not_counted_with_the_declined_ones()
    {
        await FillDown(4);
        await AnswerAbout(4, "No");

        await FillDown(5);
        await _rig.Poll();
        await _rig.Poll();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(9));
    }

    [Test]
    public async Task The_same_words_typed_anew_after_No_are_another_question()
    {
        await FillDown(4);
        await AnswerAbout(4, "No");
        await FillDown(4, "");
        await _rig.Poll();
        await FillDown(4);
        await _rig.Poll();
        var meanwhile = _rig.Sent().Count;

        await AnswerAbout(4, "Yes");

        Assert.That(meanwhile, Is.EqualTo(8));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(12));
    }

    [Test]
    public async Task Three_go_at_once()
    {
        await FillDown(3);
        await _rig.Poll();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(11));
    }

    private async Task AnswerAbout(int count, string answer)
    {
        await _rig.Poll();
        var asked = (await _rig.Rows("Problems")).Single(row =>
            row.Count > 3
            && row[1] == "Open"
            && row[3].Contains($"it beside {count}", StringComparison.Ordinal)
        );
        await _rig.TypeBeside("Problems", asked[0], "Answer", answer);
        await _rig.Poll();
        await _rig.Poll();
    }

    private async Task FillDown(int count, string word = "Send again")
    {
        foreach (var row in (await _rig.OutboxRows()).Take(count))
        {
            await _rig.TypeBeside("Outbox", row[0], "Decision", word);
        }
    }
}
