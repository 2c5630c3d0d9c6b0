using SheetsMatcher.Worker.Commands.Running;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands;

/// <summary>Asks a running worker on this machine whether it is ready.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<int> Ask(CommandRun run)
    {
        var address = run.Settings.Written.Web.Address;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var listens))
        {
            throw new WrongInputException(
                "status --ready: the worker has no page to ask. Give Web:Address, such as "
                    + "http://127.0.0.1:8470."
            );
        }

        // Whatever the worker listens on, it listens on this machine's loopback too.
        var here = new UriBuilder(listens) { Host = "127.0.0.1", Path = "/health/ready" }.Uri;
        var (ready, said) = await Ask(here, run.Cancellation);
        run.Answer(new { ready, said }, answer => [new Text(answer.said)]);
        return ready ? ExitCode.Done : ExitCode.CannotGoOn;
    }

    private static async Task<(bool Ready, string Said)> Ask(
        Uri address,
        CancellationToken cancellation
    )
    {
        try
        {
            using var client = new HttpClient { Timeout = Patience };
            using var answer = await client.GetAsync(address, cancellation);
            var said = await answer.Content.ReadAsStringAsync(cancellation);
            return (answer.IsSuccessStatusCode, said.Trim());
        }
        catch (Exception failure)
            when (failure is HttpRequestException
                || (failure is OperationCanceledException && !cancellation.IsCancellationRequested)
            )
        {
            return (false, $"No worker answers at {address}.");
        }
    }
}
