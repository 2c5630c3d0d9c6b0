using NodaTime;

namespace SheetsMatcher.Core.Applications.Identity;

/// <summary>Who sent which response.</summary>
internal sealed class Identities
{
    private readonly Dictionary<(string Tab, int Row), IReadOnlyList<KnownPerson>> _byPlace = [];
    private readonly Dictionary<(KnownPerson Person, string Form), Respondent> _withdrawals = [];

    /// <summary>Questions and notes for Problems.</summary>
    public List<ApplicationProblem> Problems { get; } = [];

    /// <summary>Every response of which it is settled whose it is.</summary>
    public List<PersonSighting> Settled { get; } = [];

    /// <summary>The marks, as they were, of responses of which it is not settled.</summary>
    public List<PersonMark> KeptMarks { get; } = [];

    /// <summary>One person, but for a withdrawal that may be several people's.</summary>
    /// <param name="row">One-based.</param>
    public IReadOnlyList<KnownPerson> Of(string tab, int row) =>
        _byPlace.GetValueOrDefault((tab, row), []);

    /// <summary>
    /// The withdrawal, from another address or on the other form, that the committee said is this
    /// person's, if it is no older than their response.
    /// </summary>
    /// <param name="form">The form of the response.</param>
    public Respondent? WithdrawalOf(KnownPerson person, string form, Instant respondedAt) =>
        _withdrawals.TryGetValue((person, form), out var withdrawal) && withdrawal.At >= respondedAt
            ? withdrawal
            : null;

    /// <param name="form">On which the person's application is withdrawn.</param>
    public void Withdraw(KnownPerson person, string form, Respondent withdrawal)
    {
        if (WithdrawalOf(person, form, withdrawal.At) is null)
        {
            _withdrawals[(person, form)] = withdrawal;
        }
    }

    public void Add(Respondent respondent, IReadOnlyList<KnownPerson> people)
    {
        _byPlace[(respondent.Tab, respondent.Row)] = people;
        if (people is [{ Waits: false } person])
        {
            Settled.Add(
                new(respondent.Form, respondent.At, respondent.Email, respondent.Name, person.Id)
            );
        }
    }
}
