using System.Text.RegularExpressions;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// English sentences that say nothing, leave it open or name no employer, whatever little words stand
/// around: a list of answers would never end. Folded text, and always the whole of it.
/// </summary>
internal static partial class AnswerPhrases
{
    private const int LengthMax = 80;

    public static bool SayNothing(string folded) => IsMatch(Nothing(), folded);

    public static bool LeaveOpen(string folded) => IsMatch(Open(), folded);

    public static bool NameNoEmployer(string folded) => IsMatch(NoEmployer(), folded);

    private static bool IsMatch(Regex phrase, string folded) =>
        folded.Length <= LengthMax && phrase.IsMatch(folded);

    private const string Now =
        "(?: (?:yet|now|really|currently|presently|today|at present|at the moment|at this time|at this point"
        + "|right now|just now|for now|so far|still))?";

    private const string Beginning =
        "(?:(?:i am|im|i was|i|we are|were|well|currently|presently|still|recently|newly|now|just|a|an|the"
        + "|really|very|quite|totally|pretty|fairly|completely|honestly|personally|always) )*";

    private const string ForMe =
        "(?: (?:with|on|about|to|for|by) (?:this|that|it|me|us|all|both|either|any|anything|everything))?"
        + "(?: (?:really|honestly|thanks|thank you|please|too))?";

    [GeneratedRegex(
        $"^{Beginning}(?:"
            + "(?:no|none|nope|nothing|nobody|no one|nada|rien|nichts|nil|kein|keins|ninguno|nessuno)"
            + "(?: (?:that|which) (?:i|we) (?:know|am aware|can think|can name)(?: of)?"
            + "| i can think of| i know of| to (?:add|say|report|declare|share)| applies| applicable)?"
            + "|(?:dont|do not|cant|cannot) (?:know|say|have (?:any|one|it))"
            + "|not(?: (?:really|applicable|sure|known|given|decided|certain|relevant))?"
            + "|(?:no idea|undecided|tba|to be determined|to be decided|to be announced)"
            + $"){Now}$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Nothing();

    [GeneratedRegex(
        $"^{Beginning}(?:"
            + "(?:can do |could do |happy with |fine with |ok with |okay with |good with |open to |flexible with )?"
            + "(?:any|anything|anytime|anyone|anybody|anywhere|everything|everyone|either|either one|either way"
            + "|both|all|whatever|whichever|(?:any|all|both|either)(?: of)?(?: the| these| those)?"
            + " (?:options?|choices?|above|ones?|ways?|times?|days?|types?|kinds?))"
            + "(?: (?:is|are|will|would|can|could|be|would be|will be))?"
            + "(?: (?:work|works|do|fine|good|okay|ok|great|possible|suit|suits|suits you|best|you like"
            + "|you prefer|is easiest|is easier|is best))?"
            + "|(?:no|without|have no|dont have a|do not have a|dont have any|not a)"
            + "(?: (?:strong|real|particular|specific|clear|special))? (?:preferences?|prefs?)"
            + "|(?:it )?(?:dont|do not|doesnt|does not) (?:really )?(?:mind|care|matter)"
            + "|not (?:fussy|picky|particular|choosy)"
            + "|flexible|open|easy|easy going|easygoing"
            + "|open to (?:suggestions|ideas|whatever|all options|any option)"
            + "|up to (?:you|them|him|her|my mentor|my mentee|the mentor|the mentee|the committee)"
            + $"){ForMe}$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Open();

    [GeneratedRegex(
        $"^{Beginning}(?:"
            + "unemployed|self ?employed|jobless|retired|laid off|freelancing|freelance"
            + "|freelancer|in transition|in between jobs"
            + "|(?:in )?between (?:jobs|positions|roles|contracts|employers|work)"
            + "|(?:self ?employed|freelance|independent) (?:consultant|contractor|editor|writer|librarian|researcher"
            + "|indexer|translator|archivist|developer|designer|artist|photographer|illustrator|journalist|teacher"
            + "|tutor|trainer|worker|cataloguer|cataloger)"
            + "|(?:(?:full time|part time|graduate|grad|undergraduate|undergrad|phd|doctoral|masters|mlis|mlib|mls"
            + "|university|college|library school|high school) )*student"
            + "|(?:looking|searching|hunting|applying|seeking) (?:for )?(?:(?:a|my|the|some) )?"
            + "(?:(?:first|new|next|other) )?(?:jobs?|work|positions?|employment|employer|role|opportunities)"
            + "|job (?:seeking|searching|hunting)|on the job market"
            + "|(?:not|no longer)(?: (?:currently|presently|yet))? (?:working|employed)"
            + "|(?:dont|do not)(?: (?:currently|have a))? (?:work|job)|dont have an employer"
            + "|no (?:current )?(?:employer|job|employment|work|workplace)"
            + "|without (?:a job|work|employment)|out of work"
            + $"){Now}$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NoEmployer();
}
