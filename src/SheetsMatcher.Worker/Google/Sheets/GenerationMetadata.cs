using System.Globalization;
using Google.Apis.Sheets.v4.Data;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>The ledger's generation as developer metadata of the whole spreadsheet.</summary>
internal sealed class GenerationMetadata
{
    public const string Fields = "developerMetadata(metadataId,metadataKey,metadataValue)";

    private const string Key = "sheetsmatcher.generation";

    private int? _id;

    /// <summary>The highest number that stands there; zero where none does.</summary>
    public long Read(IEnumerable<DeveloperMetadata> all)
    {
        var highest = all.Where(metadata => metadata.MetadataKey == Key)
            .Select(metadata => (metadata.MetadataId, Value: ValueOf(metadata)))
            .OrderByDescending(metadata => metadata.Value)
            .FirstOrDefault();
        _id = highest.MetadataId;
        return highest.Value;
    }

    /// <summary>To be asked after a read, which tells whether there is one to be changed.</summary>
    public Request Write(long generation)
    {
        var metadata = new DeveloperMetadata
        {
            MetadataKey = Key,
            MetadataValue = generation.ToString(CultureInfo.InvariantCulture),
            Visibility = "DOCUMENT",
            Location = new DeveloperMetadataLocation { Spreadsheet = true },
        };
        return _id is { } id
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
                                MetadataId = id,
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

    private static long ValueOf(DeveloperMetadata metadata) =>
        long.TryParse(metadata.MetadataValue, CultureInfo.InvariantCulture, out var value)
            ? value
            : 0;
}
