using Google.Apis.Requests;
using Newtonsoft.Json;

namespace Google.Apis.Sheets.v4.Data;

public class DeleteSheetRequest : IDirectResponseSchema
{
    [JsonProperty("sheetId")]
    public virtual int? SheetId { get; set; }

    public virtual string ETag { get; set; }
}
