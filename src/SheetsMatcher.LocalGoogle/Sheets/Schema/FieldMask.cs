using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Sheets.Schema;

/// <summary>
/// Chosen fields of a message. A mask without children stands for the whole value.
/// </summary>
internal sealed class FieldMask
{
    private readonly Dictionary<string, FieldMask> _children = [];

    public bool IsWhole => _children.Count == 0;

    public IEnumerable<string> Names => _children.Keys;

    /// <summary>The mask below a field, or null where the field is not chosen.</summary>
    public FieldMask? Below(string name) => IsWhole ? this : _children.GetValueOrDefault(name);

    public bool Includes(params ReadOnlySpan<string> path)
    {
        var mask = this;
        foreach (var name in path)
        {
            if (mask.Below(name) is not { } below)
            {
                return false;
            }

            mask = below;
        }

        return true;
    }

    internal FieldMask Child(string name)
    {
        if (!_children.TryGetValue(name, out var child))
        {
            child = _children[name] = new FieldMask();
        }

        return child;
    }

    /// <summary>
    /// Leaves of the answer only what was asked for; lists are masked item by item.
    /// </summary>
    public void Prune(JsonNode? node)
    {
        if (IsWhole)
        {
            return;
        }

        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    Prune(item);
                }

                break;
            case JsonObject body:
                PruneObject(body);
                break;
            default:
                break;
        }
    }

    private void PruneObject(JsonObject body)
    {
        foreach (var name in body.Select(pair => pair.Key).ToList())
        {
            if (Below(name) is { } below)
            {
                below.Prune(body[name]);
            }
            else
            {
                body.Remove(name);
            }
        }
    }

    /// <summary>
    /// A copy of <paramref name="target"/> in which every chosen field has the value that it has in
    /// <paramref name="source"/>; a field absent there is cleared, as Google documents for masks.
    /// </summary>
    public JsonObject Merged(JsonObject? target, JsonObject? source)
    {
        if (IsWhole)
        {
            return source?.DeepClone().AsObject() ?? [];
        }

        var merged = target?.DeepClone().AsObject() ?? [];
        foreach (var (name, mask) in _children)
        {
            var value = source?[name];
            ForgetTwin(merged, name);
            if (mask.IsWhole || value is not (JsonObject or null))
            {
                Put(merged, name, value?.DeepClone());
                continue;
            }

            var inner = mask.Merged(merged[name] as JsonObject, value as JsonObject);
            Put(merged, name, inner.Count > 0 ? inner : null);
        }

        return merged;
    }

    /// <summary>
    /// A colour and its newer style field mean the same thing; the one that was not written must
    /// not win over the one that was.
    /// </summary>
    private void ForgetTwin(JsonObject merged, string name)
    {
        var twin =
            name.EndsWith("Color", StringComparison.Ordinal) ? name + "Style"
            : name.EndsWith("ColorStyle", StringComparison.Ordinal) ? name[..^"Style".Length]
            : null;
        if (twin is not null && !_children.ContainsKey(twin))
        {
            merged.Remove(twin);
        }
    }

    private static void Put(JsonObject body, string name, JsonNode? value)
    {
        body.Remove(name);
        if (value is not null)
        {
            body[name] = value;
        }
    }
}
