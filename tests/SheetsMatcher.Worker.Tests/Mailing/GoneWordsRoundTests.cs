using NodaTime;
using SheetsMatcher.Worker.Tests.Remedies;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Mailing;

/// <summary>
/// Words that keep letters here and that are gone all at once, or with their rows: the letters stay,
/// and one question says so.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class GoneWordsRoundTests
{
    private const string HaveYouMet = "Have you met?";

    private static readonly Instant _week2 = Instant.FromUtc(2010, 11, 12, 17, 0);
    private static readonly Instant _later = _week2 + Duration.FromHours(1);

    private Rig _rig;
    private Scene _scene;
    private IReadOnlyList<string> _kept;
    private int _sent;

    [SetUp]
    public async Task Keep()
    {
        _rig = await EightPairs.Open();
        _scene = new Scene(_rig);
        await _scene.Round();
        _kept = [.. (await _rig.References(HaveYouMet)).Take(5)];
        foreach (var (at, reference) in _kept.Index())
        {
            await _rig.TypeBeside("Outbox", reference, "Decision", at < 3 ? "Hold" : "Cancel");
        }

        await _scene.Round(_week2);
        _sent = _rig.Sent().Count;
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Words_cleared_by_the_Delete_key_keep_their_letters_until_Yes()
    {
        await Slip.Clear("Outbox", 1, 7, 8)(_scene);
        await _scene.Round(_later);
        await _scene.Round(_later);
        var held = _rig.Sent().Count;
        var problems = await _scene.Problems();
        // Two words are typed again: the others are still asked about.
        await _rig.TypeBeside("Outbox", _kept[0], "Decision", "Hold");
        await _rig.TypeBeside("Outbox", _kept[3], "Decision", "Cancel");
        await _scene.Round(_later);
        var halfBack = _rig.Sent().Count;

        await _scene.Answer("Yes");
        await _scene.Round(_later);
        await _scene.Round(_later);

        Assert.That(held, Is.EqualTo(_sent));
        Assert.That(halfBack, Is.EqualTo(_sent));
        Assert.That(problems, Has.One.Items);
        Assert.That(problems[0], Does.StartWith("Outbox, row 1, \"Decision\" | Expected "));
        Assert.That(problems[0], Does.Contain($"Hold beside {_kept[0]}"));
        Assert.That(problems[0], Does.Contain("the letters stay here"));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(_sent + 3).And.Unique);
        Assert.That(await _scene.Problems(), Is.Empty);
    }

    [Test]
    public async Task Words_that_Undo_brings_back_end_the_question()
    {
        var before = await _rig.Values("Outbox");
        await Slip.Clear("Outbox", 1, 7, 8)(_scene);
        await _scene.Round(_later);
        await _rig.Fill("Outbox", before);
        await _scene.Round(_later);
        await _scene.Round(_later);

        Assert.That(_rig.Sent(), Has.Count.EqualTo(_sent));
        Assert.That(await _scene.Problems(), Is.Empty);
    }

    [Test]
    public async Task Yes_to_words_that_are_gone_is_no_answer_to_later_ones()
    {
        await _rig.TypeBeside("Settings", "Mail", "Value", "FALSE");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await Slip.Clear("Outbox", 1, 7, 8)(_scene);
            await _scene.Round(_later);
            Assert.That(await _scene.Problems(), Has.One.Items);
            await _scene.Answer("Yes");
            await _scene.Round(_later);
            await _scene.Round(_later);
            Assert.That(await _scene.Problems(), Is.Empty);
            foreach (var reference in _kept)
            {
                await _rig.TypeBeside("Outbox", reference, "Decision", "Hold");
            }

            await _scene.Round(_later);
        }
    }

    [Test]
    public async Task Three_words_cleared_let_their_letters_go()
    {
        foreach (var reference in _kept.Take(3))
        {
            await _rig.TypeBeside("Outbox", reference, "Decision", "");
        }

        await _scene.Round(_later);

        Assert.That(_rig.Sent(), Has.Count.EqualTo(_sent + 3));
    }

    [TestCase("Yes", 1)]
    [TestCase("No", 0)]
    public async Task A_held_letter_whose_row_is_deleted_stands_in_Problems(string answer, int goes)
    {
        var row = (await _rig.Rows("Outbox")).Select(each => each[0]).ToList().IndexOf(_kept[0]);
        await Slip.DeleteRows("Outbox", row, 1)(_scene);
        await _scene.Round(_later);
        await _scene.Round(_later);
        var problems = await _scene.Problems();

        await _scene.Answer(answer);
        await _scene.Round(_later);
        await _scene.Round(_later);

        Assert.That(problems, Has.One.Contains($"Hold beside {_kept[0]}"));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(_sent + goes));
        Assert.That(await _scene.Problems(), Is.Empty);
    }

    [Test]
    public async Task Rows_deleted_all_at_once_are_written_again_and_their_words_still_count()
    {
        await Slip.DeleteRows("Outbox", 1, (await _rig.Rows("Outbox")).Count - 1)(_scene);
        await _scene.Round(_later);
        await _scene.Round(_later);
        var problems = await _scene.Problems();

        Assert.That(_kept, Is.SubsetOf((await _rig.Rows("Outbox")).Select(row => row[0])));
        Assert.That(problems, Has.One.Contains($"Hold beside {_kept[0]}"));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(_sent));
    }
}
