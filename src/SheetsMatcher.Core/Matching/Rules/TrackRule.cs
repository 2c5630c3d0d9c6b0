using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Crowds;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>
/// Experienced mentors take recent graduates; peer mentors take current students of their school. Who
/// left it open may be either.
/// </summary>
internal sealed class TrackRule : AnswerRule
{
    public override string Name => "Track";

    public override bool Protects => true;

    public override bool IsOpen(Profile mentor, Profile mentee) =>
        mentor.Applicant.Track == mentee.Applicant.Track
        && mentor.Pool.Schools.AreOpen(mentor.School, mentee.School);

    public override string OfMentors => "for another kind of mentoring or school";

    public override string OfMentees => "for another kind of mentoring or school";

    public override string? Change => "Another kind of mentoring or another school";

    public override Facet OfMentor => Facet.TrackAndSchool;

    public override bool Forbids(Profile mentor, Profile mentee) =>
        !MayBoth(Track.Experienced, mentor, mentee)
        && !(MayBoth(Track.Peer, mentor, mentee) && ShareSchool(mentor, mentee));

    public override string Sentence(Profile mentor, Profile mentee) =>
        (mentor.Applicant.Track, mentee.Applicant.Track) switch
        {
            (Track.Experienced, Track.Peer) =>
                $"{NameOf(mentor)} mentors recent graduates; {NameOf(mentee)} is still a student.",
            (Track.Peer, Track.Experienced) =>
                $"{NameOf(mentor)} is a peer mentor for students; {NameOf(mentee)} has graduated.",
            _ when mentor.Pool.Schools.AreOpen(mentor.School, mentee.School) =>
                $"Are \"{Wording.Short(mentor.Applicant.School)}\" and "
                    + $"\"{Wording.Short(mentee.Applicant.School)}\" one school? Nobody has said yet.",
            _ => $"{NameOf(mentor)} and {NameOf(mentee)} are not known to share a school.",
        };

    private static bool MayBoth(Track track, Profile mentor, Profile mentee) =>
        (mentor.Applicant.Track == track || mentor.Applicant.Track is Track.Open)
        && (mentee.Applicant.Track == track || mentee.Applicant.Track is Track.Open);

    private static bool ShareSchool(Profile mentor, Profile mentee) =>
        mentor.School.Length > 0 && mentor.School == mentee.School;
}
