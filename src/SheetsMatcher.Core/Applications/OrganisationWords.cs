namespace SheetsMatcher.Core.Applications;

/// <summary>Words that stand in the names of employers and schools and tell little or nothing.</summary>
internal static class OrganisationWords
{
    /// <summary>Behind a name: the kind of company, in law.</summary>
    public static readonly IReadOnlySet<string> LegalForms = Set(
        "ag bv co company corp corporation gmbh inc incorporated limited llc llp lp ltd ltee nv pllc plc "
            + "pty sa sarl srl"
    );

    /// <summary>They join words and never tell two names apart.</summary>
    public static readonly IReadOnlySet<string> Fillers = Set(
        "the and of at in for de la le du des"
    );

    /// <summary>Words that many names share: a name of these alone says nothing.</summary>
    public static readonly IReadOnlySet<string> Common = Set(
        "academy archives board branch campus center central centre city college community council "
            + "county department district firm general government group high hospital information "
            + "institute law libraries library main medical ministry municipal museum national office "
            + "polytechnic private provincial public records regional research resource royal saint "
            + "school science secondary services society state system technical town university "
            + "universite bibliotheque grade elementary lutheran catholic north south east west"
    );

    private static readonly Dictionary<string, string> _long = new(StringComparer.Ordinal)
    {
        ["st"] = "saint",
        ["ste"] = "saint",
        ["sainte"] = "saint",
        ["mt"] = "mount",
        ["ft"] = "fort",
        ["univ"] = "university",
        ["uni"] = "university",
        ["coll"] = "college",
        ["lib"] = "library",
        ["libr"] = "library",
        ["libraries"] = "library",
        ["dept"] = "department",
        ["inst"] = "institute",
        ["assn"] = "association",
        ["assoc"] = "association",
        ["intl"] = "international",
        ["natl"] = "national",
        ["govt"] = "government",
        ["min"] = "ministry",
        ["hosp"] = "hospital",
        ["ctr"] = "centre",
        ["center"] = "centre",
        ["elem"] = "elementary",
        ["sec"] = "secondary",
        ["poly"] = "polytechnic",
        ["bros"] = "brothers",
    };

    /// <summary>Letters that are as well known as the words, and stand for nothing else behind a name.</summary>
    private static readonly Dictionary<string, string[]> _inFull = new(StringComparer.Ordinal)
    {
        ["bc"] = ["british", "columbia"],
        ["ns"] = ["nova", "scotia"],
        ["nb"] = ["new", "brunswick"],
        ["pei"] = ["prince", "edward", "island"],
        ["nwt"] = ["northwest", "territories"],
        ["nl"] = ["newfoundland", "labrador"],
        ["ny"] = ["new", "york"],
        ["nyc"] = ["new", "york", "city"],
        ["uk"] = ["united", "kingdom"],
        ["pl"] = ["public", "library"],
        ["sd"] = ["school", "district"],
    };

    public static string[] InFull(string word) => _inFull.GetValueOrDefault(word) ?? [word];

    public static string Long(string word) => _long.GetValueOrDefault(word, word);

    private static HashSet<string> Set(string words) =>
        words.Split(' ').ToHashSet(StringComparer.Ordinal);
}
