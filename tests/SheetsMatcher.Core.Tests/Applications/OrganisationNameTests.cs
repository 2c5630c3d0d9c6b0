using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Tests.Applications;

/// <summary>One comparison of employers and schools for every rule, as people type them.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class OrganisationNameTests
{
    [TestCase("St. Lucas", "St.Lucas")]
    [TestCase("St. Lucas", "Saint Lucas")]
    [TestCase("St Lucas", "st. lucas ")]
    [TestCase("The Acme Company", "Acme")]
    [TestCase("Acme, Inc.", "ACME")]
    [TestCase("Acme L.L.C.", "Acme LLC")]
    [TestCase("Acme Pharma GmbH", "Acme Pharma")]
    [TestCase("Univ. of Toronto", "University of Toronto")]
    [TestCase("The University of Toronto", "university of toronto")]
    [TestCase("Smith & Sons", "Smith and Sons")]
    [TestCase("Dept. of Rivers", "Department of Rivers")]
    [TestCase("Seawall Public Lib.", "Seawall Public Library")]
    [TestCase("Seawall Public Libraries", "Seawall Public Library")]
    [TestCase("Orchard Medical Center", "Orchard Medical Centre")]
    [TestCase("U.B.C.", "UBC")]
    public void Same(string one, string other) => Both(one, other, Alikeness.Same);

    [TestCase("Vancouver Public Library", "Vancouver Public Library (Central Branch)")]
    [TestCase("Vancouver Public Library", "Vancouver Public Library, Central")]
    [TestCase("Vancouver Public Library", "Vancouver Public Library - Kitsilano")]
    [TestCase("Vancouver Public Library (Central)", "Vancouver Public Library (Kitsilano)")]
    [TestCase("Vancouver Public Library", "VPL")]
    [TestCase("Vancouver Public Library", "Vancouver Library")]
    [TestCase("University of British Columbia", "UBC")]
    [TestCase("Langara", "Langara College")]
    [TestCase("Langara College", "Langara College Library")]
    [TestCase("Harbourlight College", "Harborlight College")]
    [TestCase("Toronto University", "University of Toronto")]
    [TestCase("Acme", "Acme Books")]
    [TestCase("Good Shepherd", "Goodshepherd")]
    [TestCase("Trinity Lutheran", "Trinity")]
    public void Near(string one, string other) => Both(one, other, Alikeness.Near);

    [TestCase("Public Library", "Burnaby Public Library")]
    [TestCase("College", "Langara College")]
    [TestCase("Fraserview College", "Northpoint College")]
    [TestCase("Fraserview College", "Fraserview University")]
    [TestCase("Public Library (Toronto)", "Public Library (Victoria)")]
    [TestCase("School 12", "School 13")]
    [TestCase("St. Paul Lutheran", "St. John Lutheran")]
    [TestCase("Ministry of Rivers", "Ministry of Roads")]
    [TestCase("City Library", "City Archives")]
    [TestCase("UBC", "UFV")]
    [TestCase("", "")]
    public void Different(string one, string other) => Both(one, other, Alikeness.Different);

    [Test]
    public void Index_finds_all_pairs_that_are_near()
    {
        OrganisationName[] names =
        [
            .. new[]
            {
                "Vancouver Public Library",
                "Vancouver Public Library (Central Branch)",
                "VPL",
                "Vancouver Library",
                "Langara",
                "Langara College",
                "Langara College Library",
                "Harbourlight College",
                "Harborlight College",
                "City Library",
                "UBC",
                "Goodshepherd",
                "Good Shepherd",
                "University of British Columbia",
                "Public Library",
                "Acme Books, Oak St",
                "Acme Books",
                "Books Acme",
            }.Select(OrganisationName.Of),
        ];
        var near =
            from one in Enumerable.Range(0, names.Length)
            from other in Enumerable.Range(one + 1, names.Length - one - 1)
            where names[one].Compare(names[other]) == Alikeness.Near
            select (one, other);
        Assert.That(new OrganisationIndex(names).NearPairs(), Is.EqualTo(near));
    }

    private static void Both(string one, string other, Alikeness expected)
    {
        var (first, second) = (OrganisationName.Of(one), OrganisationName.Of(other));
        Assert.That(first.Compare(second), Is.EqualTo(expected));
        Assert.That(second.Compare(first), Is.EqualTo(expected));
    }
}
