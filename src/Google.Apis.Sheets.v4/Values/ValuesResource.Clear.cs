using Google.Apis.Services;
using Google.Apis.Sheets.v4.Data;
using Google.Apis.Util;

namespace Google.Apis.Sheets.v4;

public partial class SpreadsheetsResource
{
    public partial class ValuesResource
    {
        public virtual ClearRequest Clear(
            ClearValuesRequest body,
            string spreadsheetId,
            string range
        ) => new(service, body, spreadsheetId, range);

        public class ClearRequest : SheetsBaseServiceRequest<ClearValuesResponse>
        {
            public ClearRequest(
                IClientService service,
                ClearValuesRequest body,
                string spreadsheetId,
                string range
            )
                : base(service)
            {
                SpreadsheetId = spreadsheetId;
                Range = range;
                Body = body;
                InitParameters();
            }

            [RequestParameter("spreadsheetId", RequestParameterType.Path)]
            public virtual string SpreadsheetId { get; private set; }

            [RequestParameter("range", RequestParameterType.Path)]
            public virtual string Range { get; private set; }

            private ClearValuesRequest Body { get; set; }

            protected override object GetBody() => Body;

            public override string MethodName => "clear";

            public override string HttpMethod => "POST";

            public override string RestPath =>
                "v4/spreadsheets/{spreadsheetId}/values/{range}:clear";

            protected override void InitParameters()
            {
                base.InitParameters();
                RequestParameters.AddParameter("spreadsheetId", "path", isRequired: true);
                RequestParameters.AddParameter("range", "path", isRequired: true);
            }
        }
    }
}
