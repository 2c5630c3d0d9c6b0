using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Titles and ids of tabs: free ones, and the refusal of those that are taken.</summary>
internal static class TabTitles
{
    private const int LengthMax = 100;

    public static void Check(Spreadsheet spreadsheet, Tab? own, string title)
    {
        if (title.Length is 0 or > LengthMax)
        {
            throw GoogleErrorException.InvalidArgument(
                title.Length == 0
                    ? "The sheet name cannot be empty."
                    : $"The sheet name cannot be greater than {LengthMax} characters."
            );
        }

        if (IsTaken(spreadsheet, title, own))
        {
            throw GoogleErrorException.InvalidArgument(
                $"A sheet with the name \"{title}\" already exists. Please enter another name."
            );
        }
    }

    /// <summary>The title itself, or the title with the first number that makes it free.</summary>
    public static string Free(Spreadsheet spreadsheet, string title)
    {
        if (!IsTaken(spreadsheet, title))
        {
            return title;
        }

        var stem = title.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return Numbered(spreadsheet, stem.EndsWith(' ') ? stem : stem + " ", 2);
    }

    /// <summary>The title of a tab that was added without one: <c>Sheet2</c>.</summary>
    public static string Next(Spreadsheet spreadsheet) =>
        Numbered(spreadsheet, "Sheet", spreadsheet.Tabs.Count + 1);

    /// <summary>
    /// The first tab of a new spreadsheet has the id 0; later ones have ids by chance.
    /// </summary>
    public static int FreeId(Spreadsheet spreadsheet, IdSource ids)
    {
        if (spreadsheet.Tabs.Count == 0)
        {
            return 0;
        }

        int id;
        do
        {
            id = ids.SheetId();
        } while (spreadsheet.FindTab(id) is not null);
        return id;
    }

    public static void CheckId(Spreadsheet spreadsheet, int id)
    {
        if (id < 0 || spreadsheet.FindTab(id) is not null)
        {
            throw GoogleErrorException.InvalidArgument(
                id < 0
                    ? $"The sheetId {id} is negative."
                    : $"A sheet with the id {id} already exists."
            );
        }
    }

    private static string Numbered(Spreadsheet spreadsheet, string stem, int first) =>
        Enumerable
            .Range(first, spreadsheet.Tabs.Count + 1)
            .Select(number => $"{stem}{number}")
            .First(title => !IsTaken(spreadsheet, title));

    private static bool IsTaken(Spreadsheet spreadsheet, string title, Tab? own = null) =>
        spreadsheet.Tabs.Exists(tab =>
            tab != own && tab.Title.Equals(title, StringComparison.OrdinalIgnoreCase)
        );
}
