using Google.Apis.Requests;
using Newtonsoft.Json;

namespace Google.Apis.Gmail.v1.Data;

public class ListThreadsResponse : IDirectResponseSchema
{
    [JsonProperty("nextPageToken")]
    public virtual string NextPageToken { get; set; }

    [JsonProperty("resultSizeEstimate")]
    public virtual long? ResultSizeEstimate { get; set; }

    [JsonProperty("threads")]
    public virtual IList<Thread> Threads { get; set; }

    public virtual string ETag { get; set; }
}
