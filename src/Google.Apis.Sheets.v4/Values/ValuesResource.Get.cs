using Google.Apis.Services;
using Google.Apis.Sheets.v4.Data;
using Google.Apis.Util;

namespace Google.Apis.Sheets.v4;

public partial class SpreadsheetsResource
{
    public partial class ValuesResource
    {
        public virtual GetRequest Get(string spreadsheetId, string range) =>
            new(service, spreadsheetId, range);

        public class GetRequest : SheetsBaseServiceRequest<ValueRange>
        {
            public GetRequest(IClientService service, string spreadsheetId, string range)
                : base(service)
            {
                SpreadsheetId = spreadsheetId;
                Range = range;
                InitParameters();
            }

            [RequestParameter("spreadsheetId", RequestParameterType.Path)]
            public virtual string SpreadsheetId { get; private set; }

            [RequestParameter("range", RequestParameterType.Path)]
            public virtual string Range { get; private set; }

            public enum MajorDimensionEnum
            {
                [StringValue("DIMENSION_UNSPECIFIED")]
                DIMENSIONUNSPECIFIED = 0,

                [StringValue("ROWS")]
                ROWS = 1,

                [StringValue("COLUMNS")]
                COLUMNS = 2,
            }

            [RequestParameter("majorDimension", RequestParameterType.Query)]
            public virtual MajorDimensionEnum? MajorDimension { get; set; }

            public enum DateTimeRenderOptionEnum
            {
                [StringValue("SERIAL_NUMBER")]
                SERIALNUMBER = 0,

                [StringValue("FORMATTED_STRING")]
                FORMATTEDSTRING = 1,
            }

            [RequestParameter("dateTimeRenderOption", RequestParameterType.Query)]
            public virtual DateTimeRenderOptionEnum? DateTimeRenderOption { get; set; }

            public enum ValueRenderOptionEnum
            {
                [StringValue("FORMATTED_VALUE")]
                FORMATTEDVALUE = 0,

                [StringValue("UNFORMATTED_VALUE")]
                UNFORMATTEDVALUE = 1,

                [StringValue("FORMULA")]
                FORMULA = 2,
            }

            [RequestParameter("valueRenderOption", RequestParameterType.Query)]
            public virtual ValueRenderOptionEnum? ValueRenderOption { get; set; }

            public override string MethodName => "get";

            public override string HttpMethod => "GET";

            public override string RestPath => "v4/spreadsheets/{spreadsheetId}/values/{range}";

            protected override void InitParameters()
            {
                base.InitParameters();
                RequestParameters.AddParameter("spreadsheetId", "path", isRequired: true);
                RequestParameters.AddParameter("range", "path", isRequired: true);
                RequestParameters.AddParameter("majorDimension", "query");
                RequestParameters.AddParameter("dateTimeRenderOption", "query");
                RequestParameters.AddParameter("valueRenderOption", "query");
            }
        }
    }
}
