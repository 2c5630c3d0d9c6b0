using NodaTime;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Testing;

/// <summary>
/// An invented mentor to start from: experienced, with one place, and with nothing that speaks for
/// or against anybody. Everything else is said by <see cref="ApplicantChanges"/>.
/// </summary>
public static class NewMentor
{
    public static Mentor Named(string name) =>
        new()
        {
            Id = ApplicantId.Of(Samples.EmailOf(name)),
            Email = Samples.EmailOf(name),
            Name = name,
            Sector = Sector.Academic,
            Track = Track.Experienced,
            AppliedAt = Samples.FirstApplication,
            Row = 2,
            YearsOfExperience = 10,
            Capacity = 1,
        };

    /// <param name="sector">academic, public, corporate, government or law</param>
    public static Mentor At(string sector) => Named("Ruth Alder").At(sector);

    public static Mentor Offering(params IReadOnlyList<string> topics) =>
        Named("Ruth Alder") with
        {
            Topics = topics,
        };
}

/// <summary>An invented mentee to start from: a recent graduate without any wishes.</summary>
public static class NewMentee
{
    public static Mentee Named(string name) =>
        new()
        {
            Id = ApplicantId.Of(Samples.EmailOf(name)),
            Email = Samples.EmailOf(name),
            Name = name,
            Sector = Sector.Academic,
            Track = Track.Experienced,
            AppliedAt = Samples.FirstApplication,
            Row = 2,
        };

    /// <param name="sector">academic, public, corporate, government or law</param>
    public static Mentee At(string sector) => Named("Li Chen").At(sector);

    public static Mentee Wanting(params IReadOnlyList<string> topics) =>
        Named("Li Chen") with
        {
            Topics = topics,
        };
}

public static class Samples
{
    /// <summary>2010-10-01 at noon, UTC.</summary>
    public static readonly Instant FirstApplication = Instant.FromUtc(2010, 10, 1, 12, 0);

    /// <summary>"Ruth Alder" has ruth.alder@example.org.</summary>
    public static EmailAddress EmailOf(string name)
    {
        var words = Folding.Fold(name).Replace(' ', '.');
        return EmailAddress.TryParse($"{words}@example.org", out var email)
            ? email
            : throw new ArgumentException($"\"{name}\" makes no address.", nameof(name));
    }

    public static Sector Sector(string name) =>
        name switch
        {
            "academic" => Core.Applications.Sector.Academic,
            "public" => Core.Applications.Sector.Public,
            "corporate" => Core.Applications.Sector.SpecialCorporate,
            "government" => Core.Applications.Sector.SpecialGovernment,
            "law" => Core.Applications.Sector.SpecialLaw,
            _ => throw new ArgumentException($"No sector is called \"{name}\".", nameof(name)),
        };
}
