using Google.Apis.Services;
using Google.Apis.Sheets.v4.Data;

namespace Google.Apis.Sheets.v4;

public partial class SpreadsheetsResource
{
    public virtual CreateRequest Create(Spreadsheet body) => new(service, body);

    public class CreateRequest : SheetsBaseServiceRequest<Spreadsheet>
    {
        public CreateRequest(IClientService service, Spreadsheet body)
            : base(service)
        {
            Body = body;
            InitParameters();
        }

        private Spreadsheet Body { get; set; }

        protected override object GetBody() => Body;

        public override string MethodName => "create";

        public override string HttpMethod => "POST";

        public override string RestPath => "v4/spreadsheets";

        protected override void InitParameters()
        {
            base.InitParameters();
        }
    }
}
