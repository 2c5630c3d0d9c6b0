using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands;

/// <summary>One matching round and one mail round of each program, then the end.</summary>
internal static class RoundCommand
{
    public static async Task<int> Run(CheckedSettings settings, CancellationToken cancellation)
    {
        using var workshop = Workshop.Open(settings);
        using var alone = await workshop.TakeLedger();
        foreach (var program in settings.Programs)
        {
            var rounds = workshop.RoundsOf(program, stopWorker: _ => { });
            var matching = await rounds.Matching.Run(
                await workshop.Clock.Look("matching", cancellation),
                cancellation
            );
            var mail = await rounds.Mail.Run(
                await workshop.Clock.Look("mail", cancellation),
                cancellation
            );
            Console.WriteLine(
                $"Program {program.Id}: cells and rows written: {matching.Changes}, "
                    + $"letters sent: {mail.Sent}, waiting: {mail.Waiting}."
            );
        }

        return CommandLine.Done;
    }
}
