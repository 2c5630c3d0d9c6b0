using System.Text.RegularExpressions;

namespace SheetsMatcher.Core.Applications;

/// <summary>Tells a wish not to be paired with a person from a wish for that person.</summary>
internal static partial class AvoidanceWords
{
    public static bool AreIn(string answer) => Avoidance().IsMatch(Folding.Fold(answer));

    /// <summary>On folded text, where "don't" is "dont".</summary>
    [GeneratedRegex(
        @"\b(not|never|except|excluding|besides|avoid|avoiding|without|other than|apart from|"
            + @"(anyone|anybody|everyone|everybody|all|nobody|no one|none|any) but|instead of|rather than|"
            + @"dont|do not|cant|cannot|wont|wouldnt|shouldnt|please no|keep (me )?away|"
            + @"conflict|sauf|pas|excepto|menos|ausser|nicht)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Avoidance();
}
