using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Http;

/// <summary>
/// A call that failed, with what is known of it; the adapters turn it into a port's answer.
/// </summary>
internal sealed class GoogleFault(GoogleCall call, Exception inner)
    : Exception(Say(call, inner), inner)
{
    public string Call { get; } = call.Name;

    public AttemptFault Fault { get; } = FaultOf(call);

    public int Status { get; } = call.Status ?? 0;

    /// <summary>Google says that what was asked for does not exist.</summary>
    public bool IsNotFound => Fault == AttemptFault.Refused && Status == 404;

    public GoogleErrorBody Error { get; } = call.Error ?? GoogleErrorBody.Empty;

    public TimeSpan? Hint { get; } = call.Hint;

    /// <summary>The exception for a call that changes nothing when it fails.</summary>
    public Exception ForRead() =>
        Fault == AttemptFault.Refused
            ? new GoogleRefusedException(Status, Message, this)
            : new GoogleUnavailableException(Message, this);

    /// <summary>
    /// The exception for a call that may have changed something although it failed.
    /// </summary>
    public Exception ForWrite() =>
        Fault == AttemptFault.Unclear ? new OutcomeUnknownException(Message, this) : ForRead();

    private static AttemptFault FaultOf(GoogleCall call) =>
        (call.Kind, call.Fault) switch
        {
            // The sign-in failed before the request went out, or after a 401, which did nothing.
            (_, AttemptFault.None) when call.Attempts == 0 => AttemptFault.NotSent,
            (_, AttemptFault.Refused) when call.Status == 401 => AttemptFault.NotSent,
            // The client failed by itself after a good answer: nothing can be concluded.
            (_, AttemptFault.None) => AttemptFault.Unclear,
            (not CallKind.Read, _) when call.MayHaveBeenDone => AttemptFault.Unclear,
            _ => call.Fault,
        };

    private static string Say(GoogleCall call, Exception inner)
    {
        var said = call.Error is { Message.Length: > 0 } error ? $": {error.Message}" : "";
        return FaultOf(call) switch
        {
            AttemptFault.NotSent =>
                $"Google could not be reached for {call.Name} ({inner.Message})",
            AttemptFault.Limited => $"Google limits {call.Name}{Wait(call)}{said}",
            AttemptFault.Refused => $"Google refused {call.Name} with status {call.Status}{said}",
            _ when call.Status is { } status =>
                $"Google gave no usable answer to {call.Name} (status {status}){said}",
            _ => $"Google gave no usable answer to {call.Name} in time",
        };
    }

    private static string Wait(GoogleCall call) =>
        call.Hint is { } hint ? $" for {Math.Ceiling(hint.TotalSeconds):0} seconds" : " for now";
}
