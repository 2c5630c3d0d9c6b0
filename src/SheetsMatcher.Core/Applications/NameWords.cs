namespace SheetsMatcher.Core.Applications;

/// <summary>Words that stand in names and are not the name; and given names that are one.</summary>
internal static class NameWords
{
    /// <summary>Folded, without dots.</summary>
    public static readonly IReadOnlySet<string> Titles = Set(
        "capt captain dame dr doctor fr frau herr hon honorable honourable lady lord madame miss mister "
            + "mlle mme monsieur mr mrs ms mx prof professor rev reverend señor señora sir sr sra"
    );

    /// <summary>Degrees and the like that are never a family name.</summary>
    public static readonly IReadOnlySet<string> Degrees = Set(
        "bsc bcom bed cpa dphil edd emba esq jd llb llm mba mbbs med mfa mlib mlis mls mphil mpa msc "
            + "msis mslis msw mist mdes phd rn"
    );

    /// <summary>Degrees that may be a family name: they count behind a comma or in capitals.</summary>
    public static readonly IReadOnlySet<string> PerhapsDegrees = Set("ba be bs ma md ms");

    /// <summary>What tells one generation from another, and which.</summary>
    public static readonly IReadOnlyDictionary<string, int> Generations = new Dictionary<
        string,
        int
    >(StringComparer.Ordinal)
    {
        ["sr"] = 1,
        ["jr"] = 2,
        ["jnr"] = 2,
        ["ii"] = 2,
        ["2nd"] = 2,
        ["iii"] = 3,
        ["3rd"] = 3,
        ["iv"] = 4,
        ["4th"] = 4,
    };

    /// <summary>The same in words that may be a family name.</summary>
    public static readonly IReadOnlyDictionary<string, int> PerhapsGenerations = new Dictionary<
        string,
        int
    >(StringComparer.Ordinal)
    {
        ["senior"] = 1,
        ["junior"] = 2,
        ["filho"] = 2,
        ["hijo"] = 2,
        ["fils"] = 2,
        ["neto"] = 3,
    };

    /// <summary>They stand before a former or another name.</summary>
    public static readonly IReadOnlySet<string> Formerly = Set(
        "née né nee born formerly former previously maiden name aka alias goes go by prefers preferred "
            + "called known as geb geborene"
    );

    /// <summary>What somebody is at work: a name that follows is that person's.</summary>
    public static readonly IReadOnlySet<string> Posts = Set(
        "boss chair chief coordinator dean director head leader librarian manager president principal "
            + "superintendent supervisor"
    );

    public static readonly IReadOnlySet<string> Pronouns = Set(
        "she her hers he him his they them theirs ze hir zir xe xem elle iel il ella él sie er any all"
    );

    /// <summary>Words that begin a family name of several words.</summary>
    public static readonly IReadOnlySet<string> Particles = Set(
        "al bin da de del della der di dos du el la las le los mac mc o st ten ter van vande von vom zu"
    );

    private static readonly Dictionary<string, string> _nicknames = Nicknames(
        "abigail abby",
        "albert bert",
        "alexander alexandra sasha xander sandy lex alec",
        "alfred alf fred",
        "anastasia nastya",
        "andrew andy drew",
        "anthony antony tony",
        "barbara barb",
        "catherine katherine kathryn katharine cathy kathy kate katie",
        "charles chuck charlie",
        "christopher kit topher",
        "christina kristina tina",
        "cynthia cindy",
        "david dave",
        "deborah debra debbie deb",
        "dimitri dmitri dmitry dima mitya",
        "dolores lola",
        "dorothy dot dottie dora",
        "edward ed eddie ted ned",
        "eleanor elinor nell nellie ellie",
        "elizabeth elisabeth liz lizzie beth betty betsy eliza",
        "enrique quique",
        "eugene gene",
        "florence flo flossie",
        "francis frank",
        "francisco paco pancho",
        "frederick freddie freddy fritz",
        "geoffrey geoff jeffrey jeff",
        "george georgie",
        "gerald gerry",
        "giovanni gianni",
        "giuseppe beppe peppe",
        "guadalupe lupe",
        "harold hal",
        "helen lena",
        "henry hank harry",
        "ignacio nacho",
        "isabella isabel isobel bella",
        "james jim jimmy jamie",
        "jacqueline jackie",
        "johannes hans",
        "john jack johnny",
        "jose pepe",
        "joseph joe",
        "lawrence laurence larry",
        "leonard lenny",
        "margaret maggie meg peggy marge",
        "mary molly polly",
        "matthew matt",
        "michael mike mick mikhail misha",
        "mohammed muhammad mohamed mohammad mohamad muhammed mohd",
        "nathaniel nate",
        "nicholas nikolai kolya",
        "patricia pat patty tricia trish",
        "patrick paddy",
        "peter pete",
        "penelope penny",
        "philip phillip",
        "raymond ray",
        "rebecca becky",
        "richard dick rick ricky",
        "robert bob bobby rob robbie",
        "ronald ron",
        "sarah sally",
        "stephen steven steve",
        "susan sue susie suzy",
        "teresa theresa terry tess tessa",
        "theodore teddy theo",
        "thomas tom tommy",
        "timothy tim",
        "vladimir vova volodya",
        "victoria vicky tori",
        "virginia ginny",
        "william bill billy will liam",
        "yekaterina ekaterina katya",
        "yevgeny evgeny zhenya"
    );

    /// <summary>One name for all forms of a given name.</summary>
    public static string Given(string word) => _nicknames.GetValueOrDefault(word, word);

    private static HashSet<string> Set(string words) =>
        words.Split(' ').Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, string> Nicknames(params string[] lines)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var forms = line.Split(' ');
            foreach (var form in forms)
            {
                names[form] = forms[0];
            }
        }
        return names;
    }
}
