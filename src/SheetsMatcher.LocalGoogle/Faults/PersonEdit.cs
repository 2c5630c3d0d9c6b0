using System.Text;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Faults;

/// <summary>
/// What somebody does between two requests of a program: any request that this LocalGoogle serves,
/// of Sheets, Gmail, a form or a steering route.
/// </summary>
/// <param name="Path">With its query, e.g. <c>/v4/spreadsheets/abc/values/A1?…</c>.</param>
public sealed record PersonEdit(string Method, string Path, JsonObject? Body = null)
{
    internal LocalRequest ToRequest(string origin)
    {
        var query = Path.IndexOf('?', StringComparison.Ordinal);
        return new LocalRequest(
            Method,
            query < 0 ? Path : Path[..query],
            query < 0 ? [] : FormEncoding.Read(Path[(query + 1)..]),
            new Dictionary<string, string>
            {
                ["authorization"] = "Bearer page",
                ["content-type"] = "application/json",
            },
            Encoding.UTF8.GetBytes(Body?.ToJsonString() ?? ""),
            origin
        );
    }
}
