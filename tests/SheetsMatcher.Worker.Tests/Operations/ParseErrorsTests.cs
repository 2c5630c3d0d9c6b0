namespace SheetsMatcher.Worker.Tests.Operations;

/// <summary>A slip of the pen is one line, with what was meant.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SlipsTests
{
    [TestCase("chekc", "There is no command \"chekc\". Did you mean \"check\"?")]
    [TestCase("rond", "There is no command \"rond\". Did you mean \"round\"?")]
    [TestCase("export mentors --ouy x", "There is no option \"--ouy\". Did you mean \"--out\"?")]
    [TestCase("run --setings x", "There is no option \"--setings\". Did you mean \"--settings\"?")]
    [TestCase("abracadabra", "There is no command \"abracadabra\".")]
    [TestCase("", "Say what to do")]
    public async Task The_nearest_right_one_is_named(string line, string expected)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var run = await ToolRun.Of(words, "");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.StartWith("sheets-matcher: " + expected));
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public async Task A_settings_file_that_is_not_there_is_named_with_its_neighbour()
    {
        var folder = Directory.CreateTempSubdirectory("slips-");
        try
        {
            var there = Path.Combine(folder.FullName, "settings.json");
            await File.WriteAllTextAsync(there, "{}");

            var run = await ToolRun.Of(
                ["plan", "--settings", there.Replace("ngs", "nsg", StringComparison.Ordinal)],
                ""
            );

            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.ErrorLines, Has.Count.EqualTo(1));
            Assert.That(run.Errors, Does.Contain("Did you mean \"settings.json\"?"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
