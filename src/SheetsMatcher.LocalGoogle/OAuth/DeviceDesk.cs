using System.Collections.Immutable;
using SheetsMatcher.LocalGoogle.Snapshots;

namespace SheetsMatcher.LocalGoogle.OAuth;

internal enum DeviceAnswer
{
    Pending,
    Allowed,
    Denied,
}

/// <summary>A device that waits for its user to type the code elsewhere.</summary>
/// <param name="AskedAt">When it last asked for the answer, by real time.</param>
internal sealed record Device(
    string Code,
    string UserCode,
    ConsentRequest Request,
    DateTimeOffset ExpiresAt,
    DeviceAnswer Answer = DeviceAnswer.Pending,
    DateTimeOffset AskedAt = default
);

/// <summary>Devices without a browser that wait for their users.</summary>
internal sealed class DeviceDesk(IdSource ids, TimeProvider real) : ISnapshotPart
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1_800);
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private ImmutableDictionary<string, Device> _devices = ImmutableDictionary<
        string,
        Device
    >.Empty;

    public Device Add(string client, ImmutableHashSet<string> scopes)
    {
        var code = $"AH-1Ng{ids.Text(60)}";
        var device = new Device(
            code,
            ids.UserCode(),
            new ConsentRequest(client, null, scopes, DeviceCode: code),
            real.GetUtcNow() + Lifetime
        );
        var now = real.GetUtcNow();
        _devices = _devices
            .RemoveRange(_devices.Values.Where(old => old.ExpiresAt <= now).Select(old => old.Code))
            .Add(code, device);
        return device;
    }

    /// <summary>The waiting device with a code as a person types it, dashes and case aside.</summary>
    public Device? WithUserCode(string typed) =>
        _devices.Values.FirstOrDefault(device =>
            Plain(device.UserCode) == Plain(typed)
            && device.Answer == DeviceAnswer.Pending
            && device.ExpiresAt > real.GetUtcNow()
        );

    public void Decide(string deviceCode, bool isAllowed)
    {
        if (_devices.TryGetValue(deviceCode, out var device))
        {
            _devices = _devices.SetItem(
                deviceCode,
                device with
                {
                    Answer = isAllowed ? DeviceAnswer.Allowed : DeviceAnswer.Denied,
                }
            );
        }
    }

    /// <summary>What was allowed, once.</summary>
    /// <exception cref="OAuthErrorException">Not yet, not at all, or asked too often.</exception>
    public ConsentRequest Redeem(string deviceCode, string client)
    {
        var now = real.GetUtcNow();
        if (
            !_devices.TryGetValue(deviceCode, out var device)
            || device.ExpiresAt <= now
            || device.Request.ClientId != client
        )
        {
            throw new OAuthErrorException("invalid_grant", "Malformed auth code.");
        }

        if (device.Answer == DeviceAnswer.Pending)
        {
            _devices = _devices.SetItem(deviceCode, device with { AskedAt = now });
            throw now - device.AskedAt < Interval
                ? new OAuthErrorException("slow_down", "Forbidden", 403)
                : new OAuthErrorException("authorization_pending", "Precondition Required", 428);
        }

        _devices = _devices.Remove(deviceCode);
        return device.Answer == DeviceAnswer.Allowed
            ? device.Request
            : throw new OAuthErrorException("access_denied", "Forbidden", 403);
    }

    object ISnapshotPart.Capture() => _devices;

    void ISnapshotPart.Restore(object captured) =>
        _devices = (ImmutableDictionary<string, Device>)captured;

    private static string Plain(string code) =>
        code.Replace("-", "", StringComparison.Ordinal).Trim().ToUpperInvariant();
}
