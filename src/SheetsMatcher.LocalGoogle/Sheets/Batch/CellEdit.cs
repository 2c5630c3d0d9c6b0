using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Schema;
using SheetsMatcher.LocalGoogle.Sheets.Values;
using SheetsMatcher.LocalGoogle.Sheets.View;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>
/// Writes the chosen fields of <c>CellData</c> into a cell: what the mask names and the data lacks is
/// cleared, what the mask does not name stays.
/// </summary>
internal sealed class CellEdit(FieldMask mask)
{
    private readonly bool _value = mask.Includes("userEnteredValue");
    private readonly bool _note = mask.Includes("note");
    private readonly bool _runs = mask.Includes("textFormatRuns");
    private readonly FieldMask? _format = mask.Below("userEnteredFormat");
    private readonly FieldMask? _validation = mask.Below("dataValidation");
    private (JsonObject? Old, JsonObject? Sent, JsonObject? Merged) _lastFormat;

    public Cell? Apply(Cell? old, JsonObject? sent)
    {
        Check(sent);
        var cell = old ?? Cell.Blank;
        if (_value)
        {
            cell = cell with
            {
                Value = ValueOf(sent?.Message("userEnteredValue")),
                TextRuns = null,
            };
        }

        if (_note)
        {
            cell = cell with { Note = sent?.Text("note") is { Length: > 0 } note ? note : null };
        }

        if (_runs)
        {
            cell = cell with { TextRuns = sent?["textFormatRuns"]?.DeepClone() as JsonArray };
        }

        if (_format is not null)
        {
            cell = cell with { Format = FormatOf(cell.Format, sent, _format) };
        }

        if (_validation is not null)
        {
            var rule = _validation.Merged(cell.Validation, sent?.Message("dataValidation"));
            cell = cell with { Validation = rule.Count > 0 ? ValidationRules.Checked(rule) : null };
        }

        return cell.OrNothing();
    }

    /// <summary><c>stringValue</c> is literal, even when it starts with <c>=</c>.</summary>
    private static CellValue? ValueOf(JsonObject? sent)
    {
        if (sent is null || sent.Count == 0)
        {
            return null;
        }

        if (sent.Count > 1)
        {
            throw GoogleErrorException.InvalidArgument("A cell takes one kind of value only.");
        }

        var (kind, value) = sent.First();
        return (kind, value) switch
        {
            ("numberValue", { } number) => new CellValue.Number(number.GetValue<double>()),
            ("boolValue", { } truth) => new CellValue.Truth(truth.GetValue<bool>()),
            ("stringValue", { } text) => TextOf(text.GetValue<string>()),
            ("formulaValue", { } formula) => FormulaOf(formula.GetValue<string>()),
            _ => throw GoogleErrorException.InvalidArgument($"{kind} is read-only."),
        };
    }

    private static CellValue.Text? TextOf(string text)
    {
        ValueInput.CheckLength(text);
        return text.Length == 0 ? null : new CellValue.Text(text);
    }

    private static CellValue.Formula FormulaOf(string source)
    {
        ValueInput.CheckLength(source);
        return source.StartsWith('=')
            ? new CellValue.Formula(source)
            : throw GoogleErrorException.InvalidArgument("A formulaValue must start with '='.");
    }

    /// <summary>
    /// A run of cells with one format gets one merged format, made once and shared.
    /// </summary>
    private JsonObject? FormatOf(JsonObject? old, JsonObject? sent, FieldMask format)
    {
        var data = sent?.Message("userEnteredFormat");
        if (
            _lastFormat.Merged is { } known
            && ReferenceEquals(_lastFormat.Old, old)
            && ReferenceEquals(_lastFormat.Sent, data)
        )
        {
            return known;
        }

        var merged = Colors.Normalised(format.Merged(old, data));
        if (merged.Message("numberFormat") is { } number && number.Text("type") is null)
        {
            throw GoogleErrorException.InvalidArgument("A numberFormat must have a type.");
        }

        _lastFormat = (old, data, merged.Count > 0 ? merged : null);
        return _lastFormat.Merged;
    }

    private static void Check(JsonObject? sent)
    {
        if (sent?["pivotTable"] is not null || sent?["dataSourceTable"] is not null)
        {
            throw GoogleErrorException.InvalidArgument(
                "Pivot tables and data sources are not implemented here."
            );
        }
    }
}
