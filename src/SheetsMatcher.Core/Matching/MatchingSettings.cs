namespace SheetsMatcher.Core.Matching;

/// <summary>The program's numbers: what a mentor must bring, and what each criterion weighs.</summary>
public sealed record MatchingSettings
{
    public static readonly MatchingSettings Default = new();

    /// <summary>Years in the field that an experienced mentor must have more than.</summary>
    public double MinimumExperienceYears { get; init; } = 5;
}
