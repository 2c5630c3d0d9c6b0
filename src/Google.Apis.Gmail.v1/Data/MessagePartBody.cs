using Google.Apis.Requests;
using Newtonsoft.Json;

namespace Google.Apis.Gmail.v1.Data;

public class MessagePartBody : IDirectResponseSchema
{
    [JsonProperty("attachmentId")]
    public virtual string AttachmentId { get; set; }

    [JsonProperty("data")]
    public virtual string Data { get; set; }

    [JsonProperty("size")]
    public virtual int? Size { get; set; }

    public virtual string ETag { get; set; }
}
