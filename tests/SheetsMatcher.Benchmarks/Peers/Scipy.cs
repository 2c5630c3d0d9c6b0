using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using SheetsMatcher.Benchmarks.Instances;

namespace SheetsMatcher.Benchmarks.Peers;

/// <summary>
/// scipy in a Python process of its own, which reads the problem from a file in a temporary folder.
/// </summary>
internal sealed class Scipy
{
    private const string Script = "scipy_peer.py";

    /// <summary>Debian's first, which has python3-scipy.</summary>
    private static readonly string[] _pythons = ["/usr/bin/python3", "python3"];

    private readonly string _python;

    private Scipy(string python) => _python = python;

    /// <summary>Null where scipy is not installed.</summary>
    public static Scipy? Find() =>
        Array.Find(_pythons, python => TryRun(python, ["-c", "import scipy"]) is not null)
            is { } found
            ? new Scipy(found)
            : null;

    public PeerAnswer Dense(Instance instance)
    {
        var problem = instance.Problem;
        return Solve(
            "dense",
            file => file.Write(MemoryMarshal.AsBytes(instance.Points.AsSpan())),
            [problem.RowCount, problem.ColumnCount, problem.Capacity(0)]
        );
    }

    public PeerAnswer Sparse(Instance instance)
    {
        var problem = instance.Problem;
        var (starts, columns, points) = (new List<int> { 0 }, new List<int>(), new List<int>());
        for (var row = 0; row < problem.RowCount; row++)
        {
            foreach (var (column, value) in problem.Arcs(row))
            {
                columns.Add(column);
                points.Add((int)(value - instance.MatchValue));
            }
            starts.Add(columns.Count);
        }
        int[] numbers = [.. starts, .. columns, .. points];
        return Solve(
            "sparse",
            file => file.Write(MemoryMarshal.AsBytes(numbers.AsSpan())),
            [problem.RowCount, problem.ColumnCount, columns.Count]
        );
    }

    private PeerAnswer Solve(string kind, Action<FileStream> write, int[] sizes)
    {
        var folder = Directory.CreateTempSubdirectory("benchmarks-");
        try
        {
            var (script, data) = (
                Path.Combine(folder.FullName, Script),
                Path.Combine(folder.FullName, "problem.bin")
            );
            CopyScript(script);
            using (var file = File.Create(data))
            {
                write(file);
            }
            var numbers = sizes.Select(size => size.ToString(CultureInfo.InvariantCulture));
            var output =
                TryRun(_python, [script, kind, data, .. numbers])
                ?? throw new InvalidOperationException("scipy failed; its message is above.");
            return Parse(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static PeerAnswer Parse(string output)
    {
        var words = output.Split(' ', StringSplitOptions.TrimEntries);
        var culture = CultureInfo.InvariantCulture;
        return new PeerAnswer(
            long.Parse(words[0], culture),
            long.Parse(words[1], culture),
            TimeSpan.FromSeconds(double.Parse(words[2], culture)),
            long.Parse(words[3], culture) << 10
        );
    }

    private static void CopyScript(string path)
    {
        using var script = typeof(Scipy).Assembly.GetManifestResourceStream(Script)!;
        using var file = File.Create(path);
        script.CopyTo(file);
    }

    /// <summary>What the program prints; null where there is none, or where it fails.</summary>
    private static string? TryRun(string program, IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true }
            )!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
