using static SheetsMatcher.LocalGoogle.Tests.Sheets.FiveRows;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DeveloperMetadataTests
{
    private readonly LocalSheets _google = new();

    [Test]
    public void Metadata_dies_with_its_row()
    {
        var id = Create(_google);
        _google.Batch(id, Delete(1, 3));
        var error = _google.Refusal("GET", $"/v4/spreadsheets/{id}/developerMetadata/3");
        Assert.Multiple(() =>
        {
            Assert.That(Letters(_google, id), Is.EqualTo("ade"));
            Assert.That(error["code"]?.GetValue<int>(), Is.EqualTo(404));
        });
    }

    [Test]
    public void Metadata_finds_its_row_after_others_were_inserted()
    {
        var id = Create(_google);
        _google.Batch(id, Insert(0, 2));
        var read = _google.Send(
            "POST",
            $"/v4/spreadsheets/{id}/values:batchGetByDataFilter",
            """{"dataFilters": [{"developerMetadataLookup": {"metadataKey": "row"}}]}"""
        );
        var found = _google.Send(
            "POST",
            $"/v4/spreadsheets/{id}/developerMetadata:search",
            """{"dataFilters": [{"developerMetadataLookup": {"metadataValue": "c"}}]}"""
        );
        Assert.Multiple(() =>
        {
            Assert.That(
                LocalSheets.Compact(read["valueRanges"]?[0]?["valueRange"]),
                Is.EqualTo("""{"range":"T!A5:C5","majorDimension":"ROWS","values":[["c","3"]]}""")
            );
            Assert.That(
                LocalSheets.Compact(
                    found["matchedDeveloperMetadata"]?[0]?["developerMetadata"]?["location"]
                ),
                Is.EqualTo(
                    LocalSheets.OneLine(
                        """
                        {"locationType":"ROW","dimensionRange":{"dimension":"ROWS","startIndex":4,
                        "endIndex":5}}
                        """
                    )
                )
            );
        });
    }

    [Test]
    public void Metadata_is_updated_and_deleted_by_filter()
    {
        var id = Create(_google);
        var filter = """{"developerMetadataLookup": {"metadataId": 3}}""";
        var updated = _google.Batch(
            id,
            $$$$"""
            {"updateDeveloperMetadata": {"dataFilters": [{{{{filter}}}}],
            "fields": "metadataValue", "developerMetadata": {"metadataValue": "see"}}}
            """,
            $$$"""{"deleteDeveloperMetadata": {"dataFilter": {{{filter}}}}}""",
            $$$"""{"deleteDeveloperMetadata": {"dataFilter": {{{filter}}}}}"""
        )["replies"];
        Assert.Multiple(() =>
        {
            Assert.That(
                updated?[0]?["updateDeveloperMetadata"]?["developerMetadata"]?[0]?[
                    "metadataValue"
                ]?.GetValue<string>(),
                Is.EqualTo("see")
            );
            Assert.That(
                updated?[1]?["deleteDeveloperMetadata"]?["deletedDeveloperMetadata"]?[0]?[
                    "metadataKey"
                ]?.GetValue<string>(),
                Is.EqualTo("row")
            );
            Assert.That(
                LocalSheets.Compact(updated?[2]),
                Is.EqualTo("""{"deleteDeveloperMetadata":{}}""")
            );
        });
    }

    [TestCase(
        "GET",
        "developerMetadata/abc",
        "Invalid value at 'metadata_id' (TYPE_INT32), \"abc\""
    )]
    [TestCase("POST", "sheets/abc:copyTo", "Invalid value at 'sheet_id' (TYPE_INT32), \"abc\"")]
    [TestCase("GET", "developerMetadata/12", "Requested entity was not found.")]
    public void A_number_in_the_path_must_be_one(string method, string path, string message)
    {
        var google = new LocalSheets();
        var id = google.Create();

        Assert.That(
            google.RefusalText(method, $"/v4/spreadsheets/{id}/{path}"),
            Is.EqualTo(message)
        );
    }
}
