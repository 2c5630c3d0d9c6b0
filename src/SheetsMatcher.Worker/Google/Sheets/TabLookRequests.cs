using Google.Apis.Sheets.v4.Data;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>
/// How a tab looks, in requests of one batch: banding, colours by status, protection that warns,
/// filter views, and a mark by which a later setup knows that it was done.
/// </summary>
internal static class TabLookRequests
{
    /// <summary>
    /// Key of the sheet's developer metadata. A tab that bears it is never decorated again: what a
    /// person took away since stays away, and a second banding would be refused.
    /// </summary>
    public const string MarkKey = "sheets-matcher-look";

    private const string MarkValue = "1";

    private static readonly Color _headerColour = Rgb(0xD9, 0xE2, 0xEC);
    private static readonly Color _firstBand = Rgb(0xFF, 0xFF, 0xFF);
    private static readonly Color _secondBand = Rgb(0xF5, 0xF8, 0xFA);

    /// <param name="columns">Where each column stands, by header.</param>
    /// <param name="look">What the tab has already.</param>
    public static IEnumerable<Request> For(
        TabDefinition tab,
        int sheetId,
        IReadOnlyDictionary<string, int> columns,
        TabFormatting look
    ) =>
        look.IsMarked
            ? []
            :
            [
                .. look.HasBanding ? [] : new[] { Banding(sheetId, columns) },
                .. look.HasColours
                    ? []
                    : tab.Tones.SelectMany(tone => Colour(tone, sheetId, columns)),
                .. look.HasProtection ? [] : Protection(tab, sheetId, columns),
                .. tab
                    .Views.Where(view => !look.Views.Contains(view.Title))
                    .Select(view => View(view, sheetId, columns)),
                Mark(sheetId),
            ];

    private static Request Banding(int sheetId, IReadOnlyDictionary<string, int> columns) =>
        new()
        {
            AddBanding = new AddBandingRequest
            {
                BandedRange = new BandedRange
                {
                    Range = Whole(sheetId, columns),
                    RowProperties = new BandingProperties
                    {
                        HeaderColorStyle = Style(_headerColour),
                        FirstBandColorStyle = Style(_firstBand),
                        SecondBandColorStyle = Style(_secondBand),
                    },
                },
            },
        };

    private static IEnumerable<Request> Colour(
        WordTone tone,
        int sheetId,
        IReadOnlyDictionary<string, int> columns
    ) =>
        !columns.TryGetValue(tone.Header, out var column)
            ? []
            :
            [
                new()
                {
                    AddConditionalFormatRule = new AddConditionalFormatRuleRequest
                    {
                        Index = 0,
                        Rule = new ConditionalFormatRule
                        {
                            Ranges = [CellRanges.Column(sheetId, column)],
                            BooleanRule = new BooleanRule
                            {
                                Condition = new BooleanCondition
                                {
                                    Type = "TEXT_STARTS_WITH",
                                    Values = [new ConditionValue { UserEnteredValue = tone.Word }],
                                },
                                Format = new CellFormat
                                {
                                    BackgroundColorStyle = Style(ColourOf(tone.Tone)),
                                },
                            },
                        },
                    },
                },
            ];

    /// <summary>Neighbouring columns of the worker's are one range.</summary>
    private static IEnumerable<Request> Protection(
        TabDefinition tab,
        int sheetId,
        IReadOnlyDictionary<string, int> columns
    )
    {
        var own = tab
            .Columns.Where(column => column.Owner == ColumnOwner.Worker)
            .Where(column => columns.ContainsKey(column.Header))
            .Select(column => columns[column.Header])
            .Order()
            .ToList();
        for (var start = 0; start < own.Count; )
        {
            var end = start + 1;
            while (end < own.Count && own[end] == own[end - 1] + 1)
            {
                end++;
            }

            yield return Warning(sheetId, own[start], own[end - 1] + 1);
            start = end;
        }
    }

    private static Request Warning(int sheetId, int from, int to) =>
        new()
        {
            AddProtectedRange = new AddProtectedRangeRequest
            {
                ProtectedRange = new ProtectedRange
                {
                    Range = new GridRange
                    {
                        SheetId = sheetId,
                        StartRowIndex = 1,
                        StartColumnIndex = from,
                        EndColumnIndex = to,
                    },
                    Description = "SheetsMatcher fills these columns in.",
                    WarningOnly = true,
                },
            },
        };

    private static Request View(
        TabView view,
        int sheetId,
        IReadOnlyDictionary<string, int> columns
    ) =>
        new()
        {
            AddFilterView = new AddFilterViewRequest
            {
                Filter = new FilterView
                {
                    Title = view.Title,
                    Range = Whole(sheetId, columns),
                    FilterSpecs =
                    [
                        .. view
                            .Filters.Where(filter => columns.ContainsKey(filter.Header))
                            .Select(filter => new FilterSpec
                            {
                                ColumnIndex = columns[filter.Header],
                                FilterCriteria = Criteria(filter),
                            }),
                    ],
                },
            },
        };

    private static FilterCriteria Criteria(TabFilter filter) =>
        new()
        {
            HiddenValues = filter.Hidden.Count > 0 ? [.. filter.Hidden] : null,
            Condition = filter.BlankOnly ? new BooleanCondition { Type = "BLANK" } : null,
        };

    private static Request Mark(int sheetId) =>
        new()
        {
            CreateDeveloperMetadata = new CreateDeveloperMetadataRequest
            {
                DeveloperMetadata = new DeveloperMetadata
                {
                    MetadataKey = MarkKey,
                    MetadataValue = MarkValue,
                    Location = new DeveloperMetadataLocation { SheetId = sheetId },
                    Visibility = "DOCUMENT",
                },
            },
        };

    /// <summary>From the header to the end of the tab, over the columns that setup knows.</summary>
    private static GridRange Whole(int sheetId, IReadOnlyDictionary<string, int> columns) =>
        new()
        {
            SheetId = sheetId,
            StartRowIndex = 0,
            StartColumnIndex = 0,
            EndColumnIndex = columns.Values.Max() + 1,
        };

    private static Color ColourOf(Tone tone) =>
        tone switch
        {
            Tone.Good => Rgb(0xCF, 0xEA, 0xD6),
            Tone.Waiting => Rgb(0xFF, 0xF2, 0xCC),
            Tone.Held => Rgb(0xD6, 0xE4, 0xF7),
            Tone.Bad => Rgb(0xF8, 0xD4, 0xD2),
            _ => Rgb(0xE6, 0xE6, 0xE6),
        };

    private static ColorStyle Style(Color colour) => new() { RgbColor = colour };

    private static Color Rgb(int red, int green, int blue) =>
        new()
        {
            Red = red / 255f,
            Green = green / 255f,
            Blue = blue / 255f,
        };
}
