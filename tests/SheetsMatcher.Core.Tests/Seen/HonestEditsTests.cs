using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Seen;

/// <summary>What people do all day long is no torn tab, and nobody is asked about it.</summary>
public sealed class HonestEditsTests
{
    private static IEnumerable<TestCaseData> Edits =>
        [
            Edit("approve all", sheet => Fill(sheet, MatchColumns.Decision, "Approve")),
            Edit("take every approval back", sheet => Fill(sheet, MatchColumns.Decision, "")),
            Edit("tick several", sheet => Fill(sheet, MatchColumns.Met, "TRUE")),
            Edit("fill down names", sheet => Fill(sheet, MatchColumns.Mentor, "Mentor Person")),
            Edit("a note moves", sheet => Exchange(sheet, MatchColumns.Note, 1, 2)),
            Edit("a tick moves", sheet => Exchange(sheet, MatchColumns.Met, 2, 3)),
            Edit("callers exchanged", sheet => Exchange(sheet, "Caller", 2, 3)),
            Edit("sort the sheet by name", sheet => sheet.SortBy(MatchColumns.Mentor)),
            Edit("sort it by decision", sheet => sheet.SortBy(MatchColumns.Decision, true)),
            Edit("delete two rows", sheet => Twice(() => sheet.DeleteRow(3))),
            Edit("insert rows", sheet => Twice(() => sheet.InsertRow(3))),
            Edit("insert a column", sheet => sheet.InsertColumn(3, "Mine")),
            Edit("move a column", sheet => sheet.MoveColumn(2, 9)),
            Edit("rename a column", sheet => sheet.Type(0, "Caller", "Who calls")),
            Edit(
                "change every note",
                sheet => Each(sheet, row => sheet.Type(row, MatchColumns.Note, $"note {row * 7}"))
            ),
            Edit(
                "reject one and approve another",
                sheet =>
                {
                    sheet.Type(2, MatchColumns.Decision, "Reject");
                    sheet.Type(1, MatchColumns.Decision, "Approve");
                }
            ),
            Edit(
                "hold one and approve two",
                sheet =>
                {
                    sheet.Type(2, MatchColumns.Decision, "Hold");
                    sheet.Type(1, MatchColumns.Decision, "Approve");
                    sheet.Type(4, MatchColumns.Decision, "Approve");
                }
            ),
            Edit(
                "one column of equal cells sorted",
                sheet => sheet.SortRange(MatchColumns.Feedback, true, MatchColumns.Feedback)
            ),
        ];

    [TestCaseSource(nameof(Edits))]
    public void Nobody_is_asked(string what, Action<SheetModel> edit)
    {
        var matches = SeenMatches.Open();
        var before = matches.Sheet.Read();
        edit(matches.Sheet);
        ExpectNothing(matches, what);
        matches.PutBack(before);
        ExpectNothing(matches, $"{what}, then Undo");
    }

    [Test]
    public void Numbers_that_count_the_rows_may_stay_behind()
    {
        var matches = SeenMatches.Open();
        Each(matches.Sheet, row => matches.Sheet.Type(row, "Caller", $"{row}"));
        matches.Rest();
        matches.Sheet.SortBy(MatchColumns.Mentor);
        Each(matches.Sheet, row => matches.Sheet.Type(row, "Caller", $"{row}"));
        ExpectNothing(matches, "=ROW()-1 in a column of the committee's");
    }

    [Test]
    public void Numbers_that_grow_each_day_are_no_sort()
    {
        var matches = SeenMatches.Open();
        Each(matches.Sheet, row => matches.Sheet.Type(row, "Caller", $"{row + 3}"));
        matches.Rest();
        Each(matches.Sheet, row => matches.Sheet.Type(row, "Caller", $"{row + 4}"));
        ExpectNothing(matches, "=TODAY()-A2 in a column of the committee's");
    }

    [Test]
    public void What_was_pasted_over_rows_may_be_restored()
    {
        var matches = SeenMatches.Open();
        var before = matches.Sheet.Read();
        foreach (var header in new[] { MatchColumns.Mentee, MatchColumns.MenteeEmail })
        {
            var pasted = matches.Sheet.TextAt(1, header);
            foreach (var row in new[] { 3, 4, 5 })
            {
                matches.Sheet.Type(row, header, pasted);
            }
        }
        ExpectNothing(matches, "paste");
        matches.PutBack(before);
        ExpectNothing(matches, "restore");
    }

    private static void ExpectNothing(SeenMatches matches, string after)
    {
        var sight = matches.Look();
        Assert.That(sight.Torn, Is.Null, after);
        Assert.That(sight.Held.Questions, Is.Empty, after);
        Assert.That(matches.Look().Torn, Is.Null, $"{after}, and what the worker wrote next");
    }

    private static TestCaseData Edit(string what, Action<SheetModel> edit) =>
        new TestCaseData(what, edit).SetArgDisplayNames(what);

    private static void Each(SheetModel sheet, Action<int> act)
    {
        foreach (var row in Enumerable.Range(1, sheet.RowCount - 1))
        {
            act(row);
        }
    }

    private static void Fill(SheetModel sheet, string header, string text) =>
        Each(sheet, row => sheet.Type(row, header, text));

    private static void Exchange(SheetModel sheet, string header, int one, int other)
    {
        var text = sheet.TextAt(one, header);
        sheet.Type(one, header, sheet.TextAt(other, header));
        sheet.Type(other, header, text);
    }

    private static void Twice(Action act)
    {
        act();
        act();
    }
}
