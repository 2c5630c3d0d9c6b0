using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Tests.Applications;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class FoldingTests
{
    [TestCase("  Zoë   O’Brien-Smith ", "zoe obrien smith")]
    [TestCase("Zoe\u0308", "zoe")]
    [TestCase("Łukasz Søndergård Weiß", "lukasz sondergard weiss")]
    [TestCase("ＡＣＭＥ", "acme")]
    [TestCase("Smith&Sons", "smith and sons")]
    [TestCase("Smith & Sons", "smith and sons")]
    [TestCase("L.L.C.", "llc")]
    [TestCase("Work/life balance?", "work life balance")]
    [TestCase("陈丽", "陈丽")]
    [TestCase("कु", "कु", Description = "a vowel sign is no accent")]
    [TestCase("\ud800!", "")]
    [TestCase("Ruth\uFFFEOkafor", "ruth okafor")]
    [TestCase("\uFFFF\uDBFF\uDFFE", "")]
    [TestCase("...", "")]
    [TestCase("", "")]
    public void Texts_that_people_would_call_the_same_come_to_one_form(
        string text,
        string expected
    ) => Assert.That(Folding.Fold(text), Is.EqualTo(expected));
}
