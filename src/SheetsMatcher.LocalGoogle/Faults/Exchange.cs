using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Faults;

/// <summary>What goes back over the wire, faults included.</summary>
/// <param name="Response">Null where the connection breaks without an answer.</param>
/// <param name="Delay">How long to wait before answering.</param>
/// <param name="BodyLength">
/// Where the connection breaks inside the body; null for all of it.
/// </param>
internal sealed record Exchange(
    LocalResponse? Response,
    TimeSpan Delay = default,
    int? BodyLength = null
)
{
    /// <summary>Lets a fault befall the answering of a request.</summary>
    public static Exchange Of(FaultRule? fault, Func<LocalResponse> answer) =>
        fault?.Kind switch
        {
            null => new(answer()),
            FaultKind.Status => new(FaultAnswer.Error(fault)),
            FaultKind.StatusAfter => After(answer, new(FaultAnswer.Error(fault))),
            FaultKind.ResetBefore => new(null as LocalResponse),
            FaultKind.ResetAfter => After(answer, new(null as LocalResponse)),
            FaultKind.Truncate => Cut(answer()),
            FaultKind.NotJson => new(FaultAnswer.Page(fault)),
            FaultKind.Delay => new(answer(), fault.Delay),
            _ => throw new InvalidOperationException($"{fault.Kind} is not a kind of fault"),
        };

    private static Exchange After(Func<LocalResponse> answer, Exchange exchange)
    {
        answer();
        return exchange;
    }

    private static Exchange Cut(LocalResponse response) =>
        new(response, BodyLength: response.Body.Length / 2);
}
