using Google.Apis.Requests;
using Newtonsoft.Json;

namespace Google.Apis.Gmail.v1.Data;

public class History : IDirectResponseSchema
{
    [JsonProperty("id")]
    public virtual ulong? Id { get; set; }

    [JsonProperty("labelsAdded")]
    public virtual IList<HistoryLabelAdded> LabelsAdded { get; set; }

    [JsonProperty("labelsRemoved")]
    public virtual IList<HistoryLabelRemoved> LabelsRemoved { get; set; }

    [JsonProperty("messages")]
    public virtual IList<Message> Messages { get; set; }

    [JsonProperty("messagesAdded")]
    public virtual IList<HistoryMessageAdded> MessagesAdded { get; set; }

    [JsonProperty("messagesDeleted")]
    public virtual IList<HistoryMessageDeleted> MessagesDeleted { get; set; }

    public virtual string ETag { get; set; }
}
