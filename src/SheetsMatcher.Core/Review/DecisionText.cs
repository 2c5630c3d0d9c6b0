namespace SheetsMatcher.Core.Review;

/// <summary>
/// How a typed decision is read. Capitals, outer spaces and a closing full stop or exclamation
/// mark do not matter; beyond the choices these words are understood: Approved, Yes, OK; Rejected,
/// No; On hold, Held, Wait; Ended early, which a colon and the reason may follow.
/// </summary>
public static class DecisionText
{
    public static readonly IReadOnlyList<string> Choices =
    [
        "Approve",
        "Reject",
        "Hold",
        "End early",
        "Withdraw mentor",
        "Withdraw mentee",
    ];

    public static Decision Read(string text) =>
        Word(text) switch
        {
            "" => text.Trim().Length == 0 ? Decision.Undecided : Decision.Unclear,
            "APPROVE" or "APPROVED" or "YES" or "OK" => Decision.Approve,
            "REJECT" or "REJECTED" or "NO" => Decision.Reject,
            "HOLD" or "ON HOLD" or "HELD" or "WAIT" => Decision.Hold,
            "END EARLY" or "ENDED EARLY" => Decision.EndEarly,
            "WITHDRAW MENTOR" => Decision.WithdrawMentor,
            "WITHDRAW MENTEE" => Decision.WithdrawMentee,
            _ when Word(text.Split(':')[0]) is "END EARLY" or "ENDED EARLY" => Decision.EndEarly,
            _ => Decision.Unclear,
        };

    /// <summary>What was typed after a colon; empty when nothing was.</summary>
    public static string Reason(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon
            ? text[(colon + 1)..].Trim()
            : "";

    private static string Word(string text) =>
        text.Trim().TrimEnd('.', '!').TrimEnd().ToUpperInvariant();
}
