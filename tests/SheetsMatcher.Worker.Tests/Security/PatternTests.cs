using System.Text.RegularExpressions;
using SheetsMatcher.Worker.Tests.Architecture;

namespace SheetsMatcher.Worker.Tests.Security;

/// <summary>
/// No pattern that strangers' text meets may search for ever: quantified groups that hold a
/// quantifier are refused, as are patterns made at run time without a time limit.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed partial class PatternTests
{
    private static readonly IReadOnlyList<SourceFile> Sources =
    [
        .. Repository
            .SourceFiles()
            .Where(file =>
                file.Path.StartsWith("src/SheetsMatcher.Core", StringComparison.Ordinal)
                || file.Path.StartsWith("src/SheetsMatcher.Worker", StringComparison.Ordinal)
            ),
    ];

    [Test]
    public void There_are_patterns_to_look_at() =>
        Assert.That(
            Sources.Count(file => file.Lines.Any(line => line.Contains("Regex", Ordinal))),
            Is.GreaterThan(0)
        );

    [Test]
    public void No_quantified_group_holds_an_unbounded_quantifier() =>
        Assert.That(
            Sources.SelectMany(file =>
                file.Lines.Select((line, index) => (line, index))
                    .Where(entry =>
                        entry.line.Contains('"', Ordinal) && Nested().IsMatch(entry.line)
                    )
                    .Where(_ => file.Lines.Any(line => line.Contains("Regex", Ordinal)))
                    .Select(entry => $"{file.Path}:{entry.index + 1}")
            ),
            Is.Empty
        );

    [Test]
    public void A_pattern_made_at_run_time_has_a_time_limit() =>
        Assert.That(
            Sources
                .Where(file =>
                    string.Join('\n', file.Lines) is var text
                    && text.Contains("Regex.Escape", Ordinal)
                    && !text.Contains("TimeSpan.FromSeconds", Ordinal)
                    && !text.Contains("NonBacktracking", Ordinal)
                )
                .Select(file => file.Path),
            Is.Empty
        );

    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>Such as <c>(a+)+</c> or <c>(.*)*</c>.</summary>
    [GeneratedRegex(@"\([^()]*[+*][^()]*\)[+*]")]
    private static partial Regex Nested();
}
