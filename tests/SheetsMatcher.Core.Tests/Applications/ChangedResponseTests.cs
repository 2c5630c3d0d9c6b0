using SheetsMatcher.Core.Applications;
using SheetsMatcher.Testing;
using static SheetsMatcher.Core.Tests.Applications.IdentityRosters;

namespace SheetsMatcher.Core.Tests.Applications;

/// <summary>What becomes of a person whose response is changed in the sheet.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class ChangedResponseTests
{
    [Test]
    public void Corrected_address_leaves_the_person_who_they_were()
    {
        var before = Read(Responses(("Li Chen", "li@exmaple.org"), ("Bo Hart", "bo@example.org")));
        var after = Read(
            Responses(("Li Chen", "li@example.org"), ("Bo Hart", "bo@example.org")),
            before
        );

        Assert.That(after.Problems, Is.Empty);
        Assert.That(Ids(after), Is.EqualTo(Ids(before)));
        Assert.That(
            after.Mentees[0].FormerEmails.Select(each => each.Value),
            Is.EqualTo(["li@exmaple.org"])
        );
        Assert.That(after.PeopleAt(before.Mentees[0].Email), Is.EqualTo([before.Mentees[0].Id]));
    }

    [Test]
    public void Address_that_is_corrected_twice_and_set_back_stays_the_persons()
    {
        var first = Read(Responses(("Li Chen", "a@example.org")));
        var second = Read(Responses(("Li Chen", "b@example.org")), first);
        var third = Read(Responses(("Li Chen", "c@example.org")), first, second);
        var back = Read(Responses(("Li Chen", "a@example.org")), first, second, third);

        Assert.That(Ids(third), Is.EqualTo(Ids(first)));
        Assert.That(Ids(back), Is.EqualTo(Ids(first)));
    }

    [TestCase("Marta Hart", "Martha Hart")]
    [TestCase("Rutth Abernathy", "Ruth Abernathy")]
    [TestCase("Ruth", "Ruth Abernathy")]
    public void Corrected_name_leaves_the_person_who_they_were(string typed, string corrected)
    {
        var before = Read(Responses((typed, "li@example.org")));
        var after = Read(Responses((corrected, "li@example.org")), before);

        Assert.That(after.Problems, Is.Empty);
        Assert.That(Ids(after), Is.EqualTo(Ids(before)));
        Assert.That(after.Mentees[0].Name, Is.EqualTo(corrected));
    }

    [Test]
    public void Wholly_other_name_in_the_same_response_is_asked_about([Values] bool isAddressToo)
    {
        var email = isAddressToo ? "bo@example.org" : "li@example.org";
        var before = Read(Responses(("Li Chen", "li@example.org")));
        var responses = Responses(("Bo Hart", email));

        var open = Read(responses, before);
        Assert.That(open.Mentees.Single().IsInQuestion, Is.True);
        Assert.That(open.Problems.Single().Remedy, Does.Contain("Li Chen").And.Contain("Bo Hart"));
        Assert.That(Ids(Read(responses, answer: true, before)), Is.EqualTo(Ids(before)));
        Assert.That(Ids(Read(responses, answer: false, before)), Is.Not.EqualTo(Ids(before)));
    }

    /// <summary>A fill-down over addresses: letters would go to the one above.</summary>
    [Test]
    public void Address_of_another_person_in_a_known_response_is_asked_about()
    {
        var before = Read(
            Responses(
                ("Li Chen", "li@example.org"),
                ("Bo Hart", "bo@example.org"),
                ("Cleo Diaz", "cleo@example.org")
            )
        );
        var filled = Read(
            Responses(
                ("Li Chen", "li@example.org"),
                ("Bo Hart", "li@example.org"),
                ("Cleo Diaz", "li@example.org")
            ),
            before
        );

        Assert.That(Ids(filled), Is.EqualTo(Ids(before)));
        Assert.That(
            filled.Mentees.Select(each => each.IsInQuestion),
            Is.EqualTo([false, true, true])
        );
        Assert.That(filled.Problems, Has.Count.EqualTo(2));
        Assert.That(filled.Problems[0].Found, Does.Contain("bo@example.org"));
    }

    [Test]
    public void Address_that_is_not_the_persons_stays_a_problem_until_it_is_set_right()
    {
        var before = Read(Responses(("Li Chen", "li@example.org"), ("Bo Hart", "bo@example.org")));

        var refused = Read(
            Responses(("Li Chen", "li@example.org"), ("Bo Hart", "li@example.org")),
            answer: false,
            before
        );

        Assert.That(refused.Mentees.Select(each => each.IsInQuestion), Is.EqualTo([false, true]));
        Assert.That(refused.Problems.Single().Kind, Is.EqualTo(ProblemKind.Answer));
        Assert.That(refused.Problems.Single().Remedy, Does.StartWith("Set the address right."));
    }

    [Test]
    public void Names_filled_down_over_known_responses_are_asked_about()
    {
        var before = Read(Responses(("Li Chen", "li@example.org"), ("Bo Hart", "bo@example.org")));
        var filled = Read(
            Responses(("Li Chen", "li@example.org"), ("Li Chen", "bo@example.org")),
            before
        );

        Assert.That(Ids(filled), Is.EqualTo(Ids(before)));
        Assert.That(filled.Mentees.Select(each => each.IsInQuestion), Is.EqualTo([false, true]));
    }

    [Test]
    public void Who_is_known_stays_known_whatever_the_order_of_rows_and_the_zone_of_the_sheet()
    {
        var before = Read(
            Responses(("Alice Marlow", Shared), ("Ben Marlow", Shared)),
            answer: false
        );
        var turned = NewResponses
            .OfMentees()
            .Row("Ben Marlow", (Address, Shared), ("Timestamp", NewResponses.FirstDay + 0.5))
            .Row("Alice Marlow", (Address, Shared), ("Timestamp", NewResponses.FirstDay + 0.6));

        var after = Read(turned, before);

        Assert.That(after.Problems, Is.Empty);
        Assert.That(Ids(after), Is.EquivalentTo(Ids(before)));
        Assert.That(
            after.Mentees.Single(each => each.Name == "Ben Marlow").Id,
            Is.EqualTo(before.Mentees[1].Id)
        );
    }

    [Test]
    public void Two_responses_of_one_second_keep_their_people()
    {
        NewResponses Two(string first, string second) =>
            NewResponses
                .OfMentees()
                .Row("Li Chen", (Address, first), ("Timestamp", NewResponses.FirstDay))
                .Row("Bo Hart", (Address, second), ("Timestamp", NewResponses.FirstDay));
        var before = Read(Two("li@example.org", "bo@example.org"));

        var after = Read(Two("li.chen@example.org", "bo.hart@example.org"), before);

        Assert.That(after.Problems, Is.Empty);
        Assert.That(Ids(after), Is.EqualTo(Ids(before)));
    }
}
