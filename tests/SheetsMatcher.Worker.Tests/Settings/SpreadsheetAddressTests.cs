using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Tests.Settings;

[Parallelizable(ParallelScope.All)]
internal sealed class SpreadsheetAddressTests
{
    private const string Id = "1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms";

    [TestCase(Id)]
    [TestCase("https://docs.google.com/spreadsheets/d/" + Id)]
    [TestCase("https://docs.google.com/spreadsheets/d/" + Id + "/edit#gid=0")]
    [TestCase("https://docs.google.com/spreadsheets/d/" + Id + "/edit?usp=sharing")]
    [TestCase("https://docs.google.com/spreadsheets/u/1/d/" + Id + "/edit")]
    [TestCase("docs.google.com/spreadsheets/d/" + Id + "/")]
    [TestCase("https://docs.google.com/a/example.org/spreadsheets/d/" + Id + "/copy")]
    public void Address_is_taken_for_the_id_in_it(string text) =>
        Assert.That(SpreadsheetAddress.IdIn(text), Is.EqualTo(Id));

    [TestCase("https://docs.google.com/spreadsheets/d/e/2PACX-1vQ/pubhtml")]
    [TestCase("https://docs.google.com/forms/d/" + Id + "/edit")]
    [TestCase("https://drive.google.com/drive/folders/" + Id)]
    [TestCase("https://docs.google.com/spreadsheets/")]
    public void Address_of_something_else_is_none(string text) =>
        Assert.That(SpreadsheetAddress.IdIn(text), Is.Null);

    [Test]
    public void Id_that_is_no_id_of_Googles_is_left_to_Google() =>
        Assert.That(SpreadsheetAddress.IdIn("sheet-of-a-test"), Is.EqualTo("sheet-of-a-test"));
}
