using Google.Apis.Requests;
using Newtonsoft.Json;

namespace Google.Apis.Gmail.v1.Data;

public class ListMessagesResponse : IDirectResponseSchema
{
    [JsonProperty("messages")]
    public virtual IList<Message> Messages { get; set; }

    [JsonProperty("nextPageToken")]
    public virtual string NextPageToken { get; set; }

    [JsonProperty("resultSizeEstimate")]
    public virtual long? ResultSizeEstimate { get; set; }

    public virtual string ETag { get; set; }
}
