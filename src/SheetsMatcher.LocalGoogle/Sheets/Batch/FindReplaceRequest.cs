using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Format;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Values;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>
/// <c>findReplace</c>: what is replaced is read again as if typed. Recorded: without a hit the answer
/// is <c>{"findReplace": {}}</c>. Patterns are .NET's, near to the Java ones that Google takes.
/// </summary>
internal sealed class FindReplaceRequest
{
    /// <summary>No pattern may hold up the server.</summary>
    private static readonly TimeSpan MatchTimeMax = TimeSpan.FromSeconds(1);

    private readonly Spreadsheet _spreadsheet;
    private readonly Regex _find;
    private readonly string _replacement;
    private readonly bool _formulas;
    private int _values;
    private int _formulasChanged;
    private int _occurrences;
    private int _rows;
    private int _tabs;

    private FindReplaceRequest(Spreadsheet spreadsheet, JsonObject body)
    {
        _spreadsheet = spreadsheet;
        _find = PatternOf(body);
        var replacement = body.Text("replacement") ?? "";
        _replacement = body.Bool("searchByRegex") is true
            ? replacement
            : replacement.Replace("$", "$$", StringComparison.Ordinal);
        _formulas = body.Bool("includeFormulas") is true;
    }

    public static JsonObject? Run(BatchContext context, JsonObject body)
    {
        var request = new FindReplaceRequest(context.Spreadsheet, body);
        foreach (var area in Scope(context, body))
        {
            request.Replace(area);
        }

        return request.Reply();
    }

    private static List<Area> Scope(BatchContext context, JsonObject body) =>
        body["range"] is not null ? [context.AreaOf(body)]
        : body.Int("sheetId") is { } id ? [Whole(context.Spreadsheet.TabOf(id))]
        : body.Bool("allSheets") is true ? [.. context.Spreadsheet.Tabs.Select(Whole)]
        : throw GoogleErrorException.InvalidArgument(
            "Must specify a scope: range, sheet_id or all_sheets."
        );

    private static Area Whole(Tab tab) => new(tab, 0, tab.Grid.RowCount, 0, tab.Grid.ColumnCount);

    private static Regex PatternOf(JsonObject body)
    {
        if (body.Text("find") is not { Length: > 0 } find)
        {
            throw GoogleErrorException.InvalidArgument("Must specify find.");
        }

        var pattern = body.Bool("searchByRegex") is true ? find : Regex.Escape(find);
        var options = RegexOptions.CultureInvariant;
        options |= body.Bool("matchCase") is true ? RegexOptions.None : RegexOptions.IgnoreCase;
        try
        {
            return new Regex(
                body.Bool("matchEntireCell") is true ? $"^(?:{pattern})$" : pattern,
                options,
                MatchTimeMax
            );
        }
        catch (ArgumentException e)
        {
            throw GoogleErrorException.InvalidArgument($"Invalid regular expression: {e.Message}");
        }
    }

    private void Replace(Area area)
    {
        var rowsBefore = _rows;
        for (var row = area.Top; row < area.Bottom; row++)
        {
            var before = _values + _formulasChanged;
            var right = Math.Min(area.Right, area.Tab.Grid.RowAt(row).Cells.Length);
            for (var column = area.Left; column < right; column++)
            {
                if (area.Tab.Grid.CellAt(row, column) is { Value: not null } cell)
                {
                    area.Tab.Grid.SetCell(row, column, Replaced(cell));
                }
            }

            _rows += _values + _formulasChanged > before ? 1 : 0;
        }

        _tabs += _rows > rowsBefore ? 1 : 0;
    }

    private Cell Replaced(Cell cell)
    {
        var isFormula = cell.Value is CellValue.Formula;
        if (isFormula && !_formulas)
        {
            return cell;
        }

        var text = cell.Value is CellValue.Formula(var source)
            ? source
            : CellText.Of(cell, _spreadsheet.Locale);
        var (count, replaced) = Replaced(text);
        if (count == 0)
        {
            return cell;
        }

        _occurrences += count;
        _formulasChanged += isFormula ? 1 : 0;
        _values += isFormula ? 0 : 1;
        ValueInput.CheckLength(replaced);
        return cell with
        {
            Value =
                replaced.Length == 0
                    ? null
                    : TypedText.Read(replaced, _spreadsheet.Locale, year: 1970).Value,
        };
    }

    private (int Count, string Text) Replaced(string text)
    {
        try
        {
            return (_find.Count(text), _find.Replace(text, _replacement));
        }
        catch (RegexMatchTimeoutException)
        {
            throw GoogleErrorException.InvalidArgument(
                "The regular expression takes too long; write a simpler one."
            );
        }
    }

    private JsonObject Reply()
    {
        var reply = new JsonObject();
        ValueWriting.PutUnlessZero(reply, "valuesChanged", _values);
        ValueWriting.PutUnlessZero(reply, "formulasChanged", _formulasChanged);
        ValueWriting.PutUnlessZero(reply, "rowsChanged", _rows);
        ValueWriting.PutUnlessZero(reply, "sheetsChanged", _tabs);
        ValueWriting.PutUnlessZero(reply, "occurrencesChanged", _occurrences);
        return reply;
    }
}
