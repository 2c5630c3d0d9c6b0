using Microsoft.Extensions.Hosting;

namespace SheetsMatcher.Worker.Status;

/// <summary>Leaves the signals to the command, which hears them from its first moment on.</summary>
internal sealed class NoSignals : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
