namespace SheetsMatcher.LocalGoogle.Http;

/// <summary>
/// One request after the outer layer has read it: body unzipped, method override applied,
/// trailing slash removed from the path.
/// </summary>
/// <param name="Method">Upper case.</param>
/// <param name="Path">
/// The escaped path, e.g. <c>/v4/spreadsheets/abc/values/Sheet1%21A1</c>.
/// </param>
/// <param name="Query">Unescaped names and values in the order sent; names may repeat.</param>
/// <param name="Headers">Lower-case names.</param>
/// <param name="Origin">
/// Scheme, host and port that the client used, e.g. <c>http://127.0.0.1:5080</c>.
/// </param>
public sealed record LocalRequest(
    string Method,
    string Path,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    IReadOnlyDictionary<string, string> Headers,
    ReadOnlyMemory<byte> Body,
    string Origin
)
{
    public string? QueryValue(string name) => Query.LastOrDefault(pair => pair.Key == name).Value;

    public IReadOnlyList<string> QueryValues(string name) =>
        [.. Query.Where(pair => pair.Key == name).Select(pair => pair.Value)];
}
