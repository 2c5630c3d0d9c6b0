using Google.Apis.Services;
using Google.Apis.Sheets.v4.Data;
using Google.Apis.Util;

namespace Google.Apis.Sheets.v4;

public partial class SpreadsheetsResource
{
    public partial class ValuesResource
    {
        public virtual AppendRequest Append(ValueRange body, string spreadsheetId, string range) =>
            new(service, body, spreadsheetId, range);

        public class AppendRequest : SheetsBaseServiceRequest<AppendValuesResponse>
        {
            public AppendRequest(
                IClientService service,
                ValueRange body,
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

            public enum InsertDataOptionEnum
            {
                [StringValue("OVERWRITE")]
                OVERWRITE = 0,

                [StringValue("INSERT_ROWS")]
                INSERTROWS = 1,
            }

            [RequestParameter("insertDataOption", RequestParameterType.Query)]
            public virtual InsertDataOptionEnum? InsertDataOption { get; set; }

            public enum ValueInputOptionEnum
            {
                [StringValue("INPUT_VALUE_OPTION_UNSPECIFIED")]
                INPUTVALUEOPTIONUNSPECIFIED = 0,

                [StringValue("RAW")]
                RAW = 1,

                [StringValue("USER_ENTERED")]
                USERENTERED = 2,
            }

            [RequestParameter("valueInputOption", RequestParameterType.Query)]
            public virtual ValueInputOptionEnum? ValueInputOption { get; set; }

            [RequestParameter("includeValuesInResponse", RequestParameterType.Query)]
            public virtual bool? IncludeValuesInResponse { get; set; }

            public enum ResponseValueRenderOptionEnum
            {
                [StringValue("FORMATTED_VALUE")]
                FORMATTEDVALUE = 0,

                [StringValue("UNFORMATTED_VALUE")]
                UNFORMATTEDVALUE = 1,

                [StringValue("FORMULA")]
                FORMULA = 2,
            }

            [RequestParameter("responseValueRenderOption", RequestParameterType.Query)]
            public virtual ResponseValueRenderOptionEnum? ResponseValueRenderOption { get; set; }

            public enum ResponseDateTimeRenderOptionEnum
            {
                [StringValue("SERIAL_NUMBER")]
                SERIALNUMBER = 0,

                [StringValue("FORMATTED_STRING")]
                FORMATTEDSTRING = 1,
            }

            [RequestParameter("responseDateTimeRenderOption", RequestParameterType.Query)]
            public virtual ResponseDateTimeRenderOptionEnum? ResponseDateTimeRenderOption { get; set; }

            private ValueRange Body { get; set; }

            protected override object GetBody() => Body;

            public override string MethodName => "append";

            public override string HttpMethod => "POST";

            public override string RestPath =>
                "v4/spreadsheets/{spreadsheetId}/values/{range}:append";

            protected override void InitParameters()
            {
                base.InitParameters();
                RequestParameters.AddParameter("spreadsheetId", "path", isRequired: true);
                RequestParameters.AddParameter("range", "path", isRequired: true);
                RequestParameters.AddParameter("insertDataOption", "query");
                RequestParameters.AddParameter("valueInputOption", "query");
                RequestParameters.AddParameter("includeValuesInResponse", "query");
                RequestParameters.AddParameter("responseValueRenderOption", "query");
                RequestParameters.AddParameter("responseDateTimeRenderOption", "query");
            }
        }
    }
}
