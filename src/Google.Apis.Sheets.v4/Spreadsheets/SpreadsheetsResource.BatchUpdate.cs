using Google.Apis.Services;
using Google.Apis.Sheets.v4.Data;
using Google.Apis.Util;

namespace Google.Apis.Sheets.v4;

public partial class SpreadsheetsResource
{
    public virtual BatchUpdateRequest BatchUpdate(
        BatchUpdateSpreadsheetRequest body,
        string spreadsheetId
    ) => new(service, body, spreadsheetId);

    public class BatchUpdateRequest : SheetsBaseServiceRequest<BatchUpdateSpreadsheetResponse>
    {
        public BatchUpdateRequest(
            IClientService service,
            BatchUpdateSpreadsheetRequest body,
            string spreadsheetId
        )
            : base(service)
        {
            SpreadsheetId = spreadsheetId;
            Body = body;
            InitParameters();
        }

        [RequestParameter("spreadsheetId", RequestParameterType.Path)]
        public virtual string SpreadsheetId { get; private set; }

        private BatchUpdateSpreadsheetRequest Body { get; set; }

        protected override object GetBody() => Body;

        public override string MethodName => "batchUpdate";

        public override string HttpMethod => "POST";

        public override string RestPath => "v4/spreadsheets/{spreadsheetId}:batchUpdate";

        protected override void InitParameters()
        {
            base.InitParameters();
            RequestParameters.AddParameter("spreadsheetId", "path", isRequired: true);
        }
    }
}
