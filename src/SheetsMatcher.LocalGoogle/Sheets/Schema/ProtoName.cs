using System.Text;

namespace SheetsMatcher.LocalGoogle.Sheets.Schema;

/// <summary>
/// Google takes <c>lowerCamel</c> and <c>snake_case</c> names alike, and speaks of fields in
/// <c>snake_case</c> in its errors.
/// </summary>
internal static class ProtoName
{
    public static string Camel(string name)
    {
        if (!name.Contains('_', StringComparison.Ordinal))
        {
            return name;
        }

        var text = new StringBuilder(name.Length);
        foreach (var word in name.Split('_'))
        {
            text.Append(text.Length > 0 && word.Length > 0 ? Capital(word) : word);
        }

        return text.ToString();
    }

    public static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter))
            {
                text.Append('_');
            }

            text.Append(char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20) : letter);
        }

        return text.ToString();
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
