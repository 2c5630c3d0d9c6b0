using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Reading;

/// <summary>
/// Asks how the sheet shows numbers, since a spreadsheet makes them of other answers. It costs a second
/// read after a change in a form's tab that holds numbers, and nothing else.
/// </summary>
internal sealed class NumbersAsShown(Program program, ISpreadsheet spreadsheet)
{
    private readonly Dictionary<
        int,
        (string Digest, IReadOnlyDictionary<(int Row, int Column), string> Texts)
    > _known = [];

    /// <summary>The same tabs, with these numbers as shown.</summary>
    /// <param name="tables">By the title that each tab was made with.</param>
    public async ValueTask<IReadOnlyDictionary<string, SheetTable>> In(
        IReadOnlyDictionary<string, SheetTable> tables,
        CancellationToken cancellation
    )
    {
        var odd = tables
            .Where(each => ProgramTabs.IsForms(program, each.Key))
            .Select(each => (Table: each.Value, Places: OddNumbers.In(each.Value, Form(each.Key))))
            .Where(each => each.Places.Count > 0)
            .ToList();
        if (odd.Count == 0)
        {
            return tables;
        }

        await Read(odd, cancellation);
        return tables.ToDictionary(
            each => each.Key,
            each =>
                odd.Exists(other => other.Table == each.Value)
                    ? OddNumbers.With(each.Value, _known[each.Value.SheetId].Texts)
                    : each.Value
        );
    }

    private async ValueTask Read(
        List<(SheetTable Table, IReadOnlyList<(int Row, int Column)> Places)> odd,
        CancellationToken cancellation
    )
    {
        var changed = odd.Select(each =>
                (each.Table, each.Places, Digest: SheetDigest.Of([each.Table]))
            )
            .Where(each =>
                !_known.TryGetValue(each.Table.SheetId, out var known)
                || known.Digest != each.Digest
            )
            .ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var ids = changed.Select(each => each.Table.SheetId).ToList();
        var shown = await spreadsheet.ReadShown(ids, cancellation);
        foreach (var (each, other) in changed.Zip(shown))
        {
            _known[each.Table.SheetId] = (
                each.Digest,
                OddNumbers.Texts(each.Table, other, each.Places)
            );
        }
    }

    private FormQuestions Form(string role) =>
        ProgramTabs.IsOfMentors(program, role) ? program.Mapping.Mentors : program.Mapping.Mentees;
}
