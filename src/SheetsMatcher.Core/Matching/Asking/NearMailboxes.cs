using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Asking;

/// <summary>
/// People by their addresses, to be found by one with a slip on either side of its sign:
/// "ruth@vpl.exmaple". All that is a slip away shares a form.
/// </summary>
internal sealed class NearMailboxes
{
    private readonly Dictionary<string, List<Profile>> _byForm = new(StringComparer.Ordinal);

    public NearMailboxes(IReadOnlyList<Profile> people)
    {
        foreach (var person in people)
        {
            foreach (var form in FormsOf(person.Applicant.Email.Value))
            {
                _byForm.ListOf(form).Add(person);
            }
        }
    }

    public IEnumerable<Profile> Near(string email) =>
        FormsOf(email)
            .SelectMany(form => _byForm.GetValueOrDefault(form) ?? [])
            .Distinct()
            .Where(person => AreNear(Parts(person.Applicant.Email.Value), Parts(email)));

    private static bool AreNear(
        (string Local, string Domain) one,
        (string Local, string Domain) other
    ) =>
        one.Local == other.Local
            ? OneSlip.Between(one.Domain, other.Domain)
            : one.Domain == other.Domain
                && one.Local[0] == other.Local[0]
                && OneSlip.Between(one.Local, other.Local);

    private static IEnumerable<string> FormsOf(string email)
    {
        var (local, domain) = Parts(email);
        return OneSlip
            .Forms(local)
            .Select(form => $"{form}@{domain}")
            .Concat(OneSlip.Forms(domain).Select(form => $"{local}@{form}"))
            .Distinct(StringComparer.Ordinal);
    }

    private static (string Local, string Domain) Parts(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return (email[..at], email[(at + 1)..]);
    }
}
