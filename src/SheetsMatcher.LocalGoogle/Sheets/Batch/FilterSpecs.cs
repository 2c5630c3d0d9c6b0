using System.Globalization;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.View;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>
/// A filter's criteria come by column in a map (the older way) or in a list, which wins; the
/// reference says that answers give both.
/// </summary>
internal static class FilterSpecs
{
    public static JsonObject Complete(JsonObject sent)
    {
        var filter = Colors.Normalised(sent);
        var conditions = Conditions(filter);
        if (conditions.Count == 0)
        {
            return filter;
        }

        if (conditions.DistinctBy(condition => condition.Column).Count() < conditions.Count)
        {
            throw GoogleErrorException.InvalidArgument(
                "filter.filterSpecs has two criteria for one column."
            );
        }

        filter["criteria"] = new JsonObject(
            conditions.Select(condition =>
                KeyValuePair.Create(
                    condition.Column.ToString(CultureInfo.InvariantCulture),
                    (JsonNode?)condition.Criteria.Copy()
                )
            )
        );
        filter["filterSpecs"] = new JsonArray([
            .. conditions.Select(condition => new JsonObject
            {
                ["filterCriteria"] = condition.Criteria.Copy(),
                ["columnIndex"] = condition.Column,
            }),
        ]);
        return filter;
    }

    public static IReadOnlyList<(int Column, JsonObject Criteria)> Conditions(JsonObject filter) =>
        filter["filterSpecs"] is JsonArray
            ?
            [
                .. filter
                    .Messages("filterSpecs")
                    .Select(spec =>
                        (spec.Int("columnIndex") ?? 0, spec.Message("filterCriteria") ?? [])
                    ),
            ]
            :
            [
                .. (filter.Message("criteria") ?? []).Select(pair =>
                    (ColumnOf(pair.Key), pair.Value as JsonObject ?? [])
                ),
            ];

    private static int ColumnOf(string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var column)
            ? column
            : throw GoogleErrorException.InvalidArgument(
                $"filter.criteria has the key \"{key}\", which is not a column index."
            );
}
