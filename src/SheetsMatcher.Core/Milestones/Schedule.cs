using NodaTime;

namespace SheetsMatcher.Core.Milestones;

public enum Anchor
{
    Approval,
    IntakeStart,
    IntakeEnd,
}

public enum Audience
{
    Both,
    Mentors,
    Mentees,
}

/// <summary>One dated mailing of an intake.</summary>
/// <param name="Id">Short and stable, e.g. "week-4-check-in"; part of every letter's key.</param>
/// <param name="TemplateId">The letter's template, a file name in config/letters without ending.</param>
/// <param name="OffsetDays">Days after the anchor's day (negative: before).</param>
/// <param name="At">Local time of day in the intake's zone; null: at once (only with Approval).</param>
public sealed record Milestone(
    string Id,
    string Name,
    string TemplateId,
    Anchor Anchor,
    int OffsetDays,
    LocalTime? At,
    Audience Audience
);

public sealed record Schedule(IReadOnlyList<Milestone> Milestones);
