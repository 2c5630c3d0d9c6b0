using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Faults;

/// <summary>What a fault can do with the request that it befalls.</summary>
/// <param name="Answer">Applies and answers the request.</param>
/// <param name="AnswerStale">Answers it from before the latest change.</param>
/// <param name="Edit">Does what a person does.</param>
internal sealed record FaultStage(
    LocalRequest Request,
    Func<LocalResponse> Answer,
    Func<LocalResponse> AnswerStale,
    Action<PersonEdit> Edit
);

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
    public static Exchange Of(FaultRule? fault, FaultStage stage) =>
        fault?.Kind switch
        {
            null => new(stage.Answer()),
            FaultKind.Status => new(FaultAnswer.Error(fault, stage.Request)),
            FaultKind.StatusAfter => After(stage, new(FaultAnswer.Error(fault, stage.Request))),
            FaultKind.ResetBefore => new(null as LocalResponse),
            FaultKind.ResetAfter => After(stage, new(null as LocalResponse)),
            FaultKind.Truncate => Cut(stage.Answer()),
            FaultKind.NotJson => new(FaultAnswer.Page(fault)),
            FaultKind.Delay => new(stage.Answer(), fault.Delay),
            FaultKind.Stale => new(stage.AnswerStale()),
            FaultKind.EditBefore => new(Edited(stage, fault).Answer()),
            FaultKind.EditAfter => BeforeEdit(stage, fault),
            _ => throw new InvalidOperationException($"{fault.Kind} is not a kind of fault"),
        };

    private static Exchange After(FaultStage stage, Exchange exchange)
    {
        stage.Answer();
        return exchange;
    }

    private static FaultStage Edited(FaultStage stage, FaultRule fault)
    {
        stage.Edit(
            fault.Edit ?? throw new InvalidOperationException("A rule that edits needs an edit.")
        );
        return stage;
    }

    private static Exchange BeforeEdit(FaultStage stage, FaultRule fault)
    {
        var exchange = new Exchange(stage.Answer());
        Edited(stage, fault);
        return exchange;
    }

    private static Exchange Cut(LocalResponse response) =>
        new(response, BodyLength: response.Body.Length / 2);
}
