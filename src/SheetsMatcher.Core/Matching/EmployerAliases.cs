using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// The names that one employer goes by: "VPL = Vancouver Public Library". Names are compared as
/// employers are, so that case, punctuation and legal forms do not matter.
/// </summary>
internal sealed class EmployerAliases
{
    public static readonly EmployerAliases None = new();

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <param name="lines">
    /// Each names one employer in two ways or more, with "=" between them.
    /// </param>
    /// <exception cref="ArgumentException">A line does not; it is quoted.</exception>
    public static EmployerAliases Of(IReadOnlyList<string> lines)
    {
        var aliases = new EmployerAliases();
        foreach (var line in lines)
        {
            string[] names = [.. line.Split('=').Select(name => OrganisationName.Of(name).Text)];
            if (names.Length < 2 || names.Contains(""))
            {
                throw new ArgumentException(
                    $"{nameof(MatchingSettings.EmployerAliases)} must hold lines such as "
                        + $"\"VPL = Vancouver Public Library\", not \"{Wording.Short(line)}\"."
                );
            }
            aliases.Join(names);
        }
        return aliases;
    }

    /// <summary>The employer in the form in which two are compared; empty for none.</summary>
    public string Fold(string employer)
    {
        var folded = OrganisationName.Of(employer).Text;
        return _known.GetValueOrDefault(folded, folded);
    }

    private void Join(string[] names)
    {
        var first = _known.GetValueOrDefault(names[0], names[0]);
        var joined = names.Select(name => _known.GetValueOrDefault(name, name)).ToHashSet();
        var others = _known.Where(alias => joined.Contains(alias.Value)).Select(alias => alias.Key);
        foreach (var name in others.Concat(names).Distinct().ToList())
        {
            _known[name] = first;
        }
    }
}
