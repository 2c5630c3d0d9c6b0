using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Tests.Matching;

/// <summary>Cities as people type them.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class TownTests
{
    [TestCase("Vancouver, BC", "Vancouver BC")]
    [TestCase("Vancouver, BC", "Vancouver, B.C., Canada")]
    [TestCase("Vancouver, BC", "vancouver")]
    [TestCase("Vancouver, BC", "VANCOUVER B.C")]
    [TestCase("Vancouver, BC", "Vancouver, British Columbia")]
    [TestCase("Vancouver, BC", "Vancouver (BC)")]
    [TestCase("Vancouver, BC", "Vancouver/BC")]
    [TestCase("Vancouver, BC", "Vancouver, BC V6B 1A1")]
    [TestCase("Vancouver, BC", "Vancouver Canada")]
    [TestCase("Vancouver, BC", "Greater Vancouver")]
    [TestCase("Vancouver, BC", "Metro Vancouver area")]
    [TestCase("Vancouver, BC", "City of Vancouver")]
    [TestCase("Montréal, QC", "Montreal, Québec")]
    [TestCase("St. John's, NL", "Saint Johns Newfoundland and Labrador")]
    [TestCase("New York, NY", "New York")]
    [TestCase("New York, New York, USA", "new york ny")]
    [TestCase("Toronto, Ont.", "Toronto ON")]
    [TestCase("Washington, D.C.", "Washington DC")]
    [TestCase("Lyon, France", "Lyon")]
    public void One_city(string one, string other) =>
        Assert.That(Town.Of(one).IsSameAs(Town.Of(other)), Is.True);

    [TestCase("Vancouver, BC", "Vancouver, WA")]
    [TestCase("Vancouver BC", "Vancouver Washington")]
    [TestCase("Vancouver, Canada", "Vancouver, WA")]
    [TestCase("London, ON", "London, England")]
    [TestCase("North Vancouver, BC", "Vancouver, BC")]
    [TestCase("Saint John, NB", "St. John's, NL")]
    [TestCase("Victoria", "Vancouver")]
    [TestCase("", "")]
    [TestCase("?", "?")]
    public void Two_cities(string one, string other) =>
        Assert.That(Town.Of(one).IsSameAs(Town.Of(other)), Is.False);

    [TestCase("Vancouver BC", "Burnaby, B.C., Canada", true)]
    [TestCase("Vancouver BC", "British Columbia", true)]
    [TestCase("Lyon, France", "Paris, France", true)]
    [TestCase("Vancouver BC", "Calgary AB", false)]
    [TestCase("Vancouver", "Burnaby", false)]
    public void One_region(string one, string other, bool isOne) =>
        Assert.That(Town.Of(one).IsInRegionOf(Town.Of(other)), Is.EqualTo(isOne));
}
