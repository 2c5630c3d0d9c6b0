using SheetsMatcher.Worker.Commands;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Mailing;

/// <summary><c>letters preview</c>: the letters as the spreadsheet has them now.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class LettersPreviewTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("preview-");

    private Rig _rig;

    [SetUp]
    public async Task Open() => _rig = await Rig.Open(RigSchedule.Default);

    [TearDown]
    public async Task Close()
    {
        await _rig.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Test]
    public async Task Every_letter_is_there_as_html_and_text_in_the_committees_words()
    {
        await _rig.TypeBeside("Letters", "introduction", "Subject", "Hello {{recipient.name}}");
        await _rig.TypeBeside("Schedule", "introduction", "Calendar", "TRUE");
        using var output = new StringWriter();

        var code = await LettersPreviewCommand.Run(
            new CommandRun(
                _rig.Settings,
                new Terminal(output, TextWriter.Null, Terminal.ColumnsOfFile),
                false,
                CancellationToken.None
            ),
            _folder
        );

        var names = _folder.GetFiles().Select(file => file.Name).ToList();
        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(output.ToString(), Does.StartWith("22 letters are in "));
        Assert.That(
            names.Count(name => name.EndsWith(".txt", StringComparison.Ordinal)),
            Is.EqualTo(22)
        );
        Assert.That(names, Does.Contain("04-introduction.mentor.html").And.Contain("index.html"));
        Assert.That(names, Does.Contain("04-introduction.mentor.ics"));
        Assert.That(
            await File.ReadAllTextAsync(
                Path.Combine(_folder.FullName, "04-introduction.mentor.txt")
            ),
            Does.StartWith("To: Ruth Chen <ruth.chen@example.org>\nSubject: Hello Ruth Chen\n")
        );
    }

    [Test]
    public void A_file_in_place_of_the_folder_is_named()
    {
        var file = Path.Combine(_folder.FullName, "letters.txt");
        File.WriteAllText(file, "mine");

        Assert.That(
            async () =>
                await LettersPreviewCommand.Run(
                    new CommandRun(
                        _rig.Settings,
                        new Terminal(TextWriter.Null, TextWriter.Null, Terminal.ColumnsOfFile),
                        false,
                        CancellationToken.None
                    ),
                    new DirectoryInfo(file)
                ),
            Throws
                .TypeOf<WrongInputException>()
                .With.Message.EqualTo($"--out: {file} is a file. Name a folder.")
        );
    }

    [Test]
    public async Task A_letter_that_cannot_be_sent_is_named_and_the_others_are_written()
    {
        await _rig.TypeBeside("Letters", "introduction", "Text", "In week {{week}}");
        using var output = new StringWriter();

        var code = await LettersPreviewCommand.Run(
            new CommandRun(
                _rig.Settings,
                new Terminal(output, TextWriter.Null, Terminal.ColumnsOfFile),
                false,
                CancellationToken.None
            ),
            _folder
        );

        Assert.That(code, Is.EqualTo(ExitCode.CannotGoOn));
        Assert.That(
            output.ToString(),
            Does.StartWith("cannot be sent: Letter \"introduction\"")
                .And.Contains("20 letters are in ")
        );
    }
}
