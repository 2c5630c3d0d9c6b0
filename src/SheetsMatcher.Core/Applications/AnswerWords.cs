using System.Text;

namespace SheetsMatcher.Core.Applications;

/// <summary>What an answer says when it says nothing in particular.</summary>
internal enum AnswerSense
{
    Plain,

    /// <summary>Nothing to say, such as "N/A": two people who wrote it share nothing.</summary>
    None,

    /// <summary>Whatever the other one likes, such as "Either": it is never in the way.</summary>
    Open,

    /// <summary>Working, or not, for nobody who could have coworkers, such as "freelancer".</summary>
    NoEmployer,
}

/// <summary>
/// Answers that are no answers, as people write them. A program adds its own in its settings; they
/// are compared in any case, spacing and punctuation.
/// </summary>
public sealed class AnswerWords
{
    private const string NoneDefault =
        "n a;na;nil;no;nobody;no one;noone;none;not applicable;not any;nothing;nope;unknown;no answer;"
        + "none yet;not yet;tbd;not sure;unsure;dont know;i dont know;idk;prefer not to say;"
        + "rather not say;does not apply;doesnt apply;i dont have one;dont have one;no supervisor;null;x;"
        + "aucun;aucune;sans objet;s o;personne;ningun;ninguno;ninguna;nadie;keine;keiner;keins;entfallt";

    private const string OpenDefault =
        "any;anything;anytime;any time;any day;anyone;anybody;anywhere;any of these;any of the above;"
        + "any is fine;either;either is fine;either one;both;both are fine;all;all of the above;"
        + "all of these;everything;whatever;whichever;whatever works;whatever is easiest;"
        + "no preference;no preferences;none in particular;no particular preference;"
        + "i have no preference;dont mind;i dont mind;do not mind;doesnt matter;does not matter;"
        + "it doesnt matter;not important;flexible;im flexible;i am flexible;very flexible;"
        + "im very flexible;i am very flexible;open;im open;i am open;im easy;open to anything;"
        + "im open to anything;i am open to anything;open to all;open to any;open to either;"
        + "open to suggestions;up to you;up to my mentor;up to my mentee;up to the mentor;"
        + "up to the mentee;you decide;peu importe;nimporte;indifferent;sans preference;egal;"
        + "cualquiera;me da igual;beides;alles;beliebig;indifferente;qualsiasi;qualunque;lo que sea;"
        + "ambos;ambas;les deux;nimporte lequel;nimporte laquelle;nimporte quoi;tanto faz;maakt niet uit";

    private const string NoEmployerDefault =
        "between jobs;between positions;freelance;freelancer;freelancing;self;self employed;"
        + "selfemployed;im self employed;i am self employed;independent;independent contractor;"
        + "independent consultant;contractor;consultant;own business;my own business;sole trader;"
        + "job seeking;job seeker;job searching;job hunting;looking;looking for work;seeking work;"
        + "seeking employment;looking for a job;unemployed;currently unemployed;"
        + "i am currently unemployed;im currently unemployed;im unemployed;i am unemployed;"
        + "not employed;not currently employed;currently not employed;not working;"
        + "not currently working;currently not working;not working at the moment;"
        + "no current employer;no employer;no job;none at the moment;none currently;none at present;"
        + "currently none;retired;im retired;student;full time student;graduate student;grad student;"
        + "current student;im a student;i am a student;studying;mlis student;homemaker;"
        + "stay at home parent;stay at home mom;stay at home dad;caregiver;parental leave;"
        + "maternity leave;on leave;volunteer;volunteering;various;laid off;on sabbatical;"
        + "etudiant;etudiante;sans emploi;travailleur autonome;a la recherche dun emploi;"
        + "estudiante;desempleado;desempleada;arbeitslos;arbeitssuchend;ohne arbeit;"
        + "selbstandig;freiberuflich;sin empleo;sin trabajo;en busqueda de empleo;buscando trabajo;jubilado;"
        + "jubilada;retraite;retraitee;en recherche demploi;au chomage;rentner;rentnerin;studentin";

