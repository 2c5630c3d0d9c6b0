using System.Text.Json.Serialization;
using NodaTime;

namespace SheetsMatcher.Demo.Sample;

/// <summary>One thing that the committee does in its spreadsheet, at a local time.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(BlankRow), "blankRow")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(Decide), "decide")]
[JsonDerivedType(typeof(ApproveProposals), "approveProposals")]
[JsonDerivedType(typeof(Override), "override")]
[JsonDerivedType(typeof(Sort), "sort")]
public abstract record CommitteeStep
{
    private CommitteeStep(LocalDateTime at) => At = at;

    public LocalDateTime At { get; }

    /// <summary>Inserts an empty row below the response of this email.</summary>
    public sealed record BlankRow(LocalDateTime At, string Tab, string Below) : CommitteeStep(At);

    /// <summary>Types into the Note of a match.</summary>
    public sealed record Note(LocalDateTime At, string Mentor, string Mentee, string Text)
        : CommitteeStep(At);

    public sealed record Decide(LocalDateTime At, string Mentor, string Mentee, string Decision)
        : CommitteeStep(At);

    /// <summary>Approves every undecided proposal but those of the named mentees.</summary>
    public sealed record ApproveProposals(LocalDateTime At, IReadOnlyList<string> Except)
        : CommitteeStep(At);

    /// <summary>Retypes the mentor's email of a match.</summary>
    public sealed record Override(LocalDateTime At, string Mentor, string Mentee, string NewMentor)
        : CommitteeStep(At);

    /// <summary>Sorts a tab below its header by one column, A to Z.</summary>
    public sealed record Sort(LocalDateTime At, string Tab, string By) : CommitteeStep(At);
}
