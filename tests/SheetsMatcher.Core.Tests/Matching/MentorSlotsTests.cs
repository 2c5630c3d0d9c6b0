using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Tests.Matching;

public sealed class SeatsTests
{
    [Test]
    public void First_places_stand_apart_and_nobody_has_fewer_than_none()
    {
        var seats = new MentorSlots([0, 1, 3, 2], [0, 0, 1, 5], areFirstApart: true);

        Assert.That(
            Enumerable.Range(0, seats.Count).Select(column => seats[column].Places),
            Is.EqualTo([0, 0, 1, 0, 0, 2, 0, 0])
        );
        Assert.That(seats.Places, Is.EqualTo(3));
        Assert.That(seats.AreMentors, Is.False);
    }
}
