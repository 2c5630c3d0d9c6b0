using NodaTime;

namespace SheetsMatcher.Demo.Sample;

/// <summary>One or more texts: what was typed or chosen, or each box that was ticked.</summary>
public sealed record Answer(IReadOnlyList<string> Texts);

/// <summary>One form as somebody sends it off.</summary>
/// <param name="At">Local time of the intake.</param>
/// <param name="Answers">By question title.</param>
public sealed record SampleResponse(
    LocalDateTime At,
    string FormId,
    string Email,
    IReadOnlyDictionary<string, Answer> Answers
);
