using Google.Apis.Services;

namespace Google.Apis.Sheets.v4;

public partial class SpreadsheetsResource
{
    private readonly IClientService service;

    public SpreadsheetsResource(IClientService service)
    {
        this.service = service;
        Values = new ValuesResource(service);
    }

    public virtual ValuesResource Values { get; }
}
