using System.Collections.Immutable;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Faults;

/// <summary>One thing to go wrong, and the requests that it befalls.</summary>
public sealed record FaultRule(FaultKind Kind)
{
    /// <summary>
    /// Kinds to draw from, each as likely as the other; empty for <see cref="Kind"/> alone.
    /// </summary>
    public ImmutableArray<FaultKind> Kinds { get; init; } = [];

    /// <summary>Upper case; null for every method.</summary>
    public string? Method { get; init; }

    /// <summary>Text that the escaped path contains; null for every path.</summary>
    public string? PathContains { get; init; }

    /// <summary>The first matching request that it may befall, from 1.</summary>
    public int Nth { get; init; } = 1;

    /// <summary>How many requests it befalls; null for no end.</summary>
    public int? Count { get; init; } = 1;

    /// <summary>
    /// How likely each matching request is hit, from 0 to 1, drawn from <see cref="Seed"/>; null for
    /// every one.
    /// </summary>
    public double? RandomSource { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>The answer's status, for the kinds that give one; null for the usual one.</summary>
    public int? Status { get; init; }

    /// <summary>Null for Google's usual words for that status.</summary>
    public string? Message { get; init; }

    /// <summary>The reason in the <c>errors</c> list, e.g. <c>rateLimitExceeded</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>Seconds in a <c>Retry-After</c> header.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>How late the answer comes, for <see cref="FaultKind.Delay"/>.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What a person does, for the kinds that edit.</summary>
    public PersonEdit? Edit { get; init; }

    public bool Fits(LocalRequest request) =>
        (Method is null || Method == request.Method)
        && (PathContains is null || request.Path.Contains(PathContains, StringComparison.Ordinal));
}
