using SheetsMatcher.Core.Letters;

namespace SheetsMatcher.Core.Tests.Letters;

/// <summary>A letter calls nobody "Dr".</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class SalutationTests
{
    [TestCase("Ruth Abernathy", "Ruth")]
    [TestCase("Ruth M. Abernathy", "Ruth")]
    [TestCase("Ruth Abernathy (she/her)", "Ruth")]
    [TestCase("Ruth Abernathy she/her", "Ruth")]
    [TestCase("Ruth Abernathy, MLIS", "Ruth")]
    [TestCase("Ruth Abernathy, M.L.I.S., Ph.D.", "Ruth")]
    [TestCase("Ruth", "Ruth")]
    [TestCase("RUTH ABERNATHY", "RUTH")]
    [TestCase("María de la Cruz", "María")]
    [TestCase("Jean-Luc Roy", "Jean-Luc")]
    [TestCase("Zoë O’Brien", "Zoë")]
    [TestCase("Dr Chen", "Dr Chen")]
    [TestCase("Dr. Chen", "Dr. Chen")]
    [TestCase("Dr. Ruth Abernathy", "Dr. Ruth Abernathy")]
    [TestCase("Mrs Abernathy", "Mrs Abernathy")]
    [TestCase("Miss Ruth Abernathy", "Miss Ruth Abernathy")]
    [TestCase("Sir Ian Roy", "Sir Ian Roy")]
    [TestCase("Prof. Chen (he/him)", "Prof. Chen")]
    [TestCase("Mx Roy", "Mx Roy")]
    [TestCase("J. Chen", "J. Chen")]
    [TestCase("J Chen", "J Chen")]
    [TestCase("J.R. Chen", "J.R. Chen")]
    [TestCase("de la Cruz, María", "de la Cruz, María")]
    [TestCase("Abernathy, Ruth", "Abernathy, Ruth")]
    [TestCase("van Dyke", "van Dyke")]
    [TestCase("ABERNATHY Ruth", "ABERNATHY Ruth")]
    [TestCase("Dr Ruth Abernathy, MD", "Dr Ruth Abernathy")]
    [TestCase("Ms Abernathy", "Ms Abernathy")]
    [TestCase("Fr. Paul Roy", "Fr. Paul Roy")]
    [TestCase("Rev Chen", "Rev Chen")]
    [TestCase("Hon. Ruth Roy", "Hon. Ruth Roy")]
    [TestCase("Ruth (Ruthie) Abernathy", "Ruth")]
    [TestCase("ruth abernathy", "ruth")]
    [TestCase("Mme Roy", "Mme Roy")]
    [TestCase("Señora Cruz", "Señora Cruz")]
    [TestCase("Herr Müller", "Herr Müller")]
    [TestCase("Frau Dr. Müller", "Frau Dr. Müller")]
    [TestCase("O'Brien, Zoë", "O'Brien, Zoë")]
    [TestCase("Lady Ada Roy", "Lady Ada Roy")]
    [TestCase("Captain Roy", "Captain Roy")]
    [TestCase("M. Roy", "M. Roy")]
    [TestCase("Prof Dr Chen", "Prof Dr Chen")]
    [TestCase("Monsieur Roy", "Monsieur Roy")]
    [TestCase(null, null)]
    public void Given_name_where_it_is_sure_and_the_whole_name_else(
        string? name,
        string? expected
    ) => Assert.That(Salutation.Of(name), Is.EqualTo(expected));
}
