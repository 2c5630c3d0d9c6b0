using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>The tabs of one read, taken in as they come.</summary>
/// <param name="forms">Of them, those that are taken in within limits.</param>
internal sealed class TabAnswer(IReadOnlyList<int> sheetIds, IReadOnlySet<int> forms)
{
    /// <summary>
    /// Which tab it is comes after its cells. Google answers in the order asked, but does not
    /// promise it; where it does not, the read is repeated without limits.
    /// </summary>
    private bool _isInOrder = true;

    private IReadOnlyList<ReadTab> _read = [];

    /// <exception cref="UnusableReplyException">A tab was cut that is no form's.</exception>
    public async ValueTask Take(Stream body, CancellationToken cancellation)
    {
        var tokens = new TabTokens([
            .. sheetIds.Distinct().Select(id => _isInOrder && forms.Contains(id)),
        ]);
        await JsonStream.Read(body, tokens, cancellation);
        if (tokens.Tabs.Any(tab => tab.IsCut && !tab.SheetIds.All(forms.Contains)))
        {
            _isInOrder = false;
            throw new UnusableReplyException("the tabs in another order than asked for");
        }

        _read = tokens.Tabs;
    }

    /// <summary>The tabs in the order asked for, whatever the order of the answer.</summary>
    /// <exception cref="GoogleUnavailableException">
    /// The answer leaves out a tab that was asked for.
    /// </exception>
    public IReadOnlyList<SheetTable> Tables() => [.. sheetIds.Select(Table)];

    private SheetTable Table(int sheetId) =>
        _read.LastOrDefault(tab => tab.SheetIds.Contains(sheetId)) is { } tab
            ? new(sheetId, RangeTitle.In(tab.Range), tab.Rows) { RowsLeftOut = tab.RowsLeftOut }
            : throw new GoogleUnavailableException(
                $"Google's answer leaves out the tab with id {sheetId}, although it was asked for"
            );
}
