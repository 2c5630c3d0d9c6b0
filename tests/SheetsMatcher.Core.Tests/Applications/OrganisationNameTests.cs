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
    [TestCase("Acme Corp.", "Acme Corporation")]
    [TestCase("Acme Ltd", "Acme Limited")]
    [TestCase("Acme S.A.", "Acme")]
    [TestCase("Université de Montréal", "Universite de Montreal")]
    [TestCase("  ACME   Inc ", "acme inc.")]
    [TestCase("Acme Co", "Acme")]
    [TestCase("Mt. Hope College", "Mount Hope College")]
    [TestCase("Ft. Wood Library", "Fort Wood Library")]
    [TestCase("Acme B.V.", "Acme")]
    [TestCase("Acme Pty Ltd", "Acme")]
    [TestCase("Acme plc", "Acme")]
    [TestCase("Seawall Coll.", "Seawall College")]
    [TestCase("School District 39", "School District No. 39")]
    [TestCase("UofT", "U. of T.")]
    [TestCase("Gov't of Rivers", "Government of Rivers")]
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
    [TestCase("Seawall Public Library", "Seawall Public Library System")]
    [TestCase("Seawall Public Library", "Seawall Public Library / Main")]
    [TestCase("Seawall Public Library (SPL)", "Seawall Public Library")]
    [TestCase("Seawal Public Library", "Seawall Public Library")]
    [TestCase("Simon Fraser University", "SFU")]
    [TestCase("McGill", "McGill University")]
    [TestCase("UBC Okanagan", "UBC")]
    [TestCase("Acme Books Online", "Acme Books")]
    [TestCase("Seawall Public Library, Youth Services", "Seawall Public Library")]
    [TestCase("Seawall Public Library: East", "Seawall Public Library: West")]
    [TestCase("SFU Library", "Simon Fraser University")]
    [TestCase("3M", "3M Canada")]
    [TestCase("HP", "HP Canada")]
    [TestCase("A&W", "A&W Canada")]
    [TestCase("3M (Canada)", "3M (Toronto)")]
    [TestCase("Vancouver PL", "Vancouver Public Library")]
    [TestCase("Vancouver Pub. Library", "Vancouver Public Library")]
    [TestCase("Vancouver PL Central", "Vancouver Public Library")]
    [TestCase("Vancouver PL", "Vancouver Public Library (Central)")]
    [TestCase("U of Toronto", "University of Toronto")]
    [TestCase("Toronto U", "University of Toronto")]
    [TestCase("SFU Library", "Simon Fraser University Library")]
    [TestCase("UBC Okanagan", "University of British Columbia Okanagan")]
    [TestCase("BC Hydro", "British Columbia Hydro")]
    [TestCase("SFU; UBC", "UBC Library")]
    [TestCase("SFU; UBC", "UBC; VPL")]
    [TestCase("SFU, VPL", "VPL Central; Acme")]
    [TestCase("UBC, SFU", "SFU")]
    [TestCase("University of B.C.", "University of British Columbia")]
    [TestCase("U of T", "University of Toronto")]
    [TestCase("U. of T.", "University of Toronto")]
    [TestCase("UofT", "University of Toronto")]
    [TestCase("UofToronto", "University of Toronto")]
    [TestCase("Government of BC", "Gov't of British Columbia")]
    [TestCase("Univ. of B.C.", "UBC")]
    [TestCase("University of B.C.", "UBC")]
    [TestCase("Law Society of BC", "Law Society of British Columbia")]
    [TestCase("School District 39", "School District No. 39 (Vancouver)")]
    [TestCase("School District 39", "SD39")]
    [TestCase("School District #39 (Vancouver)", "S.D. 39")]
    [TestCase("E&Y", "Ernst & Young")]
    [TestCase("EY", "Ernst & Young")]
    [TestCase("EY (Vancouver)", "Ernst & Young")]
    [TestCase("New Westminster PL", "New West Public Library")]
    [TestCase("New Westminster PL", "New Westminster Public Library")]
    [TestCase("student, UBC", "UBC")]
    [TestCase("student, UBC", "University of British Columbia")]
    [TestCase("Self-employed (Lind Consulting)", "Lind Consulting")]
    [TestCase("freelance; UBC", "UBC")]
    [TestCase("Retired (UBC)", "UBC Library")]
    [TestCase("unemployed, volunteering at VPL", "Vancouver Public Library")]
    [TestCase("UBC\nSFU", "Simon Fraser University")]
    [TestCase("UBC / SFU", "SFU / VPL")]
    [TestCase("UBC and VPL", "SFU and VPL")]
    [TestCase("UBC + VPL", "VPL & SFU")]
    [TestCase("Langara College and Acme", "Acme; Harbour Books")]
    [TestCase("Acme (and Langara College)", "Langara College, Zenith")]
    [TestCase("Acme • Zenith", "Zenith Books")]
    [TestCase("Government of N.S.", "Government of Nova Scotia")]
    [TestCase("VPL (part time), SFU", "UBC, VPL")]
    [TestCase("ВC Hydro", "British Columbia Hydro")]
    [TestCase("PL", "Public Library")]
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
    [TestCase("North Library", "South Library")]
    [TestCase("Acme Books", "Zenith Books")]
    [TestCase("Branch 1", "Branch 2")]
    [TestCase("Bank of Rivers", "Bank of Roads")]
    [TestCase("City College", "City Library")]
    [TestCase("Orchard Hospital", "Meadow Hospital")]
    [TestCase("SFU", "UFV")]
    [TestCase("Library", "Library of Rivers")]
    [TestCase("The Company", "The Group")]
    [TestCase("Parks Board", "School Board")]
    [TestCase("PL", "Burnaby Public Library")]
    [TestCase("Public Library", "Vancouver PL")]
    [TestCase("Vancouver PL", "Victoria Public Library")]
    [TestCase("Vancouver PL", "Burnaby PL")]
    [TestCase("Vancouver PL", "Vancouver Aquarium")]
    [TestCase("U of Toronto", "University of Victoria")]
    [TestCase("12", "School 12")]
    [TestCase("City Lib", "Public Library")]
    [TestCase("Acme, Vancouver", "Zenith, Vancouver")]
    [TestCase("Acme, BC", "Zenith, BC")]
    [TestCase("Acme, Vancouver", "Vancouver Public Library")]
    [TestCase("SFU, Main Library", "UBC, Main Library")]
    [TestCase("Acme (Children's Services)", "Zenith (Children's Services)")]
    [TestCase("Smith & Sons", "Jones & Sons")]
    [TestCase("Acme, USA", "Zenith, USA")]
    [TestCase("SFU; UBC", "VPL; BCIT")]
    [TestCase("School District 39", "School District 41")]
    [TestCase("SD39", "School District 41")]
    [TestCase("U of T", "University of Victoria")]
    [TestCase("U of T", "U of V")]
    [TestCase("EY", "Ernst Books")]
    [TestCase("Health and Safety", "Fire and Safety")]
    [TestCase("Acme (MLIS)", "Zenith (MLIS)")]
    [TestCase("Harbour Press", "Hill Partners")]
    [TestCase("Vancouver PL", "New Westminster PL")]
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
                "3M",
                "3M Canada",
                "Vancouver PL",
                "Vancouver PL Central",
                "U of Toronto",
                "University of Toronto",
                "SFU Library",
                "Simon Fraser University Library",
                "SFU; UBC",
                "UBC, VPL",
                "UofT",
                "SD39",
                "School District 39 (Vancouver)",
                "New Westminster PL",
                "New West Public Library",
                "EY",
                "Ernst & Young",
                "student, UBC",
                "Acme; Zenith",
                "University of B.C.",
                "Langara College and Zenith Books",
                "Government of BC",
                "Government of British Columbia",
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
