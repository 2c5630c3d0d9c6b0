using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Forms;

/// <summary>
/// What Forms does where no source says it: each has the value that surprises least and another
/// that a program should survive too.
/// </summary>
public sealed record FormBehaviour
{
    /// <summary>An edited response lands in a row of its own instead of in its old one.</summary>
    public bool EditsMakeNewRows { get; init; }

    /// <summary>
    /// An edited response goes to the row where its first one was put, so that it lands on somebody
    /// else's once the tab was sorted; else its row is found by its time stamp.
    /// </summary>
    public bool EditsGoByPosition { get; init; }

    /// <summary>An edited response keeps the time of its first sending.</summary>
    public bool EditsKeepTimestamp { get; init; }

    /// <summary>
    /// A new response stands below the one before it, wherever that was sorted to; else below the
    /// last one in the tab.
    /// </summary>
    public bool RowsFollowLatest { get; init; }

    /// <summary>A renamed question gets another column; else its header changes.</summary>
    public bool RenamesMakeNewColumns { get; init; }

    /// <summary>The answers of a deleted column are dropped; else it comes back at the end.</summary>
    public bool DeletedColumnsStayGone { get; init; }

    /// <summary>An answer of one's own is written <c>Other: …</c>; else as it was typed.</summary>
    public bool OtherIsPrefixed { get; init; }

    /// <summary>
    /// A ticked option with a comma in it stands in quotes; else nothing tells it from two options.
    /// </summary>
    public bool CommasAreQuoted { get; init; }

    private static readonly ImmutableSortedDictionary<
        string,
        (Func<FormBehaviour, bool> Get, Func<FormBehaviour, bool, FormBehaviour> Set)
    > Switches = new Dictionary<
        string,
        (Func<FormBehaviour, bool>, Func<FormBehaviour, bool, FormBehaviour>)
    >
    {
        ["editsMakeNewRows"] = (
            b => b.EditsMakeNewRows,
            (b, on) => b with { EditsMakeNewRows = on }
        ),
        ["editsGoByPosition"] = (
            b => b.EditsGoByPosition,
            (b, on) => b with { EditsGoByPosition = on }
        ),
        ["editsKeepTimestamp"] = (
            b => b.EditsKeepTimestamp,
            (b, on) => b with { EditsKeepTimestamp = on }
        ),
        ["rowsFollowLatest"] = (
            b => b.RowsFollowLatest,
            (b, on) => b with { RowsFollowLatest = on }
        ),
        ["renamesMakeNewColumns"] = (
            b => b.RenamesMakeNewColumns,
            (b, on) => b with { RenamesMakeNewColumns = on }
        ),
        ["deletedColumnsStayGone"] = (
            b => b.DeletedColumnsStayGone,
            (b, on) => b with { DeletedColumnsStayGone = on }
        ),
        ["otherIsPrefixed"] = (b => b.OtherIsPrefixed, (b, on) => b with { OtherIsPrefixed = on }),
        ["commasAreQuoted"] = (b => b.CommasAreQuoted, (b, on) => b with { CommasAreQuoted = on }),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>What is not named stays.</summary>
    internal FormBehaviour With(JsonObject? body)
    {
        if (body is null)
        {
            return this;
        }

        body.OnlyHas([.. Switches.Keys]);
        return Switches.Aggregate(
            this,
            (behaviour, pair) =>
                body.Truth(pair.Key) is { } on ? pair.Value.Set(behaviour, on) : behaviour
        );
    }

    internal JsonObject ToJson() =>
        new(
            Switches.Select(pair =>
                KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value.Get(this))
            )
        );
}
