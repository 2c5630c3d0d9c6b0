namespace SheetsMatcher.Worker.Google.Http;

/// <summary>Takes in the body of one attempt's answer; it may be called again for the next.</summary>
/// <exception cref="UnusableReplyException">The body is not what was asked for.</exception>
internal delegate ValueTask TakeBody(Stream body, CancellationToken cancellation);

/// <summary>
/// What is known of one call while it is under way; it travels with the HTTP request.
/// </summary>
/// <param name="stopping">
/// Nothing is tried again after it; an attempt under way that changes something is finished.
/// </param>
internal sealed class GoogleCall(
    string name,
    CallKind kind,
    long startedAt,
    CancellationToken stopping
)
{
    public static readonly HttpRequestOptionsKey<GoogleCall> Key = new("SheetsMatcher.GoogleCall");

    public string Name { get; } = name;

    public CallKind Kind { get; } = kind;

    /// <summary>A <see cref="TimeProvider"/> timestamp.</summary>
    public long StartedAt { get; } = startedAt;

    public CancellationToken Stopping { get; } = stopping;

    /// <summary>Null: Google's client reads the answer by itself.</summary>
    public TakeBody? Take { get; set; }

    public int Attempts { get; private set; }

    public AttemptFault Fault { get; private set; }

    public int? Status { get; private set; }

    public GoogleErrorBody? Error { get; private set; }

    /// <summary>How long Google asks to wait.</summary>
    public TimeSpan? Hint { get; private set; }

    /// <summary>
    /// True once an attempt ended unclear: a later refusal does not undo what it did.
    /// </summary>
    public bool MayHaveBeenDone { get; private set; }

    public void Begin() => Attempts++;

    public void Record(
        AttemptFault fault,
        int? status = null,
        GoogleErrorBody? error = null,
        TimeSpan? hint = null
    )
    {
        Fault = fault;
        Status = status;
        Error = error;
        Hint = hint;
        MayHaveBeenDone |= fault == AttemptFault.Unclear;
    }
}
