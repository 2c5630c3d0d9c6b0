using System.Collections.Immutable;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Faults;

/// <summary>What goes wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>Refused with an error status; nothing is applied.</summary>
    Status,

    /// <summary>Applied, and then answered with an error status.</summary>
    StatusAfter,

    /// <summary>The connection breaks before anything is applied.</summary>
    ResetBefore,

    /// <summary>Applied, and then the connection breaks before the answer.</summary>
    ResetAfter,

    /// <summary>Applied; the connection breaks in the middle of the answer's body.</summary>
    Truncate,

    /// <summary>A proxy's HTML page instead of an answer; nothing is applied.</summary>
    NotJson,

    /// <summary>Applied; the answer comes late.</summary>
    Delay,

    /// <summary>
    /// Answered from before the latest change of anything; a request that changes something is
    /// answered as always.
    /// </summary>
    Stale,

    /// <summary>A person edits something right before the request, which sees it.</summary>
    EditBefore,

    /// <summary>A person edits something right after the request, which did not see it.</summary>
    EditAfter,
}

internal static class FaultKinds
{
    private static readonly ImmutableSortedDictionary<string, FaultKind> ByName = new Dictionary<
        string,
        FaultKind
    >
    {
        ["status"] = FaultKind.Status,
        ["status-after"] = FaultKind.StatusAfter,
        ["reset-before"] = FaultKind.ResetBefore,
        ["reset-after"] = FaultKind.ResetAfter,
        ["truncate"] = FaultKind.Truncate,
        ["not-json"] = FaultKind.NotJson,
        ["delay"] = FaultKind.Delay,
        ["stale"] = FaultKind.Stale,
        ["edit-before"] = FaultKind.EditBefore,
        ["edit-after"] = FaultKind.EditAfter,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static string Name(FaultKind kind) => ByName.First(pair => pair.Value == kind).Key;

    public static FaultKind Named(string name) =>
        ByName.TryGetValue(name, out var kind)
            ? kind
            : throw JsonMembers.Wrong(
                "kind",
                $"must be one of {string.Join(", ", ByName.Keys)}, or a list of some"
            );
}
