using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Tests.Seen;

/// <summary>
/// One approval that moves to another row may be a change of mind or a slip: only its two rows wait
/// for the answer.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class MovedDecisionTests
{
    private readonly SeenMatches _matches = SeenMatches.Open();

    [Test]
    public void Only_the_two_rows_are_held_and_say_why()
    {
        var keys = Move(2, 1);
        var look = _matches.Look();
        Assert.That(look.Torn, Is.Null);
        Assert.That(look.Held.Sentences.Keys, Is.EquivalentTo(keys));
        Assert.That(look.Held.Questions, Has.Count.EqualTo(1));
        Assert.That(look.Held.Questions[0].Found, Does.Contain(keys[0]).And.Contain(keys[1]));
        Assert.That(look.Held.Sentences[keys[0]], Does.Contain(keys[1]));
    }

    [Test]
    public void The_question_stays_while_everything_else_goes_on()
    {
        var keys = Move(2, 1);
        var first = _matches.Look();
        _matches.Sheet.Type(4, MatchColumns.Decision, "Approve");
        _matches.Sheet.Type(6, MatchColumns.Decision, "Approve");
        _matches.Sheet.SortBy(MatchColumns.Mentor);
        var second = _matches.Look();
        Assert.That(second.Held.Questions, Is.EqualTo(first.Held.Questions));
        Assert.That(second.Held.Sentences.Keys, Is.EquivalentTo(keys));
    }

    [Test]
    public void Yes_lets_the_rows_go()
    {
        Move(2, 1);
        _matches.Answer(_matches.Look().Held.Questions[0], ProblemAnswers.Yes);
        Assert.That(_matches.Look().Held.Questions, Is.Empty);
        Assert.That(_matches.Look().Held.Questions, Is.Empty);
    }

    [Test]
    public void Putting_it_back_lets_the_rows_go_and_the_next_one_is_a_question_of_its_own()
    {
        Move(2, 1);
        var first = _matches.Look().Held.Questions[0];
        Move(1, 2);
        Assert.That(_matches.Look().Held.Questions, Is.Empty);
        Move(2, 1);
        Assert.That(_matches.Look().Held.Questions, Has.None.EqualTo(first).And.Count.EqualTo(1));
    }

    [Test]
    public void Two_such_moves_are_two_questions()
    {
        Move(2, 1);
        _matches.Look();
        Move(3, 4);
        Assert.That(_matches.Look().Held.Questions, Has.Count.EqualTo(2));
    }

    [Test]
    public void Two_at_once_are_a_torn_tab()
    {
        Move(2, 1);
        Move(3, 4);
        Assert.That(_matches.Look().Torn, Is.Not.Null);
    }

    /// <returns>The ids of the two matches.</returns>
    private string[] Move(int from, int to)
    {
        _matches.Sheet.Type(to, MatchColumns.Decision, "Approve");
        _matches.Sheet.Type(from, MatchColumns.Decision, "");
        return [_matches.Key(from), _matches.Key(to)];
    }
}
