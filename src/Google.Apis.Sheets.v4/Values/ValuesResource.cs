using Google.Apis.Services;

namespace Google.Apis.Sheets.v4;

public partial class SpreadsheetsResource
{
    public partial class ValuesResource
    {
        private readonly IClientService service;

        public ValuesResource(IClientService service)
        {
            this.service = service;
        }
    }
}
