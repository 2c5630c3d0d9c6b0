using SheetsMatcher.Worker.Files;

namespace SheetsMatcher.Worker.Tests.Security;

/// <summary>A command writes where its option says, and nowhere else.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class OutFileTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("out-file-");

    [TearDown]
    public void TearDown() => _folder.Delete(recursive: true);

    private string In(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    [Test]
    public void A_new_file_is_fine() =>
        Assert.That(OutFile.WhyNot(In("new.csv"), mayReplace: false), Is.Null);

    [TestCase("")]
    [TestCase("  ")]
    [TestCase("a\0b")]
    public void A_name_that_is_none_is_refused(string name) =>
        Assert.That(OutFile.WhyNot(name, mayReplace: true), Does.Contain("file name"));

    [Test]
    public void A_folder_is_refused() =>
        Assert.That(OutFile.WhyNot(_folder.FullName, mayReplace: true), Does.Contain("folder"));

    [TestCase("gone")]
    [TestCase("..", "gone", "..", "gone")]
    public void A_folder_that_is_not_there_is_not_made(params string[] path) =>
        Assert.That(
            OutFile.WhyNot(In([.. path, "x.csv"]), mayReplace: true),
            Does.Contain("no folder")
        );

    [Test]
    public void A_link_is_not_followed()
    {
        File.WriteAllText(In("target"), "precious");
        File.CreateSymbolicLink(In("link.csv"), In("target"));

        Assert.That(OutFile.WhyNot(In("link.csv"), mayReplace: true), Does.Contain("link"));
        PrivateFile.Write(In("link.csv"), "new"u8);
        Assert.That(File.ReadAllText(In("target")), Is.EqualTo("precious"));
    }

    [Test]
    public void A_file_is_replaced_only_when_that_is_asked_for()
    {
        File.WriteAllText(In("there.csv"), "old");

        Assert.That(OutFile.WhyNot(In("there.csv"), mayReplace: false), Does.Contain("--force"));
        Assert.That(OutFile.WhyNot(In("there.csv"), mayReplace: true), Is.Null);
    }
}
