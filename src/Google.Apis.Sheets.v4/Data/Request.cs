using Google.Apis.Requests;
using Newtonsoft.Json;

namespace Google.Apis.Sheets.v4.Data;

public class Request : IDirectResponseSchema
{
    [JsonProperty("addBanding")]
    public virtual AddBandingRequest AddBanding { get; set; }

    [JsonProperty("addConditionalFormatRule")]
    public virtual AddConditionalFormatRuleRequest AddConditionalFormatRule { get; set; }

    [JsonProperty("addFilterView")]
    public virtual AddFilterViewRequest AddFilterView { get; set; }

    [JsonProperty("addNamedRange")]
    public virtual AddNamedRangeRequest AddNamedRange { get; set; }

    [JsonProperty("addProtectedRange")]
    public virtual AddProtectedRangeRequest AddProtectedRange { get; set; }

    [JsonProperty("addSheet")]
    public virtual AddSheetRequest AddSheet { get; set; }

    [JsonProperty("appendCells")]
    public virtual AppendCellsRequest AppendCells { get; set; }

    [JsonProperty("appendDimension")]
    public virtual AppendDimensionRequest AppendDimension { get; set; }

    [JsonProperty("autoResizeDimensions")]
    public virtual AutoResizeDimensionsRequest AutoResizeDimensions { get; set; }

    [JsonProperty("createDeveloperMetadata")]
    public virtual CreateDeveloperMetadataRequest CreateDeveloperMetadata { get; set; }

    [JsonProperty("deleteBanding")]
    public virtual DeleteBandingRequest DeleteBanding { get; set; }

    [JsonProperty("deleteConditionalFormatRule")]
    public virtual DeleteConditionalFormatRuleRequest DeleteConditionalFormatRule { get; set; }

    [JsonProperty("deleteDeveloperMetadata")]
    public virtual DeleteDeveloperMetadataRequest DeleteDeveloperMetadata { get; set; }

    [JsonProperty("deleteDimension")]
    public virtual DeleteDimensionRequest DeleteDimension { get; set; }

    [JsonProperty("deleteFilterView")]
    public virtual DeleteFilterViewRequest DeleteFilterView { get; set; }

    [JsonProperty("deleteNamedRange")]
    public virtual DeleteNamedRangeRequest DeleteNamedRange { get; set; }

    [JsonProperty("deleteProtectedRange")]
    public virtual DeleteProtectedRangeRequest DeleteProtectedRange { get; set; }

    [JsonProperty("deleteSheet")]
    public virtual DeleteSheetRequest DeleteSheet { get; set; }

    [JsonProperty("duplicateSheet")]
    public virtual DuplicateSheetRequest DuplicateSheet { get; set; }

    [JsonProperty("insertDimension")]
    public virtual InsertDimensionRequest InsertDimension { get; set; }

    [JsonProperty("moveDimension")]
    public virtual MoveDimensionRequest MoveDimension { get; set; }

    [JsonProperty("repeatCell")]
    public virtual RepeatCellRequest RepeatCell { get; set; }

    [JsonProperty("setDataValidation")]
    public virtual SetDataValidationRequest SetDataValidation { get; set; }

    [JsonProperty("sortRange")]
    public virtual SortRangeRequest SortRange { get; set; }

    [JsonProperty("updateCells")]
    public virtual UpdateCellsRequest UpdateCells { get; set; }

    [JsonProperty("updateConditionalFormatRule")]
    public virtual UpdateConditionalFormatRuleRequest UpdateConditionalFormatRule { get; set; }

    [JsonProperty("updateDeveloperMetadata")]
    public virtual UpdateDeveloperMetadataRequest UpdateDeveloperMetadata { get; set; }

    [JsonProperty("updateDimensionProperties")]
    public virtual UpdateDimensionPropertiesRequest UpdateDimensionProperties { get; set; }

    [JsonProperty("updateProtectedRange")]
    public virtual UpdateProtectedRangeRequest UpdateProtectedRange { get; set; }

    [JsonProperty("updateSheetProperties")]
    public virtual UpdateSheetPropertiesRequest UpdateSheetProperties { get; set; }

    [JsonProperty("updateSpreadsheetProperties")]
    public virtual UpdateSpreadsheetPropertiesRequest UpdateSpreadsheetProperties { get; set; }

    public virtual string ETag { get; set; }
}
