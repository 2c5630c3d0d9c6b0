using SheetsMatcher.Core.Applications;
using SheetsMatcher.Testing;
using static SheetsMatcher.Core.Tests.Applications.IdentityRosters;

namespace SheetsMatcher.Core.Tests.Applications;

/// <summary>Whose a response is: neither an address nor a name alone tells.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class IdentityTests
{
    private const string Action = "What would you like to do?";
    private const string Withdraw = "Withdraw my application";

    /// <summary>The same person writes again: the later response stands, and nobody is asked.</summary>
    [TestCase("Ruth Abernathy", "Ruth Abernathy")]
    [TestCase("Ruth Abernathy", "ruth  abernathy")]
    [TestCase("Ruth Abernathy", "Ruth M. Abernathy")]
    [TestCase("Ruth Mary Abernathy", "Ruth Abernathy")]
    [TestCase("Dr. Ruth Abernathy", "Ruth Abernathy (she/her)")]
    [TestCase("Ruth Abernathy, MLIS", "Ruth Abernathy")]
    [TestCase("Abernathy, Ruth", "Ruth Abernathy")]
    [TestCase("Robert Hale", "Bob Hale")]
    [TestCase("Li Wei", "Wei Li")]
    [TestCase("José Núñez", "Jose Nunez")]
    [TestCase("Anne McDonald", "Anne Mc Donald")]
    public void Same_person_under_one_address_is_one(string first, string second)
    {
        var roster = Read(Responses((first, Shared), (second, Shared)));

        Assert.That(roster.Mentees.Select(each => each.Name), Is.EqualTo([OneLine(second)]));
        Assert.That(roster.Problems, Is.Empty);
    }

    [TestCase("Alice Marlow", "Ben Marlow")]
    [TestCase("Ben Marlow", "Bea Marlow")]
    [TestCase("Ana Marlow", "Anna Marlow")]
    [TestCase("Ruth Abernathy", "Ruth Clarke")]
    [TestCase("Ruth Abernathy", "R. Abernathy")]
    [TestCase("Ruth Abernathy", "Ruth")]
    [TestCase("Jane Lee", "Joan Lee")]
    [TestCase("Li Wei", "Li Na")]
    [TestCase("Maria de la Cruz", "Mario de la Cruz")]
    [TestCase("Omar Haddad", "Mallory Impostor")]
    public void Another_name_under_a_known_address_is_asked_about_and_takes_no_part(
        string first,
        string second
    )
    {
        var responses = Responses((first, Shared), (second, Shared));
        var open = Read(responses);
        var question = open.Problems.Single();

        Assert.That(
            open.Mentees.Select(each => (each.Name, each.IsInQuestion)),
            Is.EqualTo([(first, false), (second, true)])
        );
        Assert.That(question.Kind, Is.EqualTo(ProblemKind.Question));
        Assert.That(question.Row, Is.EqualTo(3));
        Assert.That(question.Remedy, Does.Contain(first).And.Contain(second));

        var one = Read(responses, answer: true);
        Assert.That(one.Mentees.Single().Name, Is.EqualTo(second));
        Assert.That(one.Mentees.Single().Id, Is.EqualTo(open.Mentees[0].Id));
        var two = Read(responses, answer: false);
        Assert.That(
            two.Mentees.Select(each => (each.Id, each.IsInQuestion)),
            Is.EqualTo([(open.Mentees[0].Id, false), (open.Mentees[1].Id, false)])
        );
    }

    [Test]
    public void Second_response_of_a_person_in_question_waits_with_the_first()
    {
        var roster = Read(
            Responses(("Alice Marlow", Shared), ("Ben Marlow", Shared), ("Ben Marlow", Shared))
        );

        Assert.That(roster.Problems, Has.Count.EqualTo(1));
        Assert.That(roster.Mentees.Select(each => each.Row), Is.EqualTo([2, 4]));
        Assert.That(roster.Mentees[1].IsInQuestion, Is.True);
    }

    [Test]
    public void Parent_and_child_in_the_two_forms_are_asked_about_too()
    {
        var mentors = NewResponses.OfMentors().Row("Alice Marlow", (Address, Shared));
        var mentees = Responses(("", ""), ("Ben Marlow", Shared));

        var roster = Read(mentees, mentors: mentors);

        Assert.That(roster.Problems.Single().Remedy, Does.Contain("Alice Marlow"));
        Assert.That(roster.Mentees.Single().IsInQuestion, Is.True);
    }

    [Test]
    public void Person_in_both_forms_has_one_id()
    {
        var mentors = NewResponses.OfMentors().Row("Alice Marlow", (Address, Shared));

        var roster = Read(Responses(("Alice B. Marlow", Shared)), mentors: mentors);

        Assert.That(roster.Problems, Is.Empty);
        Assert.That(roster.Mentees.Single().Id, Is.EqualTo(roster.Mentors.Single().Id));
    }

    [Test]
    public void Withdrawal_names_one_of_a_family_or_counts_for_all()
    {
        var family = Responses(("Alice Marlow", Shared), ("Ben Marlow", Shared));
        var both = Read(family, answer: false);
        var ben = both.Mentees[1].Id;

        var named = Read(
            family.Row("Ben Marlow", (Address, Shared), (Action, Withdraw)),
            answer: false
        );
        Assert.That(named.Withdrawn.Select(each => each.Id), Is.EqualTo([ben]));
        Assert.That(named.Problems, Is.Empty);

        var nameless = Read(
            Responses(("Alice Marlow", Shared), ("Ben Marlow", Shared))
                .Row("Nobody", (Address, Shared), ("Full name", null), (Action, Withdraw)),
            answer: false
        );
        Assert.That(nameless.Mentees, Is.Empty);
        Assert.That(nameless.Withdrawn, Has.Count.EqualTo(2));
        Assert.That(
            nameless.Problems.Single().Found,
            Does.Contain("Alice Marlow").And.Contain("Ben Marlow")
        );
    }
}
