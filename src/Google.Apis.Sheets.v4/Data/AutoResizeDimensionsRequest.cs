using Google.Apis.Requests;
using Newtonsoft.Json;

namespace Google.Apis.Sheets.v4.Data;

public class AutoResizeDimensionsRequest : IDirectResponseSchema
{
    [JsonProperty("dimensions")]
    public virtual DimensionRange Dimensions { get; set; }

    public virtual string ETag { get; set; }
}
