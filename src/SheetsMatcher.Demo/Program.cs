using System.Runtime.InteropServices;
using SheetsMatcher.Demo.Headless;
using SheetsMatcher.Demo.Sample;

namespace SheetsMatcher.Demo;

internal static class EntryPoint
{
    private const int Failed = 1;
    private const int WrongInput = 2;

    public static async Task<int> Main(string[] args)
    {
        DemoOptions options;
        try
        {
            options = DemoOptions.Parse(args);
        }
        catch (DemoException wrong)
        {
            await Console.Error.WriteLineAsync($"demo: {wrong.Message}");
            return WrongInput;
        }

        if (options.ShowHelp)
        {
            Console.WriteLine(DemoOptions.Usage);
            return 0;
        }

        return await RunUntilStopped(options);
    }

    private static async Task<int> RunUntilStopped(DemoOptions options)
    {
        using var stopping = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return await Run(options, stopping.Token);
        }
        catch (Exception cut)
            when (stopping.IsCancellationRequested
                && cut is OperationCanceledException or DemoException
            )
        {
            // Ctrl-C reaches the worker too, so whatever it was asked for may have failed.
            return Failed;
        }
        catch (DemoException problem)
        {
            await Console.Error.WriteLineAsync($"demo: {problem.Message}");
            return Failed;
        }

        void Stop(PosixSignalContext signal)
        {
            // The worker and the temporary folder are put away before this process ends.
            signal.Cancel = true;
            stopping.Cancel();
        }
    }

    private static Task<int> Run(DemoOptions options, CancellationToken cancellation)
    {
        var intake = SampleIntake.ReadShipped();
        return options.Headless
            ? new HeadlessRun(intake, Console.Out).Run(options.Port, cancellation)
            : new InteractiveRun(intake, options, Console.Out).Run(cancellation);
    }
}
