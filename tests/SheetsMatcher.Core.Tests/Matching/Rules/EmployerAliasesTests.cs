using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Matching.Rules;

/// <summary>Coworkers under two names of one employer.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class EmployerAliasesTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder");
    private static readonly Mentee _li = NewMentee.Named("Li Chen");

    [TestCase("CPL", "Central Public Library", "Coworkers")]
    [TestCase("C.P.L.", "the central public library, inc", "Coworkers")]
    [TestCase(
        "Central Library",
        "CPL",
        "Coworkers",
        TestName = "Lines that share a name are joined"
    )]
    [TestCase("City Records Office", "Archives", "Coworkers", TestName = "Three names in one line")]
    [TestCase("CPL", "Archives", null)]
    [TestCase("CPL North", "Central Public Library", "Perhaps coworkers")]
    public void Names_of_one_employer_are_one(string one, string other, string? rule)
    {
        var settings = new MatchingSettings
        {
            EmployerAliases =
            [
                "CPL = Central Public Library",
                "Central Library = Central Public Library Inc.",
                "Archives = City Archives = City Records Office",
            ],
        };
        Assert.That(
            Judged
                .Objection(_ruth.WorkingFor(one), _li.WorkingFor(other), settings: settings)
                ?.Rule,
            Is.EqualTo(rule)
        );
    }

    [TestCase("CPL")]
    [TestCase("CPL =")]
    [TestCase("= CPL")]
    [TestCase("")]
    public void Line_without_two_names_is_refused_and_quoted(string line) =>
        Assert.That(
            () => new MatchingSettings { EmployerAliases = [line] }.Check(),
            Throws.ArgumentException.With.Message.EqualTo(
                "EmployerAliases must hold lines such as \"VPL = Vancouver Public Library\", "
                    + $"not \"{line}\"."
            )
        );
}
