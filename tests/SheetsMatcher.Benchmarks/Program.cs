using SheetsMatcher.Benchmarks;
using SheetsMatcher.Benchmarks.Report;
using SheetsMatcher.Benchmarks.Rounds;
using SheetsMatcher.Benchmarks.Runs;

if (MemoryChild.IsAskedFor(args))
{
    MemoryChild.Run(args);
    return 0;
}
if (RoundChild.IsAskedFor(args))
{
    await RoundChild.Run(args);
    return 0;
}
if (BenchmarkOptions.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(BenchmarkOptions.Usage);
    return 2;
}
var table = new ResultTable(options.Judges);
try
{
    foreach (var (name, run) in AllRuns.Of(options, table))
    {
        if (options.Includes(name))
        {
            await Console.Error.WriteLineAsync($"{name} ...");
            run();
        }
    }
}
finally
{
    // Minutes of measuring are not lost where a later run ends early.
    Console.WriteLine(table.Markdown());
}
return table.Disagreements.Count == 0 ? 0 : 1;
