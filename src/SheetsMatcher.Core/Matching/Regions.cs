namespace SheetsMatcher.Core.Matching;

/// <summary>
/// Provinces, states and countries by the names and letters that people write behind a city: Canada
/// and the United States, whose regions are commonly written so.
/// </summary>
internal static class Regions
{
    public const string Canada = "canada";
    private const string UnitedStates = "usa";

    /// <summary>The letters of each, and what people write instead of them.</summary>
    private const string Provinces =
        "ab:alberta,alta;bc:british columbia,colombie britannique,brit col;mb:manitoba;"
        + "nb:new brunswick,nouveau brunswick;nl:newfoundland and labrador,newfoundland,labrador,nfld,nf;"
        + "ns:nova scotia,nouvelle ecosse;nt:northwest territories,northwest territory,nwt;nu:nunavut;on:ontario,ont;"
        + "pe:prince edward island,pei;qc:quebec,que,pq;sk:saskatchewan,sask;yt:yukon,yukon territory,yk";

    private const string States =
        "al:alabama,ala;ak:alaska;az:arizona,ariz;ar:arkansas,ark;ca:california,calif,cal;"
        + "co:colorado,colo;ct:connecticut,conn;de:delaware,del;dc:district of columbia;fl:florida,fla;"
        + "ga:georgia;hi:hawaii;id:idaho;il:illinois,ill;in:indiana,ind;ia:iowa;ks:kansas,kan;"
        + "ky:kentucky;la:louisiana;me:maine;md:maryland;ma:massachusetts,mass;mi:michigan,mich;"
        + "mn:minnesota,minn;ms:mississippi,miss;mo:missouri;mt:montana,mont,mount;ne:nebraska,neb;"
        + "nv:nevada,nev;nh:new hampshire;nj:new jersey;nm:new mexico;ny:new york;nc:north carolina;"
        + "nd:north dakota;oh:ohio;ok:oklahoma,okla;or:oregon,ore;pa:pennsylvania,penn;"
        + "ri:rhode island;sc:south carolina;sd:south dakota;tn:tennessee,tenn;tx:texas,tex;ut:utah;"
        + "vt:vermont;va:virginia;wa:washington,wash;wv:west virginia;wi:wisconsin,wis;wy:wyoming";

    private static readonly Dictionary<string, string> _countries = new(StringComparer.Ordinal)
    {
        [Canada] = Canada,
        ["can"] = Canada,
        [UnitedStates] = UnitedStates,
        ["us"] = UnitedStates,
        ["united states"] = UnitedStates,
        ["united states of america"] = UnitedStates,
        ["uk"] = "uk",
        ["united kingdom"] = "uk",
        ["great britain"] = "uk",
        ["england"] = "uk",
        ["scotland"] = "uk",
        ["wales"] = "uk",
        ["ireland"] = "ireland",
        ["australia"] = "australia",
        ["new zealand"] = "new zealand",
        ["france"] = "france",
        ["germany"] = "germany",
        ["deutschland"] = "germany",
        ["mexico"] = "mexico",
        ["india"] = "india",
        ["china"] = "china",
        ["japan"] = "japan",
        ["brazil"] = "brazil",
    };

    private static readonly Dictionary<string, string> _provinces = Named(Provinces);
    private static readonly Dictionary<string, string> _states = Named(States);

    /// <summary>The letters of a region; empty where a folded text names none.</summary>
    public static string Code(string folded) =>
        _provinces.GetValueOrDefault(folded) ?? _states.GetValueOrDefault(folded) ?? "";

    public static string Country(string folded) => _countries.GetValueOrDefault(folded, "");

    /// <summary>Empty where the region is not known.</summary>
    public static string CountryOf(string code) =>
        code.Length == 0 ? ""
        : _provinces.ContainsKey(code) ? Canada
        : _states.ContainsKey(code) ? UnitedStates
        : "";

    private static Dictionary<string, string> Named(string lines)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split(';'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            named[line[..colon]] = line[..colon];
            foreach (var name in line[(colon + 1)..].Split(','))
            {
                named[name] = line[..colon];
                named[$"{name} state"] = line[..colon];
                named[$"state of {name}"] = line[..colon];
                named[$"province of {name}"] = line[..colon];
            }
        }
        return named;
    }
}
