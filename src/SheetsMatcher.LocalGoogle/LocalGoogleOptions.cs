namespace SheetsMatcher.LocalGoogle;

/// <summary>What a LocalGoogle is started with.</summary>
public sealed class LocalGoogleOptions
{
    /// <summary>Ids repeat with the seed and the order of requests.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// Only tokens of the token endpoint, with their expiry and scopes, are taken.
    /// </summary>
    public bool StrictAuth { get; init; }

    /// <summary>
    /// Devices without a browser may ask for any scope; Google takes none of Gmail or Sheets.
    /// </summary>
    public bool AnyDeviceScope { get; init; }

    /// <summary>The address of the one mailbox, and the user that signs in.</summary>
    public string Mailbox { get; init; } = "mentoring@example.org";

    /// <summary>Where the clock stands still at first; null to follow real time.</summary>
    public DateTimeOffset? StartAt { get; init; }
}
