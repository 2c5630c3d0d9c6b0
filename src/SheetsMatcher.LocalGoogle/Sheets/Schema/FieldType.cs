namespace SheetsMatcher.LocalGoogle.Sheets.Schema;

/// <summary>What a field of Google's interface description may hold.</summary>
internal abstract record FieldType
{
    private FieldType() { }

    /// <summary>Not described here (charts, data sources): taken as it comes.</summary>
    public sealed record Anything : FieldType;

    /// <param name="Name">
    /// <c>string</c>, <c>int</c>, <c>long</c> (text in JSON), <c>number</c>, <c>bool</c> or
    /// <c>bytes</c>.
    /// </param>
    public sealed record Plain(string Name) : FieldType;

    public sealed record Choice(IReadOnlyList<string> Names) : FieldType;

    public sealed record Message(string Name) : FieldType;

    public sealed record ListOf(FieldType Item) : FieldType;

    public sealed record MapOf(FieldType Item) : FieldType;
}
