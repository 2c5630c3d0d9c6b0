using static SheetsMatcher.LocalGoogle.Tests.Sheets.LocalSheets;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

/// <summary>The examples of overlapping groups are the reference's.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class GroupRequestTests
{
    private readonly LocalSheets _google = new();

    private static string Group(string kind, int start, int end) =>
        $$$"""
            {"{{{kind}}}DimensionGroup": {"range": {"dimension": "ROWS", "startIndex": {{{start}}},
            "endIndex": {{{end}}} } } }
            """;

    /// <summary>As <c>start-end:depth</c>.</summary>
    private string Groups(string id) =>
        string.Join(
            ' ',
            (
                _google
                    .Send("GET", $"/v4/spreadsheets/{id}?fields=sheets.rowGroups")["sheets"]
                    ?[0]?["rowGroups"]?.AsArray()
                ?? []
            ).Select(group =>
                $"{group?["range"]?["startIndex"]}-{group?["range"]?["endIndex"]}:{group?["depth"]}"
            )
        );

    [TestCase(2, 4, 1, 5, "1-5:1 2-4:2")]
    [TestCase(1, 5, 2, 4, "1-5:1 2-4:2")]
    [TestCase(1, 4, 2, 5, "1-5:1 2-4:2")]
    [TestCase(0, 2, 4, 6, "0-2:1 4-6:1")]
    public void Groups_nest_and_widen(int start, int end, int nextStart, int nextEnd, string all)
    {
        var id = TwoTabs.Create(_google);
        _google.Batch(id, Group("add", start, end), Group("add", nextStart, nextEnd));
        Assert.That(Groups(id), Is.EqualTo(all));
    }

    [Test]
    public void A_deleted_group_lowers_its_rows()
    {
        var id = TwoTabs.Create(_google);
        _google.Batch(id, Group("add", 1, 5), Group("add", 2, 4));
        var reply = _google.Batch(id, Group("delete", 3, 5))["replies"]?[0];
        Assert.Multiple(() =>
        {
            Assert.That(Groups(id), Is.EqualTo("1-4:1 2-3:2"));
            Assert.That(
                Compact(reply),
                Does.StartWith("""{"deleteDimensionGroup":{"dimensionGroups":[""")
            );
        });
    }

    [Test]
    public void The_control_stays_after_the_group_once_there_was_one()
    {
        var id = TwoTabs.Create(_google);
        _google.Batch(id, Group("add", 1, 2));
        var reply = _google.Batch(id, Group("delete", 1, 2))["replies"]?[0];
        Assert.Multiple(() =>
        {
            Assert.That(Compact(reply), Is.EqualTo("""{"deleteDimensionGroup":{}}"""));
            Assert.That(
                Compact(
                    _google
                        .Send(
                            "GET",
                            $"/v4/spreadsheets/{id}?fields=sheets.properties.gridProperties"
                        )["sheets"]
                        ?[0]?["properties"]?["gridProperties"]?["rowGroupControlAfter"]
                ),
                Is.EqualTo("true")
            );
        });
    }

    [Test]
    public void A_collapsed_group_hides_its_rows_and_grows_with_rows_inside()
    {
        var id = TwoTabs.Create(_google);
        _google.Batch(
            id,
            Group("add", 1, 3),
            """
            {"updateDimensionGroup": {"fields": "collapsed", "dimensionGroup": {"depth": 1,
            "collapsed": true, "range": {"dimension": "ROWS", "startIndex": 1, "endIndex": 3}}}}
            """,
            FiveRows.Insert(2, 4)
        );
        var rows = _google
            .Send(
                "GET",
                $"/v4/spreadsheets/{id}?fields=sheets(rowGroups,data.rowMetadata.hiddenByUser)"
            )["sheets"]
            ?[0];
        Assert.Multiple(() =>
        {
            Assert.That(Groups(id), Is.EqualTo("1-5:1"));
            Assert.That(rows?["rowGroups"]?[0]?["collapsed"]?.GetValue<bool>(), Is.True);
            Assert.That(
                rows?["data"]?[0]?["rowMetadata"]?[1]?["hiddenByUser"]?.GetValue<bool>(),
                Is.True
            );
        });
    }

    [Test]
    public void A_group_that_is_not_there_cannot_go() =>
        Assert.That(
            _google.BatchRefusal(TwoTabs.Create(_google), Group("delete", 1, 2)),
            Does.StartWith("Invalid requests[0].deleteDimensionGroup: There is no group")
        );
}
