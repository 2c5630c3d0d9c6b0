using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Schema;

namespace SheetsMatcher.LocalGoogle.Sheets.Values;

/// <summary>
/// Options that come as query parameters; in a body the payload's reader checks them.
/// </summary>
internal static class ValueOptions
{
    public static string MajorDimension(LocalRequest request) =>
        OneOf(request, "majorDimension", "Dimension", ["ROWS", "COLUMNS", "DIMENSION_UNSPECIFIED"])
            is "COLUMNS"
            ? "COLUMNS"
            : "ROWS";

    public static Rendering Rendering(LocalRequest request) =>
        Values.Rendering.Of(
            Render(request, "valueRenderOption"),
            DateRender(request, "dateTimeRenderOption")
        );

    public static Rendering ResponseRendering(LocalRequest request) =>
        Values.Rendering.Of(
            Render(request, "responseValueRenderOption"),
            DateRender(request, "responseDateTimeRenderOption")
        );

    public static string? Input(LocalRequest request) =>
        OneOf(
            request,
            "valueInputOption",
            "ValueInputOption",
            ["RAW", "USER_ENTERED", "INPUT_VALUE_OPTION_UNSPECIFIED"]
        );

    public static bool InsertsRows(LocalRequest request) =>
        OneOf(request, "insertDataOption", "InsertDataOption", ["OVERWRITE", "INSERT_ROWS"])
            is "INSERT_ROWS";

    public static bool IsSet(LocalRequest request, string name) =>
        request.QueryValue(name) switch
        {
            null or "false" or "0" or "" => false,
            "true" or "1" => true,
            var other => throw Invalid(name, "TYPE_BOOL", other),
        };

    private static string? Render(LocalRequest request, string name) =>
        OneOf(
            request,
            name,
            "ValueRenderOption",
            ["FORMATTED_VALUE", "UNFORMATTED_VALUE", "FORMULA"]
        );

    private static string? DateRender(LocalRequest request, string name) =>
        OneOf(request, name, "DateTimeRenderOption", ["SERIAL_NUMBER", "FORMATTED_STRING"]);

    private static string? OneOf(
        LocalRequest request,
        string name,
        string type,
        ReadOnlySpan<string> choices
    ) =>
        request.QueryValue(name) is not { Length: > 0 } value ? null
        : choices.Contains(value) ? value
        : throw Invalid(name, $"type.googleapis.com/google.apps.sheets.v4.{type}", value);

    private static GoogleErrorException Invalid(string name, string type, string value)
    {
        var field = ProtoName.Snake(name);
        var text = $"Invalid value at '{field}' ({type}), \"{value}\"";
        return FieldErrors.Refusal(text, field, text);
    }
}
