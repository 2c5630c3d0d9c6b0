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

    public bool Includes(string name) => _file.Contains("*") || _file.Contains(name);

    /// <summary>Of the list itself: <c>nextPageToken</c>, <c>kind</c>, <c>files</c>.</summary>
    public bool IncludesInList(string name) => _list.Contains("*") || _list.Contains(name);

    public static DriveFields? OfFile(LocalRequest request) => Of(request, isList: false);

    public static DriveFields? OfList(LocalRequest request) => Of(request, isList: true);

    private static DriveFields? Of(LocalRequest request, bool isList)
    {
        var text = request.QueryValue("fields") ?? request.QueryValue("$fields");
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var fields = new DriveFields();
        foreach (var path in Expanded(text.Replace(" ", "", StringComparison.Ordinal)))
        {
            fields.Add(path, isList);
        }

        return fields;
    }

    private void Add(string path, bool isList)
    {
        var name = path;
        if (isList)
        {
            var parts = path.Split('/', 2);
            _list.Add(Known(parts[0], ["*", "kind", "files", "nextPageToken", "incompleteSearch"]));
            if (parts[0] is not ("*" or "files"))
            {
                return;
            }

            name = parts.Length > 1 ? parts[1] : "*";
        }

        _file.Add(Known(name, ["*", .. DriveFileJson.FieldNames]));
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
