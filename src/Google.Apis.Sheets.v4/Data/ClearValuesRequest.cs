using Google.Apis.Requests;

namespace Google.Apis.Sheets.v4.Data;

public class ClearValuesRequest : IDirectResponseSchema
{
    public virtual string ETag { get; set; }
}
