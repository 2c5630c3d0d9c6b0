using SheetsMatcher.Demo;
using SheetsMatcher.Demo.Sample;

namespace SheetsMatcher.EndToEnd.Tests.Sample;

/// <summary>Whoever changes the sample and slips learns where.</summary>
public sealed class BrokenSampleTests
{
    private DirectoryInfo _folder = new(".");

    [SetUp]
    public void CopySample()
    {
        _folder = Directory.CreateTempSubdirectory("sheets-matcher-sample-");
        foreach (var part in new[] { "sample", "forms" })
        {
            var target = _folder.CreateSubdirectory(part);
            var source = Path.Combine(AppContext.BaseDirectory, "config", part);
            foreach (var file in Directory.EnumerateFiles(source))
            {
                File.Copy(file, Path.Combine(target.FullName, Path.GetFileName(file)));
            }
        }
    }

    [TearDown]
    public void DeleteCopy() => _folder.Delete(recursive: true);

    [TestCase(
        "responses.json",
        "\"Years of experience in the field\": \"14\"",
        "\"Years in the field\": \"14\"",
        "responses.json, 2010-10-04T08:12:00: the form does not ask \"Years in the field\"."
    )]
    [TestCase(
        "responses.json",
        "\"Academic library\"",
        "\"Toy library\"",
        "2010-10-04T08:12:00: \"Type of library you work in\" has no choice \"Toy library\"."
    )]
    [TestCase(
        "responses.json",
        "2010-10-04T08:12:00",
        "2010-12-04T08:12:00",
        "responses.json: the responses must stand in the order of their times."
    )]
    [TestCase("committee.json", "\"blankRow\"", "\"blankLine\"", "committee.json, line 2: ")]
    [TestCase("intake.json", "\"start\": \"2010-11-05\"", "\"start\": \"5 November\"", "line 4")]
    [TestCase("intake.json", "\"id\"", "\"di\"", "intake.json")]
    [TestCase("intake.json", "America/Vancouver", "Pacific", "\"Pacific\" is no time zone")]
    public void Slip_is_named_with_its_place(string file, string from, string to, string expected)
    {
        var path = Path.Combine(_folder.FullName, "sample", file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        File.WriteAllText(path, text[..at] + to + text[(at + from.Length)..]);

        var refusal = Assert.Throws<DemoException>(() => SampleIntake.Read(_folder.FullName));

        Assert.That(refusal?.Message, Does.Contain(expected));
    }

    [Test]
    public void Missing_file_is_named_with_the_remedy()
    {
        File.Delete(Path.Combine(_folder.FullName, "sample", "committee.json"));

        var refusal = Assert.Throws<DemoException>(() => SampleIntake.Read(_folder.FullName));

        Assert.That(
            refusal?.Message,
            Does.Contain("committee.json").And.Contain("Build the demo again")
        );
    }
}
