using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Applies one request and gives its reply, or null for a kind that has none.</summary>
internal delegate JsonObject? BatchRequest(BatchContext context, JsonObject body);

/// <summary>The kinds of request that are served; every other kind is refused.</summary>
internal static class BatchRequests
{
    /// <summary>
    /// Served kinds of which some part is refused, or kept without having its effect.
    /// </summary>
    public static IReadOnlySet<string> Partly { get; } =
        new HashSet<string>
        {
            "addChart",
            "addConditionalFormatRule",
            "addFilterView",
            "addSheet",
            "addSlicer",
            "autoResizeDimensions",
            "copyPaste",
            "cutPaste",
            "pasteData",
            "setBasicFilter",
            "sortRange",
            "updateCells",
            "updateConditionalFormatRule",
            "updateEmbeddedObjectPosition",
            "updateFilterView",
            "updateSlicerSpec",
        };

    public static IReadOnlyDictionary<string, BatchRequest> ByKind { get; } =
        new Dictionary<string, BatchRequest>
        {
            ["addSheet"] = TabRequests.Add,
            ["deleteSheet"] = TabRequests.Delete,
            ["duplicateSheet"] = TabRequests.Duplicate,
            ["updateSheetProperties"] = TabRequests.UpdateProperties,
            ["updateSpreadsheetProperties"] = SpreadsheetRequests.UpdateProperties,
            ["updateCells"] = CellRequests.Update,
            ["appendCells"] = CellRequests.Append,
            ["repeatCell"] = CellRequests.Repeat,
            ["setDataValidation"] = CellRequests.SetDataValidation,
            ["updateBorders"] = BorderRequests.Update,
            ["insertDimension"] = LineRequests.Insert,
            ["deleteDimension"] = LineRequests.Delete,
            ["moveDimension"] = LineRequests.Move,
            ["appendDimension"] = LineRequests.Append,
            ["updateDimensionProperties"] = LinePropertyRequests.Update,
            ["autoResizeDimensions"] = LinePropertyRequests.AutoResize,
            ["sortRange"] = RangeRequests.Sort,
            ["insertRange"] = RangeRequests.Insert,
            ["deleteRange"] = RangeRequests.Delete,
            ["copyPaste"] = PasteRequests.Copy,
            ["cutPaste"] = PasteRequests.Cut,
            ["findReplace"] = FindReplaceRequest.Run,
            ["mergeCells"] = MergeRequests.Merge,
            ["unmergeCells"] = MergeRequests.Unmerge,
            ["addProtectedRange"] = ProtectionRequests.Add,
            ["updateProtectedRange"] = ProtectionRequests.Update,
            ["deleteProtectedRange"] = ProtectionRequests.Delete,
            ["addConditionalFormatRule"] = ConditionalFormatRequests.Add,
            ["updateConditionalFormatRule"] = ConditionalFormatRequests.Update,
            ["deleteConditionalFormatRule"] = ConditionalFormatRequests.Delete,
            ["addBanding"] = BandingRequests.Add,
            ["updateBanding"] = BandingRequests.Update,
            ["deleteBanding"] = BandingRequests.Delete,
            ["setBasicFilter"] = FilterRequests.SetBasic,
            ["clearBasicFilter"] = FilterRequests.ClearBasic,
            ["addFilterView"] = FilterViewRequests.Add,
            ["updateFilterView"] = FilterViewRequests.Update,
            ["deleteFilterView"] = FilterViewRequests.Delete,
            ["duplicateFilterView"] = FilterViewRequests.Duplicate,
            ["addNamedRange"] = NamedRangeRequests.Add,
            ["updateNamedRange"] = NamedRangeRequests.Update,
            ["deleteNamedRange"] = NamedRangeRequests.Delete,
            ["addDimensionGroup"] = GroupRequests.Add,
            ["deleteDimensionGroup"] = GroupRequests.Delete,
            ["updateDimensionGroup"] = GroupRequests.Update,
            ["deleteDuplicates"] = DuplicateRequests.Delete,
            ["randomizeRange"] = DuplicateRequests.Randomize,
            ["trimWhitespace"] = TextRequests.Trim,
            ["textToColumns"] = TextRequests.ToColumns,
            ["pasteData"] = TextRequests.Paste,
            ["addChart"] = ChartRequests.Add,
            ["updateChartSpec"] = ChartRequests.UpdateSpec,
            ["addSlicer"] = SlicerRequests.Add,
            ["updateSlicerSpec"] = SlicerRequests.UpdateSpec,
            ["updateEmbeddedObjectPosition"] = EmbeddedObjectRequests.Move,
            ["updateEmbeddedObjectBorder"] = EmbeddedObjectRequests.UpdateBorder,
            ["deleteEmbeddedObject"] = EmbeddedObjectRequests.Delete,
            ["createDeveloperMetadata"] = MetadataRequests.Create,
            ["updateDeveloperMetadata"] = MetadataRequests.Update,
            ["deleteDeveloperMetadata"] = MetadataRequests.Delete,
        };
}
