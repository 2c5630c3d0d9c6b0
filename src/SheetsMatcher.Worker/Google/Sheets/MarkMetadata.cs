using System.Globalization;
using System.Text.Json;
using Google.Apis.Sheets.v4.Data;
using NodaTime;
using NodaTime.Text;
using SheetsMatcher.Core.Applications.Identity;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>The worker's marks as developer metadata of the whole spreadsheet.</summary>
internal sealed class MarkMetadata
{
    public const string Fields = "developerMetadata(metadataKey,metadataValue)";

    private const string Generation = "sheetsmatcher.generation";
    private const string Lease = "sheetsmatcher.worker";
    private const string People = "sheetsmatcher.people";
    private const string Erased = "sheetsmatcher.erased";
    private const string MailSince = "sheetsmatcher.mail-since";

    private readonly HashSet<string> _keys = [];
    private SheetMarks? _read;

    public SheetMarks Read(IEnumerable<DeveloperMetadata> all)
    {
        _keys.Clear();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        // Of a number that stands there twice the higher one counts, lest letters go again.
        foreach (var each in all.OrderBy(each => NumberOf(each.MetadataValue)))
        {
            if (each.MetadataKey is { } key)
            {
                _keys.Add(key);
                texts[key] = each.MetadataValue ?? "";
            }
        }

        return _read = new(
            NumberOf(texts.GetValueOrDefault(Generation)),
            LeaseOf(texts.GetValueOrDefault(Lease)),
            MomentsOf(texts.GetValueOrDefault(MailSince))
        )
        {
            People = PersonMarks.Read(texts.GetValueOrDefault(People)),
            Erased = ErasedOf(texts.GetValueOrDefault(Erased)),
        };
    }

    /// <summary>What differs from what was read last; to be asked after a read.</summary>
    public IList<Request> Write(SheetMarks marks)
    {
        var before =
            _read ?? throw new InvalidOperationException("the marks are read before the write");
        var requests = new List<Request>();
        if (marks.Generation != before.Generation)
        {
            var number = marks.Generation.ToString(CultureInfo.InvariantCulture);
            requests.Add(Write(Generation, number));
        }

        if (marks.Lease is { } lease && lease != before.Lease)
        {
            requests.Add(Write(Lease, TextOf(lease)));
        }

        if (
            !marks
                .MailSince.OrderBy(each => each.Key)
                .SequenceEqual(before.MailSince.OrderBy(each => each.Key))
        )
        {
            requests.Add(Write(MailSince, TextOf(marks.MailSince)));
        }

        if (marks.People.Text != before.People.Text)
        {
            requests.Add(Write(People, marks.People.Text));
        }

        if (!marks.Erased.SequenceEqual(before.Erased))
        {
            requests.Add(Write(Erased, TextOf(marks.Erased)));
        }

        return requests;
    }

    /// <summary>What was asked for stands there: a second mark of its kind is not made.</summary>
    public void Wrote(SheetMarks marks)
    {
        _keys.UnionWith(
            Write(marks)
                .Select(each => each.CreateDeveloperMetadata?.DeveloperMetadata.MetadataKey)
                .OfType<string>()
        );
        _read = marks;
    }

    private Request Write(string key, string value)
    {
        var metadata = new DeveloperMetadata
        {
            MetadataKey = key,
            MetadataValue = value,
            Visibility = "DOCUMENT",
            Location = new DeveloperMetadataLocation { Spreadsheet = true },
        };
        // By the key, lest another one of a text that stands there twice keep what was erased.
        return _keys.Contains(key)
            ? new Request
            {
                UpdateDeveloperMetadata = new UpdateDeveloperMetadataRequest
                {
                    DataFilters =
                    [
                        new DataFilter
                        {
                            DeveloperMetadataLookup = new DeveloperMetadataLookup
                            {
                                MetadataKey = key,
                            },
                        },
                    ],
                    DeveloperMetadata = metadata,
                    Fields = "metadataValue",
                },
            }
            : new Request
            {
                CreateDeveloperMetadata = new CreateDeveloperMetadataRequest
                {
                    DeveloperMetadata = metadata,
                },
            };
    }

    private static long NumberOf(string? text) =>
        long.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static string TextOf(SheetLease lease) =>
        string.Join(
            '\n',
            lease.Spreadsheet,
            lease.Ledger,
            lease.Session,
            lease.Place,
            lease.Host,
            InstantPattern.General.Format(lease.Until)
        );

    private static SheetLease? LeaseOf(string? text) =>
        text?.Split('\n')
            is [var spreadsheet, var ledger, var session, var place, var host, var until]
        && InstantPattern.General.Parse(until).TryGetValue(default, out var moment)
            ? new(spreadsheet, ledger, session, place, host, moment)
            : null;

    private static string TextOf(IEnumerable<ErasedMark> erased) =>
        string.Join(
            '\n',
            erased.Select(each =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{each.Hash} {each.At.ToUnixTimeMilliseconds()}"
                )
            )
        );

    /// <summary>A line that cannot be read tells of nobody.</summary>
    private static IReadOnlyList<ErasedMark> ErasedOf(string? text) =>
        [
            .. (text ?? "")
                .Split('\n')
                .SelectMany(line =>
                    line.Split(' ') is [var hash, var at]
                    && long.TryParse(at, CultureInfo.InvariantCulture, out var milliseconds)
                        ? [new ErasedMark(hash, Instant.FromUnixTimeMilliseconds(milliseconds))]
                        : Array.Empty<ErasedMark>()
                ),
        ];

    private static string TextOf(IReadOnlyDictionary<string, Instant> moments) =>
        JsonSerializer.Serialize(
            moments.ToDictionary(
                each => each.Key,
                each => InstantPattern.ExtendedIso.Format(each.Value)
            )
        );

    private static Dictionary<string, Instant> MomentsOf(string? text)
    {
        try
        {
            return (JsonSerializer.Deserialize<Dictionary<string, string>>(text ?? "{}") ?? [])
                .Select(each => (each.Key, Read: InstantPattern.ExtendedIso.Parse(each.Value)))
                .Where(each => each.Read.Success)
                .ToDictionary(each => each.Key, each => each.Read.Value, StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
