namespace SheetsMatcher.Worker.Settings;

/// <summary>How to reach Google, or a LocalGoogle on this machine in its place.</summary>
public sealed class GoogleSettings
{
    /// <summary>Null for Google itself; otherwise a loopback address such as http://127.0.0.1:5080.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The OAuth client as downloaded from Google's console ("installed" application).</summary>
    public string ClientSecretFile { get; set; } = "client_secret.json";

    /// <summary>Where <c>login</c> keeps the sign-in, sealed.</summary>
    public string TokenFile { get; set; } = "token.json";

    /// <summary>The folder with the keys that open the sign-in.</summary>
    public string KeysFolder { get; set; } = "keys";

    /// <summary>
    /// True: ask for the permission to send only. A letter whose sending stays in doubt then waits
    /// for a person, since the worker may not look for proof in the mailbox.
    /// </summary>
    public bool SendOnly { get; set; }

    /// <summary>
    /// Optional: a service account's key for the spreadsheet; the mailbox always uses the user's token.
    /// </summary>
    public string? ServiceAccountFile { get; set; }

    /// <summary>How long one call may take before it is given up, all retries included.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How often a safe call is tried again after the first attempt.</summary>
    public int RetriesMax { get; set; } = 4;

    /// <summary>The first wait before a retry; it doubles, with jitter, unless Google gives a hint.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);
}
