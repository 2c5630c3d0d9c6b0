using Google.Apis.Requests;
using Newtonsoft.Json;

namespace Google.Apis.Sheets.v4.Data;

public class Sheet : IDirectResponseSchema
{
    [JsonProperty("bandedRanges")]
    public virtual IList<BandedRange> BandedRanges { get; set; }

    [JsonProperty("basicFilter")]
    public virtual BasicFilter BasicFilter { get; set; }

    [JsonProperty("conditionalFormats")]
    public virtual IList<ConditionalFormatRule> ConditionalFormats { get; set; }

    [JsonProperty("data")]
    public virtual IList<GridData> Data { get; set; }

    [JsonProperty("developerMetadata")]
    public virtual IList<DeveloperMetadata> DeveloperMetadata { get; set; }

    [JsonProperty("filterViews")]
    public virtual IList<FilterView> FilterViews { get; set; }

    [JsonProperty("merges")]
    public virtual IList<GridRange> Merges { get; set; }

    [JsonProperty("properties")]
    public virtual SheetProperties Properties { get; set; }

    [JsonProperty("protectedRanges")]
    public virtual IList<ProtectedRange> ProtectedRanges { get; set; }

    public virtual string ETag { get; set; }
}
