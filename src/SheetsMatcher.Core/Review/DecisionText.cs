namespace SheetsMatcher.Core.Review;

/// <summary>
/// How a typed decision is read. Capitals, outer spaces and a closing full stop or exclamation
/// mark do not matter; beyond the three choices these words are understood:
/// Approved, Yes, OK; Rejected, No; On hold, Held, Wait.
/// </summary>
public static class DecisionText
{
    public static Decision Read(string text) =>
        text.Trim().TrimEnd('.', '!').TrimEnd().ToUpperInvariant() switch
        {
            "" => text.Trim().Length == 0 ? Decision.Undecided : Decision.Unclear,
            "APPROVE" or "APPROVED" or "YES" or "OK" => Decision.Approve,
            "REJECT" or "REJECTED" or "NO" => Decision.Reject,
            "HOLD" or "ON HOLD" or "HELD" or "WAIT" => Decision.Hold,
            _ => Decision.Unclear,
        };
}
