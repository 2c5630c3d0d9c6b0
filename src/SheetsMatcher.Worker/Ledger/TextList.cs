using System.Globalization;
using Dapper;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>A list of texts in a statement, one parameter each: the two databases differ in arrays.</summary>
internal sealed class TextList
{
    /// <summary>Well below what either database takes in one statement.</summary>
    public const int Max = 500;

    private readonly string _names;

    public TextList(IReadOnlyCollection<string> texts)
    {
        var names = new List<string>();
        foreach (var text in texts)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"text{names.Count}");
            Parameters.Add(name, text);
            names.Add("@" + name);
        }

        _names = $"({string.Join(", ", names)})";
    }

    public DynamicParameters Parameters { get; } = new();

    /// <summary>As it stands behind IN.</summary>
    public override string ToString() => _names;
}
