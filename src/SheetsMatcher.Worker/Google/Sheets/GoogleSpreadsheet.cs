using System.Collections.Frozen;
using Google.Apis.Requests;
using Google.Apis.Sheets.v4;
using Google.Apis.Sheets.v4.Data;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
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
        "properties(title,timeZone,locale),sheets(properties(sheetId,title))";

    private readonly MarkMetadata _marks = new();

    private const string TabFields = "valueRanges(dataFilters,valueRange(range,values))";

    public async ValueTask<SpreadsheetOutline> ReadOutline(CancellationToken cancellation)
    {
        var request = service.Spreadsheets.Get(spreadsheetId);
        request.Fields = OutlineFields;
        var spreadsheet = await Run("spreadsheets.get", CallKind.Read, request, [], cancellation);
        return new(
            spreadsheet.Properties?.Title ?? "",
            spreadsheet.Properties?.TimeZone ?? "",
            spreadsheet.Properties?.Locale ?? "",
            [
                .. (spreadsheet.Sheets ?? []).Select(sheet => new TabOutline(
                    sheet.Properties?.SheetId ?? 0,
                    sheet.Properties?.Title ?? ""
                )),
            ]
        );
    }

    public ValueTask<IReadOnlyList<SheetTable>> ReadTabs(
        IReadOnlyList<int> sheetIds,
        IReadOnlySet<int> forms,
        CancellationToken cancellation
    ) => ReadRows(TabReading.Ask(sheetIds), sheetIds, forms, cancellation);

    public ValueTask<IReadOnlyList<SheetTable>> ReadShown(
        IReadOnlyList<int> sheetIds,
        CancellationToken cancellation
    ) =>
        ReadRows(
            TabReading.Ask(sheetIds, asShown: true),
            sheetIds,
            sheetIds.ToHashSet(),
            cancellation
        );

    public ValueTask<IReadOnlyList<SheetTable>> ReadHeads(
        IReadOnlyList<int> sheetIds,
        CancellationToken cancellation
    ) => ReadRows(TabReading.Ask(sheetIds, 1), sheetIds, FrozenSet<int>.Empty, cancellation);

    private async ValueTask<IReadOnlyList<SheetTable>> ReadRows(
        BatchGetValuesByDataFilterRequest asked,
        IReadOnlyList<int> sheetIds,
        IReadOnlySet<int> forms,
        CancellationToken cancellation
    )
    {
        if (sheetIds.Count == 0)
        {
            return [];
        }

        var request = service.Spreadsheets.Values.BatchGetByDataFilter(asked, spreadsheetId);
        request.Fields = TabFields;
        var answer = new TabAnswer(sheetIds, forms);
        await Run(
            "values.batchGetByDataFilter",
            CallKind.Read,
            request,
            sheetIds,
            cancellation,
            answer.Take
        );
        return answer.Tables();
    }

    public async ValueTask<IReadOnlyList<WriteReadback>> Write(
        IReadOnlyList<SheetChange> changes,
        IReadOnlyList<ReadBack> readBack,
        CancellationToken cancellation
    )
    {
        if (changes.Count == 0)
        {
            return [];
        }

        var kind = changes.Any(change => change is SheetChange.Append or SheetChange.DeleteRow)
            ? CallKind.Add
            : CallKind.SetCells;
        var body = new BatchUpdateSpreadsheetRequest { Requests = ChangeRequests.For(changes) };
        WriteReply.Ask(body, readBack);
        var answer = await Update(
            body,
            kind,
            readBack.Count > 0 ? WriteReply.Fields : "spreadsheetId",
            [.. changes.Select(change => change.SheetId).Distinct()],
            cancellation
        );
        return WriteReply.Answer(readBack, answer);
    }

    public async ValueTask<IReadOnlyList<TabFormatting>> ReadLooks(CancellationToken cancellation)
    {
        var request = service.Spreadsheets.Get(spreadsheetId);
        request.Fields = TabLooks.Fields;
        return TabLooks.Of(await Run("spreadsheets.get", CallKind.Read, request, [], cancellation));
    }

    public async ValueTask Furnish(IReadOnlyList<TabWork> work, CancellationToken cancellation)
    {
        var needed = work.Where(each => each.IsNeeded).ToList();
        if (needed.Count == 0)
        {
            return;
        }

        var outline = await ReadOutline(cancellation);
        var ids = new NewTabIds(outline.Tabs.Select(tab => tab.SheetId), chance);
        await Update(
            new BatchUpdateSpreadsheetRequest
            {
                Requests =
                [
                    .. needed.SelectMany(each =>
                        TabRequests.For(each, each.Stands?.SheetId ?? ids.Next())
                    ),
                ],
            },
            CallKind.Add,
            "spreadsheetId",
            [],
            cancellation
        );
    }

    public async ValueTask<SheetMarks> ReadMarks(CancellationToken cancellation)
    {
        var request = service.Spreadsheets.Get(spreadsheetId);
        request.Fields = MarkMetadata.Fields;
        var spreadsheet = await Run("spreadsheets.get", CallKind.Read, request, [], cancellation);
        return _marks.Read(spreadsheet.DeveloperMetadata ?? []);
    }

    public async ValueTask WriteMarks(SheetMarks marks, CancellationToken cancellation)
    {
        var requests = _marks.Write(marks);
        if (requests.Count > 0)
        {
            await Update(
                new BatchUpdateSpreadsheetRequest { Requests = requests },
                CallKind.Add,
                "spreadsheetId",
                [],
                cancellation
            );
            _marks.Wrote(marks);
        }
    }

    private async Task<BatchUpdateSpreadsheetResponse> Update(
        BatchUpdateSpreadsheetRequest body,
        CallKind kind,
        string fields,
        IReadOnlyList<int> sheetIds,
        CancellationToken cancellation
    )
    {
        var request = service.Spreadsheets.BatchUpdate(body, spreadsheetId);
        request.Fields = fields;
        return await Run("spreadsheets.batchUpdate", kind, request, sheetIds, cancellation);
    }

    private async Task<TResponse> Run<TResponse>(
        string name,
        CallKind kind,
        ClientServiceRequest<TResponse> request,
        IReadOnlyList<int> sheetIds,
        CancellationToken cancellation,
        TakeBody? take = null
    )
    {
        try
        {
            return await calls.Run(name, kind, request, cancellation, take);
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
