using SheetsMatcher.LocalGoogle.Forms;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Snapshots;

namespace SheetsMatcher.LocalGoogle.Sheets;

/// <summary>
/// All spreadsheets. A change is made on a copy that takes the original's place only when nothing
/// was refused, so that every request is atomic; copies share rows and cells and are cheap.
/// Not thread-safe: its host lets one request in at a time.
/// </summary>
public sealed class SheetsStore(IdSource ids, TimeProvider clock, ChangeFeed changes)
    : IResponseDestination,
        ISnapshotPart
{
    /// <summary>The caller of a request that has a key and no token.</summary>
    internal const string Anyone = "anyone";

    private Dictionary<string, Spreadsheet> _spreadsheets = [];

    /// <summary>
    /// Rises with every change, and never falls, so that a watcher can ask cheaply.
    /// </summary>
    public long Revision { get; private set; }

    /// <summary>Whose request is being answered.</summary>
    public string Caller { get; set; } = "";

    internal IdSource Ids => ids;

    internal TimeProvider Clock => clock;

    internal IEnumerable<Spreadsheet> All => _spreadsheets.Values;

    /// <summary>
    /// Everything as it is now. Later changes do not touch it, since they are made on copies.
    /// </summary>
    public object Capture() => new Captured(new(_spreadsheets));

    /// <param name="captured">
    /// What <see cref="Capture"/> gave; it can be restored again and again.
    /// </param>
    public void Restore(object captured)
    {
        if (captured is not Captured { Spreadsheets: var spreadsheets })
        {
            throw new ArgumentException(
                "Only what Capture() gave can be restored.",
                nameof(captured)
            );
        }

        _spreadsheets = new(spreadsheets);
        Publish();
    }

    public int AddResponseTab(
        string spreadsheetId,
        string title,
        IReadOnlyList<ResponseColumn> columns
    ) =>
        ChangeFreely(
            spreadsheetId,
            spreadsheet => FormTab.Add(spreadsheet, title, columns, ids).SheetId
        );

    public void ChangeColumns(
        string spreadsheetId,
        int sheetId,
        IReadOnlyList<ResponseColumn> columns,
        FormBehaviour behaviour
    ) => OnFormTab(spreadsheetId, sheetId, behaviour, tab => tab.ChangeColumns(columns));

    public void InsertResponse(
        string spreadsheetId,
        int sheetId,
        ResponseRow response,
        FormBehaviour behaviour
    ) => OnFormTab(spreadsheetId, sheetId, behaviour, tab => tab.Insert(response));

    public void ReplaceResponse(
        string spreadsheetId,
        int sheetId,
        ResponseRow former,
        ResponseRow response,
        FormBehaviour behaviour
    ) => OnFormTab(spreadsheetId, sheetId, behaviour, tab => tab.Replace(former, response));

    internal Spreadsheet Find(string spreadsheetId)
    {
        var found =
            _spreadsheets.GetValueOrDefault(spreadsheetId) ?? throw GoogleErrorException.NotFound();
        return Caller != Anyone || found.IsSharedWithAnyone
            ? found
            : throw new GoogleErrorException(
                403,
                "PERMISSION_DENIED",
                "The caller does not have permission"
            );
    }

    internal void Add(Spreadsheet spreadsheet)
    {
        _spreadsheets.Add(spreadsheet.Id, spreadsheet);
        Publish();
    }

    internal void Remove(string spreadsheetId)
    {
        _ = Find(spreadsheetId);
        _spreadsheets.Remove(spreadsheetId);
        Publish();
    }

    /// <exception cref="GoogleErrorException">The change, or a cell that it touches, is refused.</exception>
    internal T Change<T>(string spreadsheetId, Func<Spreadsheet, T> change) =>
        ChangeFreely(
            spreadsheetId,
            copy =>
            {
                var answer = change(copy);
                ProtectionGuard.Check(Find(spreadsheetId), copy, Caller);
                return answer;
            }
        );

    /// <summary>Changes what is protected, too, as forms do.</summary>
    private T ChangeFreely<T>(string spreadsheetId, Func<Spreadsheet, T> change)
    {
        var copy = Find(spreadsheetId).Copy();
        var answer = change(copy);
        copy.ModifiedAt = clock.GetUtcNow();
        _spreadsheets[spreadsheetId] = copy;
        Publish();
        return answer;
    }

    private void OnFormTab(
        string spreadsheetId,
        int sheetId,
        FormBehaviour behaviour,
        Action<FormTab> change
    ) =>
        ChangeFreely(
            spreadsheetId,
            spreadsheet =>
            {
                change(new FormTab(spreadsheet, spreadsheet.TabOf(sheetId), behaviour));
                return sheetId;
            }
        );

    private void Publish()
    {
        Revision++;
        changes.Say("sheet");
    }

    private sealed record Captured(Dictionary<string, Spreadsheet> Spreadsheets);
}
