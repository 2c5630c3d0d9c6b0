using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>
/// What a failed call on the spreadsheet means, with the remedy where a person can mend it.
/// </summary>
internal static class SpreadsheetFaults
{
    public static Exception Explain(GoogleFault fault, string spreadsheetId) =>
        fault switch
        {
            { Fault: AttemptFault.Refused } when IsProtected(fault) => Refused(
                fault,
                $"spreadsheet {spreadsheetId} has a protected range where the worker writes: allow "
                    + "its account under Data, Protect sheets and ranges"
            ),
            { Fault: AttemptFault.Refused, Status: 403 } => Refused(
                fault,
                $"the account may not {Verb(fault)} spreadsheet {spreadsheetId}: share it with the "
                    + $"account as an editor{Said(fault)}"
            ),
            { Fault: AttemptFault.Refused, Status: 404 } => Refused(
                fault,
                $"there is no spreadsheet {spreadsheetId} that the account may see: check the id "
                    + "in its address, and share it with the account"
            ),
            { Call: "spreadsheets.batchUpdate" } => fault.ForWrite(),
            _ => fault.ForRead(),
        };

    private static bool IsProtected(GoogleFault fault) => fault.Error.Mentions("protected");

    private static string Verb(GoogleFault fault) =>
        fault.Call == "spreadsheets.batchUpdate" ? "write to" : "read";

    /// <summary>
    /// Google's own words matter here: a Sheets interface that is not switched on is a 403 too.
    /// </summary>
    private static string Said(GoogleFault fault) =>
        fault.Error.Message is { Length: > 0 } message ? $" (Google says: {message})" : "";

    private static GoogleRefusedException Refused(GoogleFault fault, string message) =>
        new(fault.Status, message, fault);
}
