using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Snapshots;

/// <summary>
/// What spreadsheets, mailbox and forms held before the latest request that changed them.
/// </summary>
internal sealed class PastContents
{
    private readonly SnapshotParts _contents;
    private StateSnapshot? _beforeChange;
    private StateSnapshot? _beforeRequest;
    private bool _hasChanged;

    public PastContents(SnapshotParts contents, ChangeFeed changes)
    {
        _contents = contents;
        changes.Changed += kind => _hasChanged |= kind is "sheet" or "mail" or "form";
    }

    /// <summary>To be called before each request is applied.</summary>
    public void Before(LocalRequest request)
    {
        if (_hasChanged)
        {
            _beforeChange = _beforeRequest;
            _hasChanged = false;
        }

        // A request that only reads leaves what was kept before as it is.
        if (request.Method != "GET")
        {
            _beforeRequest = _contents.Capture();
        }
    }

    /// <summary>
    /// Answers from before the latest change. What changes something is answered as always, since
    /// it would be lost with the past that it was applied to.
    /// </summary>
    public LocalResponse AnswerFromBefore(Func<LocalResponse> answer)
    {
        var before = _hasChanged ? _beforeRequest : _beforeChange;
        if (before is null)
        {
            return answer();
        }

        var now = _contents.Capture();
        _contents.Restore(before);
        _hasChanged = false;
        var response = answer();
        var hasWritten = _hasChanged;
        _contents.Restore(now);
        (_beforeChange, _beforeRequest, _hasChanged) = (before, now, false);
        return hasWritten ? answer() : response;
    }
}
