namespace SheetsMatcher.Worker.Commands.Running;

/// <summary>What a command ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The program cannot go on; one line on standard error says why.</summary>
    public const int CannotGoOn = 1;

    /// <summary>The command line, the settings or a given file is wrong.</summary>
    public const int WrongInput = 2;

    /// <summary>Ended by Ctrl-C (128 + SIGINT, as shells have it).</summary>
    public const int Interrupted = 130;

    /// <summary>A supervisor broke off a command that would have ended by itself (128 + SIGTERM).</summary>
    public const int Terminated = 143;
}
