namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Letters of Cyrillic and Greek that look like plain ones, in words that mix the scripts: nobody types
/// "Мaya" so on purpose. A word that is all of one script stays as it is.
/// </summary>
internal static class LookAlikes
{
    private const string Foreign = "аеорсухіјѕмткнвһԁαορνκιετχβμζ";
    private const string Plain = "aeopcyxijsmtkhbhdaopvkietxbmz";

    /// <param name="word">Folded.</param>
    public static string InPlainLetters(string word) =>
        word.Any(char.IsAsciiLetter) && word.Any(IsForeign)
            ? string.Concat(word.Select(InPlain))
            : word;

    private static bool IsForeign(char letter) =>
        Foreign.Contains(letter, StringComparison.Ordinal);

    private static char InPlain(char letter) =>
        Foreign.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : letter;
}
