using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Tells a plain wish for a person from a sentence that only names one, such as "I reported Ada Wong": a
/// list of all words against somebody would never end, the words around a plain wish are few.
/// </summary>
internal static partial class WishWords
{
    private const int OtherNameWordsMin = 2;
    private const int OtherNameWordsMax = 4;

    private static readonly HashSet<string> _plain =
    [
        .. (
            "i id im ive we wed my our me us you your would should could can may will wish wishes want "
            + "wanted like love loved prefer preferred preferably preference hope hoping choose choice pick "
            + "request requested requesting ask asked asking look looking forward for to be get have work "
            + "working meet meeting learn learning from paired pair pairing matched match matching partnered "
            + "partner with by as a an the this that he she they him her them his their mentor mentee mentors "
            + "mentored mentorship mentoring please pls thanks thank thx kindly if possible possibly available "
            + "at all in of on it is are was were and or either both ideally definitely really so very much "
            + "happy glad grateful thrilled delighted honoured honored excited great good best perfect ideal "
            + "wonderful fantastic amazing brilliant inspiring lovely fine ok okay yes first second third 1st "
            + "2nd 3rd top one two who because since suggested recommended met talked spoke spoken heard "
            + "conference workshop event talk library librarian libraries je voudrais aimerais souhaite "
            + "prefere avec sil vous plait merci ou et ich mochte gerne gern bitte mit wunsche danke und oder "
            + "quiero quisiera gustaria con por favor gracias y o prefiero"
        ).Split(' '),
    ];

    /// <summary>Of those that people add to a name, the ones that are surely kind.</summary>
    private static readonly HashSet<Rune> _kindSigns =
    [
        .. "❤♥♡☺😊🙂😀😃😄😁🥰😍🙏👍⭐🌟✨✅✔💕💖🤞🎉".EnumerateRunes(),
    ];

    /// <param name="known">Names of those who may be meant, and where they work, study and live.</param>
    public static bool IsPlain(string wish, IEnumerable<string> known)
    {
        if (wish.Contains(":(", StringComparison.Ordinal) || wish.EnumerateRunes().Any(IsUnkind))
        {
            return false;
        }
        var words = known.SelectMany(WordsOf).ToHashSet(StringComparer.Ordinal);
        return Joints()
            .Split(NameMentions.WithoutEmails(wish))
            .All(part => IsPlainPart(part, words));
    }

    private static bool IsPlainPart(string part, HashSet<string> known)
    {
        var words = WordsOf(part).ToList();
        return words.TrueForAll(word => IsKnown(word, known))
            || (!words.Exists(known.Contains) && IsOtherName(part, words.Count));
    }

    /// <summary>"Ada Wong or Bo Lind", of whom one did not apply; "Ada Wong, Surrey Libraries".</summary>
    private static bool IsOtherName(string part, int count) =>
        count is >= OtherNameWordsMin and <= OtherNameWordsMax
        && part.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(token => token.Any(char.IsLetter))
            .All(token => char.IsUpper(token[0]) && token.Skip(1).Any(char.IsLower));

    private static bool IsKnown(string word, HashSet<string> known) =>
        word.Length == 1
        || _plain.Contains(word)
        || known.Contains(word)
        || NameWords.Titles.Contains(word)
        || NameWords.Degrees.Contains(word)
        || NameWords.Pronouns.Contains(word)
        || known.Any(each =>
            NameWords.Given(each) == NameWords.Given(word)
            || (word.Length > 2 && each.StartsWith(word, StringComparison.Ordinal))
            || OneSlip.Between(each, word)
        );

    private static IEnumerable<string> WordsOf(string text) =>
        Folding.Fold(text.Replace('.', ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A cross, a warning sign, a face that does not smile.</summary>
    private static bool IsUnkind(Rune sign) =>
        Rune.GetUnicodeCategory(sign) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol
        && !sign.IsAscii
        && !_kindSigns.Contains(sign);

    [GeneratedRegex(
        @"[,;/&+()\[\]\n]|\b(?:and|or)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Joints();
}
