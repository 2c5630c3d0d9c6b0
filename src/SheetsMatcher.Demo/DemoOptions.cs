using System.Globalization;

namespace SheetsMatcher.Demo;

/// <summary>What the command line asks for.</summary>
/// <param name="Port">Null where none was named: 5080, or any free port when headless.</param>
internal sealed record DemoOptions(bool Headless, int? Port, bool WithWorker, bool ShowHelp)
{
    public const int UsualPort = 5080;

    public const string Usage = """
        Shows SheetsMatcher at work on a sample intake, with a little Google on this machine.

          --headless     play the whole intake and check its end; the exit code says how it went
          --port N       serve the page on this port (default 5080; headless: any free one)
          --no-worker    only the little Google and the sample, without the worker
          --help         this page
        """;

    /// <exception cref="DemoException">An argument is not known or not usable.</exception>
    public static DemoOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new DemoOptions(false, null, true, false);
        for (var i = 0; i < arguments.Count; i++)
        {
            options = arguments[i] switch
            {
                "--headless" => options with { Headless = true },
                "--no-worker" => options with { WithWorker = false },
                "--help" or "-h" => options with { ShowHelp = true },
                "--port" => options with { Port = ParsePort(arguments.ElementAtOrDefault(++i)) },
                var other => throw new DemoException(
                    $"Unknown option \"{other}\". Use --headless, --port N, --no-worker or --help."
                ),
            };
        }

        return options is { Headless: true, WithWorker: false }
            ? throw new DemoException("--headless needs the worker: leave --no-worker out.")
            : options;
    }

    private static int ParsePort(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
        && port is > 0 and <= 65535
            ? port
            : throw new DemoException(
                $"--port: expected a number from 1 to 65535, found \"{text}\"."
            );
}
