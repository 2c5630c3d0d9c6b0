using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Polling;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SheetsMatcher.Worker.Commands.Checking;

internal enum Verdict
{
    Good,

    /// <summary>It works, and somebody should know.</summary>
    Warning,

    Failed,

    /// <summary>It could not be looked at, since something before it failed.</summary>
    NotChecked,
}

/// <summary>One prerequisite: what was found, and what to do if that is not good.</summary>
internal sealed record Finding(string What, Verdict Verdict, string Found, string Remedy)
{
    public static Finding Good(string what, string found) => new(what, Verdict.Good, found, "");

    public static Finding NotChecked(string what) =>
        new(what, Verdict.NotChecked, "not checked", "Mend what failed above, then check again.");

    /// <summary>Looks, and makes whatever goes wrong a finding too.</summary>
    public static async Task<Finding> Of(string what, string remedy, Func<Task<Finding>> look)
    {
        try
        {
            return await look();
        }
        catch (Exception problem) when (!Failure.Of(problem).IsUnforeseen)
        {
            return new(what, Verdict.Failed, problem.Message, remedy);
        }
    }

    public static IRenderable Table(IEnumerable<Finding> findings)
    {
        var table = ConsoleOutput
            .Table("Prerequisite", "", "Found", "What to do")
            .ShowRowSeparators();
        foreach (var finding in findings)
        {
            table.Row(finding.What, Mark(finding.Verdict), finding.Found, finding.Remedy);
        }

        return table;
    }

    private static string Mark(Verdict verdict) =>
        verdict switch
        {
            Verdict.Good => "good",
            Verdict.Warning => "look",
            Verdict.Failed => "FAILED",
            _ => "-",
        };
}
