using System.Globalization;

namespace SheetsMatcher.LocalGoogle;

/// <summary>The program's options, or the one line that says what is wrong with them.</summary>
internal sealed record CommandLine(Uri Address, LocalGoogleOptions Options, bool WantsHelp)
{
    public const string Help = """
        Usage: dotnet run --project src/SheetsMatcher.LocalGoogle -- [options]
          --urls ADDRESS     loopback address to serve at (http://127.0.0.1:5080)
          --start TIME       let the clock stand still at a time, e.g. 2010-11-01T09:30:00-07:00
          --seed NUMBER      ids repeat with the seed (1)
          --mailbox ADDRESS  the mailbox's address (mentoring@example.org)
          --strict-auth      take only tokens of the token endpoint, with expiry and scopes
          --any-device-scope let devices without a browser ask for any scope, as Google does not
          --help             show this
        """;

    /// <exception cref="FormatException">The message is the line to show.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var parsed = new Draft();
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var name))
        {
            parsed.Take(name, rest);
        }

        return new CommandLine(
            parsed.Address,
            new LocalGoogleOptions
            {
                Seed = parsed.Seed,
                StrictAuth = parsed.StrictAuth,
                AnyDeviceScope = parsed.AnyDeviceScope,
                Mailbox = parsed.Mailbox,
                StartAt = parsed.StartAt,
            },
            parsed.WantsHelp
        );
    }

    private sealed class Draft
    {
        public Uri Address { get; private set; } = new("http://127.0.0.1:5080");

        public int Seed { get; private set; } = 1;

        public bool StrictAuth { get; private set; }

        public bool AnyDeviceScope { get; private set; }

        public string Mailbox { get; private set; } = new LocalGoogleOptions().Mailbox;

        public DateTimeOffset? StartAt { get; private set; }

        public bool WantsHelp { get; private set; }

        public void Take(string name, Queue<string> rest)
        {
            switch (name)
            {
                case "--strict-auth":
                    StrictAuth = true;
                    break;
                case "--any-device-scope":
                    AnyDeviceScope = true;
                    break;
                case "--help" or "-h":
                    WantsHelp = true;
                    break;
                case "--urls":
                    Address = AddressOf(Value(name, rest));
                    break;
                case "--seed":
                    Seed = SeedOf(Value(name, rest));
                    break;
                case "--start":
                    StartAt = TimeOf(Value(name, rest));
                    break;
                case "--mailbox":
                    Mailbox = MailboxOf(Value(name, rest));
                    break;
                default:
                    throw new FormatException($"Unknown option {name}: see --help.");
            }
        }
    }

    private static string Value(string name, Queue<string> rest) =>
        rest.TryDequeue(out var value)
            ? value
            : throw new FormatException($"{name} needs a value: see --help.");

    private static Uri AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : throw new FormatException(
                $"--urls must be an address such as http://127.0.0.1:5080, not {text}"
            );

    private static int SeedOf(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw new FormatException($"--seed must be a whole number, not {text}");

    private static DateTimeOffset TimeOf(string text) =>
        DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : throw new FormatException(
                $"--start must be a time such as 2010-11-01T09:30:00-07:00, not {text}"
            );

    private static string MailboxOf(string text) =>
        text.Contains('@', StringComparison.Ordinal)
            ? text
            : throw new FormatException($"--mailbox must be an email address, not {text}");
}
