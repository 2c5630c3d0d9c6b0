using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Applications;

/// <summary>Several answers in one cell, where the form's options are known and where they are not.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class ListAnswerTests
{
    private static readonly string[] _options =
    [
        "Law",
        "Law, tax",
        "Law, tax, and trade",
        "Phone",
        "In person",
        "Video call",
        "Work/life balance",
        "Resumes, and job searching",
        "R&D",
    ];

    private static readonly string[] _names = ["Ruth Alder", "Omar Haddad", "Ines Gold"];

    private static readonly string[] _lists =
    [
        "How would you like to meet?",
        "Topics you can help with",
        "When could you meet?",
        "Career goals you can help with",
    ];

    [TestCase("Phone/Video call", "Phone|Video call")]
    [TestCase("Phone and Video call", "Phone|Video call")]
    [TestCase("phone & video call", "phone|video call")]
    [TestCase("Phone Video call", "Phone|Video call")]
    [TestCase("Phone,Video call or in person", "Phone|Video call|in person")]
    [TestCase("Phone - Video call", "Phone|Video call")]
    [TestCase("Law, tax, and trade, Law", "Law, tax, and trade|Law")]
    [TestCase("Law, tax,Law", "Law, tax|Law")]
    [TestCase("Law, taxes", "Law|taxes")]
    [TestCase("Law and lawn care", "Law and lawn care")]
    [TestCase("Lawn care", "Lawn care")]
    [TestCase("Phone , In person", "Phone|In person")]
    [TestCase("Resumes, and job searching;Phone", "Resumes, and job searching|Phone")]
    [TestCase("Resumes, and job searching / R&D", "Resumes, and job searching|R&D")]
    [TestCase("Work/life balance + Phone", "Work/life balance|Phone")]
    [TestCase("Phone or text message", "Phone or text message")]
    [TestCase("Phone, carrier pigeon", "Phone|carrier pigeon")]
    [TestCase("PHONE\nIn Person\nphone", "PHONE|In Person")]
    [TestCase("Phone y In person", "Phone|In person")]
    public void Options_of_the_form_decide_in_every_list(string typed, string expected)
    {
        foreach (var (place, question) in _lists.Index())
        {
            var mentor = Read(new() { CheckboxAnswers = _options }, (question, typed))
                .Mentors.Single();
            var read = new[]
            {
                mentor.MeetingModes,
                mentor.Topics,
                mentor.Availability,
                mentor.CareerGoals,
            }[place];
            Assert.That(string.Join('|', read), Is.EqualTo(expected), question);
        }
    }

    [TestCase("English and French", "English|French")]
    [TestCase("English/French", "English|French")]
    [TestCase("English & French.", "English|French")]
    [TestCase("English. French", "English|French")]
    [TestCase("French (basic)", "French")]
    [TestCase("English (native), French (B2)", "English|French")]
    [TestCase("English (native) and a little French", "English|French")]
    [TestCase("fluent in both English and French", "English|French")]
    [TestCase("French - basic", "French")]
    [TestCase("Chinese (Cantonese)", "Chinese (Cantonese)")]
    [TestCase("American Sign Language", "American Sign Language")]
    [TestCase("American Sign Language and English", "American Sign Language|English")]
    [TestCase("Cree/Michif", "Cree/Michif", Description = "an option of the form")]
    [TestCase("N/A", "N/A")]
    [TestCase("All of the above", "All of the above")]
    public void Languages_typed_by_hand_are_parted(string typed, string expected)
    {
        var mapping = new FormMapping { CheckboxAnswers = ["Cree/Michif"] };
        var mentor = Read(mapping, ("Languages you speak", typed)).Mentors.Single();
        Assert.That(string.Join('|', mentor.Languages), Is.EqualTo(expected));
    }

    [TestCase("Chinese (Mandarin)", "Mandarin", true)]
    [TestCase("English French", "French", true)]
    [TestCase("Ukrainian", "Mandarin", false)]
    public void Language_in_words_that_nobody_shares_is_said_once(
        string one,
        string other,
        bool isSaid
    )
    {
        var problems = Matchmaker
            .Match(
                NewRoster.Of(
                    [NewMentor.Named("Ruth Alder").Speaking(one)],
                    [
                        NewMentee.Named("Li Chen").Speaking(other, "English"),
                        NewMentee.Named("Omar Haddad").Speaking(one),
                    ]
                ),
                StandingPairs.None,
                MatchingSettings.Default
            )
            .Problems;
        Assert.That(problems.Count, Is.EqualTo(isSaid ? 1 : 0));
    }

    [Test]
    public void Options_with_commas_may_be_named_alone() =>
        Assert.That(
            Read(
                new() { AnswersWithCommas = ["Law, tax", "Law, tax, and trade"] },
                (_lists[1], "Law, tax, and trade, Maps")
            )
                .Mentors.Single()
                .Topics,
            Is.EqualTo(["Law, tax, and trade", "Maps"])
        );

    /// <summary>Whatever list it stands in, and however often.</summary>
    [TestCase("Phone/Video call", true)]
    [TestCase("Phone and Video call", true)]
    [TestCase("Phone Video call", true)]
    [TestCase("Video call Phone In person", true)]
    [TestCase("In person or phone and video call", true)]
    [TestCase("Phone. Video call", true)]
    [TestCase("Phone + In person", true)]
    [TestCase("phone - in person", true)]
    [TestCase("Phone: In person", true)]
    [TestCase("Phone or text message", false)]
    [TestCase("Video calls", false)]
    [TestCase("In  person", false)]
    public void Cell_that_looks_unsplit_is_said_once(string typed, bool isSaid)
    {
        foreach (var question in _lists)
        {
            var outcome = Matchmaker.Match(
                Read(new(), (question, "Phone, Video call, In person"), (question, typed)),
                StandingPairs.None,
                MatchingSettings.Default
            );
            Assert.That(
                outcome.Problems.Select(problem => problem.Found),
                isSaid ? Is.EqualTo([$"\"{typed}\""]) : Is.Empty,
                question
            );
        }
    }

    /// <summary>What several people chose in the same words is one answer.</summary>
    [Test]
    public void Answer_of_several_people_is_no_list_without_commas() =>
        Assert.That(
            Matchmaker
                .Match(
                    Read(
                        new(),
                        (_lists[2], "Weekday, Evenings"),
                        (_lists[2], "Weekday evenings"),
                        (_lists[2], "Weekday evenings")
                    ),
                    StandingPairs.None,
                    MatchingSettings.Default
                )
                .Problems,
            Is.Empty
        );

    /// <summary>One mentor for each answer.</summary>
    private static Roster Read(
        FormMapping mapping,
        params (string Question, object? Answer)[] answers
    )
    {
        var mentors = NewResponses.OfMentors();
        foreach (var (number, answer) in answers.Index())
        {
            mentors.Row(_names[number], answer);
        }
        return Roster.Read(
            [mentors.Table],
            [NewResponses.OfMentees().Table],
            mapping,
            new SheetDates(DateTimeZone.Utc, DateOrder.MonthFirst)
        );
    }
}
