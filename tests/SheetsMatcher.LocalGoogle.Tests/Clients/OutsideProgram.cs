using System.ComponentModel;
using System.Diagnostics;

namespace SheetsMatcher.LocalGoogle.Tests.Clients;

/// <summary>Runs a program that is not ours against a LocalGoogle.</summary>
internal static class OutsideProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="name">Found on the path.</param>
    public static bool IsInstalled(string name)
    {
        try
        {
            using var process = Process.Start(Info(name, ["--version"], Path.GetTempPath()));
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <param name="address">Handed on as <c>LOCAL_GOOGLE</c>.</param>
    public static async Task<(int ExitCode, string Output)> Run(
        string name,
        IEnumerable<string> arguments,
        string folder,
        Uri address
    )
    {
        var info = Info(name, arguments, folder);
        info.Environment["LOCAL_GOOGLE"] = address.ToString();
        using var process =
            Process.Start(info) ?? throw new AssertionException($"{name} did not start.");
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new AssertionException($"{name} did not end within {Patience}.");
        }
    }

    /// <summary>In CI everything is installed, so that nothing is skipped there.</summary>
    public static void SkipUnless(bool isThere, string remedy)
    {
        if (!isThere && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Assert.Ignore(remedy);
        }

        Assert.That(isThere, remedy);
    }

    private static ProcessStartInfo Info(
        string name,
        IEnumerable<string> arguments,
        string folder
    ) =>
        new(name, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
}
