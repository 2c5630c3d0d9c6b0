using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Drive;

/// <summary>
/// <c>orderBy</c> of a list: keys parted by commas, each perhaps with <c>desc</c>. Without it the
/// latest change comes first (recorded).
/// </summary>
internal static class DriveOrder
{
    public static IEnumerable<Spreadsheet> Sort(IEnumerable<Spreadsheet> files, string? orderBy)
    {
        var keys = (string.IsNullOrEmpty(orderBy) ? "modifiedTime desc" : orderBy).Split(',');

        // The first key must weigh most, so it sorts last; sorting here keeps equals in order.
        return keys.Reverse()
            .Select(key => key.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Aggregate(files, Sorted);
    }

    private static IEnumerable<Spreadsheet> Sorted(IEnumerable<Spreadsheet> files, string[] key)
    {
        var (name, isDescending) = key switch
        {
            [var only] => (only, false),
            [var first, "desc"] => (first, true),
            _ => throw DriveErrors.Invalid("Invalid Value", "orderBy"),
        };
        return name switch
        {
            "name" or "name_natural" => isDescending
                ? files.OrderByDescending(file => file.Title, StringComparer.OrdinalIgnoreCase)
                : files.OrderBy(file => file.Title, StringComparer.OrdinalIgnoreCase),
            "createdTime" => ByTime(files, file => file.CreatedAt, isDescending),
            "modifiedTime" or "modifiedByMeTime" or "viewedByMeTime" or "recency" => ByTime(
                files,
                file => file.ModifiedAt,
                isDescending
            ),
            "folder" or "starred" or "quotaBytesUsed" or "sharedWithMeTime" => files,
            _ => throw DriveErrors.Invalid("Invalid Value", "orderBy"),
        };
    }

    private static IOrderedEnumerable<Spreadsheet> ByTime(
        IEnumerable<Spreadsheet> files,
        Func<Spreadsheet, DateTimeOffset> time,
        bool isDescending
    ) => isDescending ? files.OrderByDescending(time) : files.OrderBy(time);
}
