using System.Globalization;
using NodaTime;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// A person's stable id, derived from the address of the first application: the same in every round,
/// on every machine, and free of personal data, so that it may stand in logs. It stays when the
/// address is corrected.
/// </summary>
public readonly record struct ApplicantId(string Value)
{
    private const int SignCount = 10;

    /// <summary>
    /// <c>P-</c> and the first 50 bits of the address's SHA-256, in Crockford's base 32.
    /// </summary>
    public static ApplicantId Of(EmailAddress email) =>
        new("P-" + ShortHash.OfText(SignCount, email.Value));

    /// <summary>The id of somebody else who applies under an address that is taken.</summary>
    /// <param name="form">Where the person first applied.</param>
    /// <param name="at">When.</param>
    internal static ApplicantId Of(EmailAddress email, string form, Instant at, PersonName name) =>
        new(
            "P-"
                + ShortHash.Of(
                    SignCount,
                    email.Value,
                    form,
                    at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
                    name.Text
                )
        );

    public override string ToString() => Value;
}
