using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace SheetsMatcher.Demo.Local;

/// <summary>
/// The little Google's clock, set as its page sets it, so that the page hears of it.
/// </summary>
internal sealed class LocalClockFace(LocalApi api, TimeProvider clock)
{
    public Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public Task Set(Instant now) =>
        api.Post(
            "/local/clock",
            new JsonObject { ["action"] = "set", ["now"] = InstantPattern.ExtendedIso.Format(now) }
        );
}
