using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Reading;

/// <summary>
/// Approvals that are new raise the sheet's number first, so that a ledger from before them is known
/// for an old one.
/// </summary>
internal sealed class CountedApprovals(IApprovals approvals, SpreadsheetCustody custody)
    : IApprovals
{
    public ValueTask<IReadOnlyDictionary<ApprovedPair, Instant>> Read(string programId) =>
        approvals.Read(programId);

    public ValueTask<IReadOnlyDictionary<MatchId, RowMemory>> ReadRows(string programId) =>
        approvals.ReadRows(programId);

    public async ValueTask Keep(string programId, ApprovalNews news)
    {
        var known = await approvals.Read(programId);
        if (news.TakenBack.Count > 0 || news.Seen.Keys.Any(pair => !known.ContainsKey(pair)))
        {
            await custody.Raise(CancellationToken.None);
        }

        await approvals.Keep(programId, news);
    }
}
