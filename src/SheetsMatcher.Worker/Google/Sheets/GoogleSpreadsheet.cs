using Google.Apis.Requests;
using Google.Apis.Sheets.v4;
using Google.Apis.Sheets.v4.Data;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>The program's spreadsheet through the Sheets interface: one call a method.</summary>
/// <param name="chance">Numbers in [0, 1), from which new tabs get their ids.</param>
internal sealed class GoogleSpreadsheet(
    SheetsService service,
    GoogleCalls calls,
    string spreadsheetId,
    Func<double> chance
) : ISpreadsheet
{
    private const string OutlineFields =
        "properties(title,timeZone),sheets(properties(sheetId,title))";

    private const string TabFields = "valueRanges(dataFilters,valueRange(range,values))";

    public async ValueTask<SpreadsheetOutline> ReadOutline(CancellationToken cancellation)
    {
        var request = service.Spreadsheets.Get(spreadsheetId);
        request.Fields = OutlineFields;
        var spreadsheet = await Run("spreadsheets.get", CallKind.Read, request, [], cancellation);
        return new(
            spreadsheet.Properties?.Title ?? "",
            spreadsheet.Properties?.TimeZone ?? "",
            [
                .. (spreadsheet.Sheets ?? []).Select(sheet => new TabOutline(
                    sheet.Properties?.SheetId ?? 0,
                    sheet.Properties?.Title ?? ""
                )),
            ]
        );
    }

    public async ValueTask<IReadOnlyList<SheetTable>> ReadTabs(
        IReadOnlyList<int> sheetIds,
        CancellationToken cancellation
    )
    {
        if (sheetIds.Count == 0)
        {
            return [];
        }

        var request = service.Spreadsheets.Values.BatchGetByDataFilter(
            TabReading.Ask(sheetIds),
            spreadsheetId
        );
        request.Fields = TabFields;
        var answer = await Run(
            "values.batchGetByDataFilter",
            CallKind.Read,
            request,
            sheetIds,
            cancellation
        );
        return TabReading.Answer(sheetIds, answer);
    }

    public async ValueTask Write(IReadOnlyList<SheetChange> changes, CancellationToken cancellation)
    {
        if (changes.Count == 0)
        {
            return;
        }

        var kind = changes.Any(change => change is SheetChange.Append or SheetChange.DeleteRow)
            ? CallKind.Add
            : CallKind.SetCells;
        await Update(
            ChangeRequests.For(changes),
            kind,
            [.. changes.Select(change => change.SheetId).Distinct()],
            cancellation
        );
    }

    public async ValueTask AddTabs(
        IReadOnlyList<TabDefinition> tabs,
        CancellationToken cancellation
    )
    {
        if (tabs.Count == 0)
        {
            return;
        }

        var outline = await ReadOutline(cancellation);
        var ids = new NewTabIds(outline.Tabs.Select(tab => tab.SheetId), chance);
        await Update(
            [.. tabs.SelectMany(tab => NewTabRequests.For(tab, ids.Next()))],
            CallKind.Add,
            [],
            cancellation
        );
    }

    private async Task Update(
        IList<Request> requests,
        CallKind kind,
        IReadOnlyList<int> sheetIds,
        CancellationToken cancellation
    )
    {
        var request = service.Spreadsheets.BatchUpdate(
            new BatchUpdateSpreadsheetRequest { Requests = requests },
            spreadsheetId
        );
        request.Fields = "spreadsheetId";
        await Run("spreadsheets.batchUpdate", kind, request, sheetIds, cancellation);
    }

    private async Task<TResponse> Run<TResponse>(
        string name,
        CallKind kind,
        ClientServiceRequest<TResponse> request,
        IReadOnlyList<int> sheetIds,
        CancellationToken cancellation
    )
    {
        try
        {
            return await calls.Run(name, kind, request, cancellation);
        }
        catch (GoogleFault fault)
        {
            await ThrowIfTabGone(fault, sheetIds, cancellation);
            throw SpreadsheetFaults.Explain(fault, spreadsheetId);
        }
    }

    /// <summary>
    /// Google names a grid that it does not find; the outline tells whether it is really gone.
    /// </summary>
    private async Task ThrowIfTabGone(
        GoogleFault fault,
        IReadOnlyList<int> sheetIds,
        CancellationToken cancellation
    )
    {
        if (fault is not { Fault: AttemptFault.Refused, Status: 400 } || sheetIds.Count == 0)
        {
            return;
        }

        var outline = await ReadOutline(cancellation);
        foreach (var id in sheetIds.Except(outline.Tabs.Select(tab => tab.SheetId)).Take(1))
        {
            throw new TabGoneException(id);
        }
    }
}
