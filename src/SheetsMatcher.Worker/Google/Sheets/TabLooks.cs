using Google.Apis.Sheets.v4.Data;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>What the tabs of a spreadsheet have of what setup gives them.</summary>
internal static class TabLooks
{
    public const string Fields =
        "sheets(properties(sheetId,title,gridProperties(columnCount)),bandedRanges(bandedRangeId),"
        + "conditionalFormats(ranges),protectedRanges(protectedRangeId),filterViews(title),"
        + "developerMetadata(metadataKey))";

    public static IReadOnlyList<TabFormatting> Of(Spreadsheet spreadsheet) =>
        [.. (spreadsheet.Sheets ?? []).Select(Of)];

    private static TabFormatting Of(Sheet sheet) =>
        new(
            sheet.Properties?.SheetId ?? 0,
            sheet.Properties?.Title ?? "",
            (sheet.DeveloperMetadata ?? []).Any(each =>
                each.MetadataKey == TabLookRequests.MarkKey
            ),
            sheet.BandedRanges is { Count: > 0 },
            sheet.ConditionalFormats is { Count: > 0 },
            sheet.ProtectedRanges is { Count: > 0 },
            [.. (sheet.FilterViews ?? []).Select(view => view.Title ?? "")],
            sheet.Properties?.GridProperties?.ColumnCount ?? 0
        );
}
