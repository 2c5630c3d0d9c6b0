using Google.Apis.Requests;
using Newtonsoft.Json;

namespace Google.Apis.Sheets.v4.Data;

public class UpdateDimensionPropertiesRequest : IDirectResponseSchema
{
    [JsonProperty("fields")]
    public virtual string Fields { get; set; }

    [JsonProperty("properties")]
    public virtual DimensionProperties Properties { get; set; }

    [JsonProperty("range")]
    public virtual DimensionRange Range { get; set; }

    public virtual string ETag { get; set; }
}
