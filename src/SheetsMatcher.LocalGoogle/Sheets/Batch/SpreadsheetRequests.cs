using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.View;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>The spreadsheet's own properties: title, locale and time zone above all.</summary>
internal static partial class SpreadsheetRequests
{
    public static JsonObject? UpdateProperties(BatchContext context, JsonObject body)
    {
        var mask = BatchContext.MaskOf(body, "SpreadsheetProperties");
        var sent = BatchContext.Required(body, "properties");
        var merged = mask.Merged(context.Spreadsheet.Properties, sent);
        context.Spreadsheet.Properties = Complete(merged);
        return null;
    }

    /// <summary>
    /// With Google's defaults where nothing was said, and with bad values refused.
    /// </summary>
    public static JsonObject Complete(JsonObject sent)
    {
        var zone = sent.Text("timeZone") ?? "Etc/GMT";
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            throw GoogleErrorException.InvalidArgument(
                $"The time zone \"{zone}\" is not known; use a name such as America/Vancouver."
            );
        }

        var locale = sent.Text("locale") is { Length: > 0 } asked ? asked : "en_US";
        if (!LocalePattern().IsMatch(locale))
        {
            throw GoogleErrorException.InvalidArgument(
                $"Unsupported locale: {locale}; use a language and country such as en_CA."
            );
        }

        var properties = new JsonObject
        {
            ["title"] = sent.Text("title") is { Length: > 0 } title
                ? title
                : "Untitled spreadsheet",
            ["locale"] = locale,
            ["autoRecalc"] = sent.Text("autoRecalc") ?? "ON_CHANGE",
            ["timeZone"] = zone,
            ["defaultFormat"] = DefaultFormat.Message(),
        };
        if (sent["iterativeCalculationSettings"] is { } iterations)
        {
            properties["iterativeCalculationSettings"] = iterations.DeepClone();
        }

        properties["spreadsheetTheme"] =
            sent["spreadsheetTheme"]?.DeepClone() ?? DefaultTheme.Message();
        return properties;
    }

    /// <summary>The reference's three forms: <c>en</c>, <c>fil</c> and <c>en_US</c>.</summary>
    [GeneratedRegex("^[a-z]{2,3}(_[A-Z]{2})?$")]
    private static partial Regex LocalePattern();
}
