using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Reading;

/// <summary>
/// Asks how the sheet shows numbers, since a spreadsheet makes them of other answers. After a change in a
/// form's tab that holds numbers it costs a read, and another one of all tabs: what people typed in
/// between must not be overlooked.
/// </summary>
internal sealed class NumbersAsShown(Program program, ISpreadsheet spreadsheet)
{
    /// <summary>Where responses come in all the time, the last look is good enough.</summary>
    private const int AgainMax = 3;

    private readonly Dictionary<
        int,
        (string Digest, IReadOnlyDictionary<(int Row, int Column), string> Texts)
    > _known = [];

    /// <summary>The tabs, with these numbers as shown.</summary>
    /// <param name="read">Reads all tabs, by the title that each was made with.</param>
    public async ValueTask<IReadOnlyDictionary<string, SheetTable>> In(
        Func<ValueTask<IReadOnlyDictionary<string, SheetTable>>> read,
        CancellationToken cancellation
    )
    {
        for (var again = 0; ; again++)
        {
            var tables = await read();
            var odd = OddIn(tables);
            if (!await Learn(odd, cancellation) || again == AgainMax)
            {
                return odd.Count == 0 ? tables : With(tables, odd.Select(each => each.Table));
            }
        }
    }

    private Dictionary<string, SheetTable> With(
        IReadOnlyDictionary<string, SheetTable> tables,
        IEnumerable<SheetTable> odd
    )
    {
        var ids = odd.Select(table => table.SheetId).ToHashSet();
        return tables.ToDictionary(
            each => each.Key,
            each =>
                ids.Contains(each.Value.SheetId)
                    ? OddNumbers.With(each.Value, _known[each.Value.SheetId].Texts)
                    : each.Value
        );
    }

    private IReadOnlyList<(SheetTable Table, IReadOnlyList<(int Row, int Column)> Places)> OddIn(
        IReadOnlyDictionary<string, SheetTable> tables
    ) =>
        [
            .. tables
                .Where(each => ProgramTabs.IsForms(program, each.Key))
                .Select(each =>
                    (Table: each.Value, Places: OddNumbers.In(each.Value, Form(each.Key)))
                )
                .Where(each => each.Places.Count > 0),
        ];

    /// <returns>Whether it had to read.</returns>
    private async ValueTask<bool> Learn(
        IReadOnlyList<(SheetTable Table, IReadOnlyList<(int Row, int Column)> Places)> odd,
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
            return false;
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

        return true;
    }

    private FormQuestions Form(string role) =>
        ProgramTabs.IsOfMentors(program, role) ? program.Mapping.Mentors : program.Mapping.Mentees;
}
