using Google.Apis.Requests;
using Newtonsoft.Json;

namespace Google.Apis.Sheets.v4.Data;

public class Response : IDirectResponseSchema
{
    [JsonProperty("addBanding")]
    public virtual AddBandingResponse AddBanding { get; set; }

    [JsonProperty("addFilterView")]
    public virtual AddFilterViewResponse AddFilterView { get; set; }

    [JsonProperty("addNamedRange")]
    public virtual AddNamedRangeResponse AddNamedRange { get; set; }

    [JsonProperty("addProtectedRange")]
    public virtual AddProtectedRangeResponse AddProtectedRange { get; set; }

    [JsonProperty("addSheet")]
    public virtual AddSheetResponse AddSheet { get; set; }

    [JsonProperty("createDeveloperMetadata")]
    public virtual CreateDeveloperMetadataResponse CreateDeveloperMetadata { get; set; }

    [JsonProperty("deleteConditionalFormatRule")]
    public virtual DeleteConditionalFormatRuleResponse DeleteConditionalFormatRule { get; set; }

    [JsonProperty("deleteDeveloperMetadata")]
    public virtual DeleteDeveloperMetadataResponse DeleteDeveloperMetadata { get; set; }

    [JsonProperty("duplicateSheet")]
    public virtual DuplicateSheetResponse DuplicateSheet { get; set; }

    [JsonProperty("updateConditionalFormatRule")]
    public virtual UpdateConditionalFormatRuleResponse UpdateConditionalFormatRule { get; set; }

    [JsonProperty("updateDeveloperMetadata")]
    public virtual UpdateDeveloperMetadataResponse UpdateDeveloperMetadata { get; set; }

    public virtual string ETag { get; set; }
}
