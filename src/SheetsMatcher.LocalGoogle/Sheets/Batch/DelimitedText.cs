using System.Text;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>One line of delimited text, whose parts may stand in double quotes.</summary>
internal static class DelimitedText
{
    public static IReadOnlyList<string> Split(string line, string delimiter)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && (isQuoted || part.Length == 0))
            {
                var isDoubled = isQuoted && i + 1 < line.Length && line[i + 1] == '"';
                part.Append(isDoubled ? "\"" : "");
                i += isDoubled ? 1 : 0;
                isQuoted = isDoubled || !isQuoted;
            }
            else if (!isQuoted && line.AsSpan(i).StartsWith(delimiter, StringComparison.Ordinal))
            {
                parts.Add(part.ToString());
                part.Clear();
                i += delimiter.Length - 1;
            }
            else
            {
                part.Append(line[i]);
            }
        }

        parts.Add(part.ToString());
        return parts;
    }
}
