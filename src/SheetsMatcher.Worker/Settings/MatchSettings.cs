using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Worker.Settings;

/// <summary>All that matching two files needs, as written in a settings file of its own.</summary>
public sealed class MatchSettings
{
    public MatchingSettings Matching { get; set; } = new();
    public FormMapping Mapping { get; set; } = new();

    /// <summary>IANA time zone in which times without one are meant.</summary>
    public string TimeZone { get; set; } = "UTC";
}
