using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Settings;

/// <summary>The Settings tab as it is made, with what people did to it.</summary>
internal static class SettingsSheet
{
    public static SheetTable Edited(CommitteeSettings values, Action<SheetModel> edit)
    {
        var definition = SettingsTab.Definition(values);
        var sheet = new SheetModel(
            7,
            definition.Title,
            definition.Columns.Select(column => column.Header)
        );
        foreach (var (row, at) in definition.FirstRows.Select((row, at) => (row, at)))
        {
            for (var column = 0; column < row.Count; column++)
            {
                sheet.Put(at + 1, column, row[column].Value);
            }
        }
        edit(sheet);
        return sheet.Read();
    }
}
