using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Drive;

/// <summary>
/// The fields of a file that a mask chooses: <c>files(id,name)</c> in a list, <c>id,name</c> of
/// one.
/// </summary>
internal sealed class DriveFields
{
    private readonly HashSet<string> _file = [];
    private readonly HashSet<string> _list = [];

    /// <param name="names">The fields that there are.</param>
    public static DriveFields? OfOne(LocalRequest request, IReadOnlyList<string> names) =>
        Of(request, null, names);

    /// <param name="list">The member that holds the list: <c>files</c>.</param>
    public static DriveFields? OfList(
        LocalRequest request,
        string list,
        IReadOnlyList<string> names
    ) => Of(request, list, names);

    /// <summary>Without a mask only the fields that Drive shows then.</summary>
    public static JsonObject Pruned(JsonObject whole, DriveFields? fields, string[] byDefault)
    {
        foreach (var name in whole.Select(pair => pair.Key).ToList())
        {
            if (!(fields?.Includes(name) ?? byDefault.Contains(name)))
            {
                whole.Remove(name);
            }
        }

        return whole;
    }

    /// <summary>Of the list itself: <c>nextPageToken</c>, <c>kind</c>, <c>files</c>.</summary>
    public void PruneList(JsonObject list)
    {
        foreach (var name in list.Select(pair => pair.Key).ToList())
        {
            if (!_list.Contains("*") && !_list.Contains(name))
            {
                list.Remove(name);
            }
        }
    }

    private bool Includes(string name) => _file.Contains("*") || _file.Contains(name);

    private static DriveFields? Of(LocalRequest request, string? list, IReadOnlyList<string> names)
    {
        var text = request.QueryValue("fields") ?? request.QueryValue("$fields");
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var fields = new DriveFields();
        foreach (var path in Expanded(text.Replace(" ", "", StringComparison.Ordinal)))
        {
            fields.Add(path, list, names);
        }

        return fields;
    }

    private void Add(string path, string? list, IReadOnlyList<string> names)
    {
        var name = path;
        if (list is not null)
        {
            var parts = path.Split('/', 2);
            _list.Add(Known(parts[0], ["*", "kind", list, "nextPageToken", "incompleteSearch"]));
            if (parts[0] != "*" && parts[0] != list)
            {
                return;
            }

            name = parts.Length > 1 ? parts[1] : "*";
        }

        _file.Add(Known(name, ["*", .. names]));
    }

    /// <summary>
    /// Opens one level of brackets: <c>files(id,name)</c> is <c>files/id</c> and <c>files/name</c>.
    /// </summary>
    private static IEnumerable<string> Expanded(string text)
    {
        var (prefix, start) = ("", 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length ? text[i] : ',';
            if (letter == '(')
            {
                (prefix, start) = (text[start..i] + "/", i + 1);
            }
            else if (letter is ',' or ')')
            {
                if (i > start)
                {
                    yield return prefix + text[start..i];
                }

                start = i + 1;
                prefix = letter == ')' ? "" : prefix;
            }
        }
    }

    private static string Known(string name, IReadOnlyList<string> names) =>
        names.Contains(name)
            ? name
            : throw DriveErrors.Invalid($"Invalid field selection {name}", "fields");
}
