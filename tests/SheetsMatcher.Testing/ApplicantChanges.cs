using NodaTime;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Testing;

/// <summary>Says what is particular about an invented applicant, one thing at a time.</summary>
public static class ApplicantChanges
{
    public static T At<T>(this T person, string sector)
        where T : Applicant => person with { Sector = Samples.Sector(sector) };

    /// <summary>Another person altogether: the email and the id follow the name.</summary>
    public static T Named<T>(this T person, string name)
        where T : Applicant =>
        person with
        {
            Name = name,
            Email = Samples.EmailOf(name),
            Id = ApplicantId.Of(Samples.EmailOf(name)),
        };

    public static T In<T>(this T person, string city)
        where T : Applicant => person with { City = city };

    public static T WorkingFor<T>(this T person, string employer)
        where T : Applicant => person with { Employer = employer };

    public static T SupervisedBy<T>(this T person, string supervisor)
        where T : Applicant => person with { Supervisor = supervisor };

    public static T FromSchool<T>(this T person, string school)
        where T : Applicant => person with { School = school };

    public static T Meeting<T>(this T person, params IReadOnlyList<string> modes)
        where T : Applicant => person with { MeetingModes = modes };

    public static T Speaking<T>(this T person, params IReadOnlyList<string> languages)
        where T : Applicant => person with { Languages = languages };

    public static T FreeOn<T>(this T person, params IReadOnlyList<string> times)
        where T : Applicant => person with { Availability = times };

    public static T WithGoals<T>(this T person, params IReadOnlyList<string> goals)
        where T : Applicant => person with { CareerGoals = goals };

    public static T AskingFor<T>(this T person, string partner)
        where T : Applicant => person with { PreferredPerson = partner };

    public static T From<T>(this T person, string email)
        where T : Applicant =>
        EmailAddress.TryParse(email, out var address)
            ? person with
            {
                Email = address,
                Id = ApplicantId.Of(address),
            }
            : throw new ArgumentException($"\"{email}\" is no address.", nameof(email));

    /// <summary>On the peer track: a peer mentor, or a current student.</summary>
    public static T AsPeer<T>(this T person)
        where T : Applicant => person with { Track = Track.Peer };

    public static T AppliedAfter<T>(this T person, int hours)
        where T : Applicant =>
        person with
        {
            AppliedAt = Samples.FirstApplication + Duration.FromHours(hours),
        };

    public static Mentor Offering(this Mentor mentor, params IReadOnlyList<string> topics) =>
        mentor with
        {
            Topics = topics,
        };

    public static Mentor Taking(this Mentor mentor, int mentees) =>
        mentor with
        {
            Capacity = mentees,
        };

    public static Mentor WithYears(this Mentor mentor, double years) =>
        mentor with
        {
            YearsOfExperience = years,
        };

    public static Mentee WithYears(this Mentee mentee, double years) =>
        mentee with
        {
            YearsOfExperience = years,
        };

    public static Mentee Wanting(this Mentee mentee, params IReadOnlyList<string> topics) =>
        mentee with
        {
            Topics = topics,
        };
}
