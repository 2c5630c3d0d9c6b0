using Google.Apis.Services;
using Google.Apis.Sheets.v4.Data;
using Google.Apis.Util;

namespace Google.Apis.Sheets.v4;

public partial class SpreadsheetsResource
{
    public virtual GetRequest Get(string spreadsheetId) => new(service, spreadsheetId);

    public class GetRequest : SheetsBaseServiceRequest<Spreadsheet>
    {
        public GetRequest(IClientService service, string spreadsheetId)
            : base(service)
        {
            SpreadsheetId = spreadsheetId;
            InitParameters();
        }

        [RequestParameter("spreadsheetId", RequestParameterType.Path)]
        public virtual string SpreadsheetId { get; private set; }

        [RequestParameter("ranges", RequestParameterType.Query)]
        public virtual Repeatable<string> Ranges { get; set; }

        [RequestParameter("includeGridData", RequestParameterType.Query)]
        public virtual bool? IncludeGridData { get; set; }

        public override string MethodName => "get";

        public override string HttpMethod => "GET";

        public override string RestPath => "v4/spreadsheets/{spreadsheetId}";

        protected override void InitParameters()
        {
            base.InitParameters();
            RequestParameters.AddParameter("spreadsheetId", "path", isRequired: true);
            RequestParameters.AddParameter("ranges", "query");
            RequestParameters.AddParameter("includeGridData", "query");
        }
    }
}
