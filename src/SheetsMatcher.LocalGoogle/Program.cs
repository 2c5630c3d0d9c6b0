using System.Runtime.InteropServices;
using SheetsMatcher.LocalGoogle;

try
{
    var commandLine = CommandLine.Parse(args);
    if (commandLine.WantsHelp)
    {
        Console.WriteLine(CommandLine.Help);
        return 0;
    }

    await Serve(commandLine);
    return 0;
}
catch (Exception problem) when (problem is FormatException or ServerAddressException)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return problem is FormatException ? 2 : 1;
}

static async Task Serve(CommandLine commandLine)
{
    var service = new LocalGoogleService(commandLine.Options, TimeProvider.System);
    await using var server = await LocalGoogleServer.StartAsync(service, commandLine.Address);
    Console.WriteLine(
        $"""
        LocalGoogle is at {server.Address}
          in a browser:  the spreadsheets, the forms, the clock, and the mailbox
                         {commandLine.Options.Mailbox}
          a program:     Sheets v4, Drive v3, Gmail v1 and the sign-in, below this address
          try:           curl -H "Authorization: Bearer x" {server.Address}gmail/v1/users/me/profile
        Ctrl-C ends it; nothing is kept.
        """
    );

    var ended = new TaskCompletionSource();
    using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
    using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
    await ended.Task;

    void End(PosixSignalContext signal)
    {
        // The process ends by itself once the server has closed its connections.
        signal.Cancel = true;
        ended.TrySetResult();
    }
}