    /// <summary>
    /// Any negation, and what tells of having had enough: a wish that says more than a name and holds one
    /// of these is asked about, since to earn points against somebody's will is worse.
    /// </summary>
    private const string AvoidanceDefault =
        "no;non;nein;nao;niet;not;never;nobody;none;neither;nor;noone;nothing;except;excepting;excluding;"
        + "exclude;excluded;besides;avoid;avoiding;without;but;unless;other than;different from;apart from;"
        + "aside from;instead;than;unlike;against;over;else;another;before;already;too well;previous;previously;"
        + "past;former;formerly;had;conflict;conflicts;uncomfortable;unhappy;dislike;refuse;decline;object;"
        + "opposed;anti;ex;awkward;rather;someone new;somebody new;reported;complained;complaint;harassed;bullied;"
        + "hate;worked under;reported to;sister in law;brother in law;mother in law;"
        + "father in law;son in law;daughter in law;relative;related to;veto;skip;no longer;keep away;"
        + "keep me away;stay away;"
        + "dont;cant;cannot;wont;isnt;arent;wasnt;werent;doesnt;didnt;hasnt;havent;hadnt;couldnt;wouldnt;"
        + "shouldnt;mustnt;neednt;aint;"
        + "sauf;pas;jamais;hormis;excepte;sans;ohne;statt;anstatt;jemand anders;jemand anderen;"
        + "excepto;menos;nunca;ausser;nicht;niemals;kein;keine;keinen;keiner;keinem;keinesfalls;"
        + "senza;tranne;eccetto;exceto;behalve;undtagen;utom;otra persona;quelquun dautre";

    /// <summary>The built-in ones.</summary>
    public static readonly AnswerWords Default = new([], [], [], []);

    /// <summary>Signs that say no.</summary>
    private static readonly HashSet<Rune> _crosses =
    [
        .. "\u274C\u2716\u2717\u2718\u26D4\U0001F6AB\U0001F44E\U0001F645".EnumerateRunes(),
    ];

    private readonly HashSet<string> _none;
    private readonly HashSet<string> _open;
    private readonly HashSet<string> _noEmployer;
    private readonly string[] _avoidance;

    /// <summary>What a program adds to the built-in lists.</summary>
    /// <param name="avoidance">Words by which a wish is against a person, such as "except".</param>
    public AnswerWords(
        IEnumerable<string> none,
        IEnumerable<string> open,
        IEnumerable<string> noEmployer,
        IEnumerable<string> avoidance
    )
    {
        _none = Set(NoneDefault, none);
        _open = Set(OpenDefault, open);
        _noEmployer = Set(NoEmployerDefault, noEmployer);
        _avoidance = [.. Set(AvoidanceDefault, avoidance).Select(words => $" {words} ")];
    }

    internal AnswerSense Of(string answer)
    {
        var folded = Folding.Fold(answer);
        return folded.Length == 0 || _none.Contains(folded) ? AnswerSense.None
            : _open.Contains(folded) || AnswerPhrases.LeaveOpen(folded) ? AnswerSense.Open
            : AnswerPhrases.SayNothing(folded) ? AnswerSense.None
            : AnswerSense.Plain;
    }

    /// <summary>Of an employer nothing is left open: "Any" names none.</summary>
    internal AnswerSense OfEmployer(string answer) =>
        Of(answer) is not AnswerSense.Plain ? AnswerSense.None
        : IsNoEmployer(answer) && !NamesEmployerToo(answer) ? AnswerSense.NoEmployer
        : AnswerSense.Plain;

    /// <summary>Whether a wish for a person is one not to be paired with that person.</summary>
    internal bool IsAgainst(string wish)
    {
        var typed = NameMentions.WithoutEmails(wish).Replace('\u00B4', '\'').Replace('`', '\'');
        var folded = $" {Folding.Fold(typed)} ";
        return wish.EnumerateRunes().Any(_crosses.Contains)
            || _avoidance.Any(words => folded.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>"student, UBC" and "Self-employed (Lind Consulting)".</summary>
    private bool NamesEmployerToo(string answer) =>
        OrganisationParts
            .WithCapitalIn(answer)
            .Any(part => Of(part) is AnswerSense.Plain && !IsNoEmployer(part));

    /// <summary>"Freelancer (design)" and "Currently unemployed - open to work" too.</summary>
    private bool IsNoEmployer(string answer)
    {
        var first = NameText.WithoutBrackets(answer).Split(',', ';', '\u2013', '\u2014')[0];
        var dash = first.IndexOf(" - ", StringComparison.Ordinal);
        var shorter = Folding.Fold(dash < 0 ? first : first[..dash]);
        return Names(Folding.Fold(answer)) || Names(shorter) || SaysNothing(shorter);

        bool Names(string folded) =>
            _noEmployer.Contains(folded) || AnswerPhrases.NameNoEmployer(folded);

        // A single letter may be a company's name.
        bool SaysNothing(string folded) => folded.Length > 1 && Of(folded) is AnswerSense.None;
    }

    private static HashSet<string> Set(string builtIn, IEnumerable<string> own) =>
        [.. builtIn.Split(';').Concat(own.Select(Folding.Fold)).Where(answer => answer.Length > 0)];
}
