using Google.Apis.Requests;
using Google.Apis.Services;
using Google.Apis.Util;

namespace Google.Apis.Sheets.v4;

/// <summary>
/// What every request carries: the standard query parameters of Google's interfaces.
/// </summary>
public abstract class SheetsBaseServiceRequest<TResponse> : ClientServiceRequest<TResponse>
{
    protected SheetsBaseServiceRequest(IClientService service)
        : base(service) { }

    [RequestParameter("uploadType", RequestParameterType.Query)]
    public virtual string UploadType { get; set; }

    [RequestParameter("callback", RequestParameterType.Query)]
    public virtual string Callback { get; set; }

    [RequestParameter("fields", RequestParameterType.Query)]
    public virtual string Fields { get; set; }

    public enum XgafvEnum
    {
        [StringValue("1")]
        Value1 = 0,

        [StringValue("2")]
        Value2 = 1,
    }

    [RequestParameter("$.xgafv", RequestParameterType.Query)]
    public virtual XgafvEnum? Xgafv { get; set; }

    [RequestParameter("upload_protocol", RequestParameterType.Query)]
    public virtual string UploadProtocol { get; set; }

    [RequestParameter("prettyPrint", RequestParameterType.Query)]
    public virtual bool? PrettyPrint { get; set; }

    [RequestParameter("quotaUser", RequestParameterType.Query)]
    public virtual string QuotaUser { get; set; }

    public enum AltEnum
    {
        [StringValue("json")]
        Json = 0,

        [StringValue("media")]
        Media = 1,

        [StringValue("proto")]
        Proto = 2,
    }

    [RequestParameter("alt", RequestParameterType.Query)]
    public virtual AltEnum? Alt { get; set; }

    [RequestParameter("oauth_token", RequestParameterType.Query)]
    public virtual string OauthToken { get; set; }

    [RequestParameter("key", RequestParameterType.Query)]
    public virtual string Key { get; set; }

    [RequestParameter("access_token", RequestParameterType.Query)]
    public virtual string AccessToken { get; set; }

    /// <summary>Declares the standard query parameters.</summary>
    protected override void InitParameters()
    {
        base.InitParameters();
        RequestParameters.AddParameter("uploadType", "query");
        RequestParameters.AddParameter("callback", "query");
        RequestParameters.AddParameter("fields", "query");
        RequestParameters.AddParameter("$.xgafv", "query");
        RequestParameters.AddParameter("upload_protocol", "query");
        RequestParameters.AddParameter("prettyPrint", "query", defaultValue: "true");
        RequestParameters.AddParameter("quotaUser", "query");
        RequestParameters.AddParameter("alt", "query", defaultValue: "json");
        RequestParameters.AddParameter("oauth_token", "query");
        RequestParameters.AddParameter("key", "query");
        RequestParameters.AddParameter("access_token", "query");
    }
}
