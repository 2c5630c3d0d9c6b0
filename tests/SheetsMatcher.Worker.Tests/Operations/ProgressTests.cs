using Microsoft.Extensions.Time.Testing;
using SheetsMatcher.Worker.Commands.Printing;

namespace SheetsMatcher.Worker.Tests.Operations;

/// <summary>What takes over two seconds is said, and nothing else.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ProgressTests
{
    [TestCase(1, "")]
    [TestCase(3, "Reading")]
    public void Only_what_lasts_is_said(int seconds, string expected)
    {
        var time = new FakeTimeProvider();
        using var errors = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, errors, Terminal.ColumnsOfFile);
        using (new ProgressLine(terminal, "Reading", time))
        {
            time.Advance(TimeSpan.FromSeconds(seconds));
        }

        Assert.That(errors.ToString(), Does.StartWith(expected));
        Assert.That(errors.ToString().Split('\n'), Has.Length.LessThanOrEqualTo(2));
        Assert.That(errors.ToString().Length == 0, Is.EqualTo(expected.Length == 0));
    }

    [Test]
    public void For_a_person_one_line_counts_and_goes_away()
    {
        var time = new FakeTimeProvider();
        using var errors = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, errors, Terminal.ColumnsOfFile)
        {
            IsInteractive = true,
        };
        using (new ProgressLine(terminal, "Reading", time))
        {
            time.Advance(TimeSpan.FromSeconds(2));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.That(errors.ToString(), Does.Contain("Reading … 2 s").And.Contain("Reading … 3 s"));
        Assert.That(errors.ToString(), Does.Not.Contain("\n").And.EndWith("\r"));
    }
}
