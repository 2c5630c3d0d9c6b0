using CsCheck;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Tests.Milestones;

/// <summary>A schedule's file as a whole.</summary>
internal sealed class ScheduleFileTests
{
    [Test]
    public void All_problems_are_named_and_not_the_first_alone()
    {
        var problems = ProblemsOf("""{"milestones": [{"id": "a b", "at": "9h"}, {"id": "c"}]}""");

        Assert.Multiple(() =>
        {
            Assert.That(problems, Has.Count.EqualTo(9));
            Assert.That(problems, Has.Some.StartsWith("milestone \"a b\": \"id\" must be"));
            Assert.That(problems, Has.Some.StartsWith("milestone \"c\": \"anchor\" must be"));
        });
    }

    [Test]
    public void Id_used_twice_is_refused_whatever_its_case()
    {
        const string Milestone = """
            "name": "N", "letter": "l", "anchor": "approval", "at": "at once"
            """;
        var problems = ProblemsOf(
            $$"""{"milestones": [{"id": "hello", {{Milestone}}}, {"id": "Hello", {{Milestone}}}]}"""
        );

        Assert.That(
            problems,
            Is.EqualTo([
                "milestone \"hello\": \"id\" must be used once, found in milestone 1, milestone 2.",
            ])
        );
    }

    [TestCase("", "line 1: is not valid JSON here.")]
    [TestCase("{\n\"milestones\": [\n{]}", "line 3: is not valid JSON here.")]
    [TestCase("[]", "schedule: must be an object with a list named \"milestones\".")]
    [TestCase(
        "{\"milestones\": {}}",
        "schedule: must be an object with a list named \"milestones\"."
    )]
    [TestCase("{\"milestones\": []}", "schedule: must hold at least one milestone.")]
    [TestCase("{\"milestones\": [7]}", "milestone 1: must be an object in braces, found 7.")]
    public void File_that_is_no_schedule_is_refused(string json, string expected) =>
        Assert.That(ProblemsOf(json), Is.EqualTo([expected]));

    [TestCase("\"hour\": 9", "milestone 1: \"hour\" is not known; the known names are")]
    [TestCase("\"id\": \"b\"", "milestone 1: \"id\" stands there twice.")]
    public void Strange_or_repeated_names_are_refused(string part, string expected)
    {
        var problems = ProblemsOf($$"""{"milestones": [{"id": "a", {{part}}}]}""");

        Assert.That(problems, Has.One.StartsWith(expected));
    }

    [Test]
    public void Text_of_any_kind_is_read_or_refused_with_a_reason() =>
        Gen.String.Sample(
            text => Schedule.Parse(text) is ScheduleReading.Refused { Problems.Count: > 0 },
            iter: 300
        );

    private static IReadOnlyList<string> ProblemsOf(string json) =>
        Schedule.Parse(json) is ScheduleReading.Refused refused
            ? [.. refused.Problems.Select(problem => problem.ToString())]
            : [];
}
