using Google.Apis.Requests;
using Newtonsoft.Json;

namespace Google.Apis.Gmail.v1.Data;

public class HistoryMessageDeleted : IDirectResponseSchema
{
    [JsonProperty("message")]
    public virtual Message Message { get; set; }

    public virtual string ETag { get; set; }
}
