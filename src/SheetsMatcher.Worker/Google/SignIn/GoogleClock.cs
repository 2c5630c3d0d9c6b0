using Google.Apis.Util;

namespace SheetsMatcher.Worker.Google.SignIn;

/// <summary>Lets Google's client read the time that was passed in.</summary>
internal sealed class GoogleClock(TimeProvider time) : IClock
{
    [Obsolete("The interface asks for it; Google's client reads UtcNow.")]
    public DateTime Now => time.GetLocalNow().LocalDateTime;

    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;
}
