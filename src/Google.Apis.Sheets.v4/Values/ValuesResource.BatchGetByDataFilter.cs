using Google.Apis.Services;
using Google.Apis.Sheets.v4.Data;
using Google.Apis.Util;

namespace Google.Apis.Sheets.v4;

public partial class SpreadsheetsResource
{
    public partial class ValuesResource
    {
        public virtual BatchGetByDataFilterRequest BatchGetByDataFilter(
            BatchGetValuesByDataFilterRequest body,
            string spreadsheetId
        ) => new(service, body, spreadsheetId);

        public class BatchGetByDataFilterRequest
            : SheetsBaseServiceRequest<BatchGetValuesByDataFilterResponse>
        {
            public BatchGetByDataFilterRequest(
                IClientService service,
                BatchGetValuesByDataFilterRequest body,
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

            private BatchGetValuesByDataFilterRequest Body { get; set; }

            protected override object GetBody() => Body;

            public override string MethodName => "batchGetByDataFilter";

            public override string HttpMethod => "POST";

            public override string RestPath =>
                "v4/spreadsheets/{spreadsheetId}/values:batchGetByDataFilter";

            protected override void InitParameters()
            {
                base.InitParameters();
                RequestParameters.AddParameter("spreadsheetId", "path", isRequired: true);
            }
        }
    }
}
