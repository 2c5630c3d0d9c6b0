using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Text;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Mail;
using SheetsMatcher.Worker.Programs;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands;

/// <summary>
/// <c>letters preview</c>: writes every letter of the intake, filled in for a pair of invented
/// people, as HTML and as text. Nothing is sent.
/// </summary>
internal static class LettersPreviewCommand
{
    public static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "The folder that the letters are written into; it is made if need be.",
        Required = true,
    };

    /// <summary>The letters and the schedule stand in the spreadsheet, so that it is read.</summary>
    public static async Task<int> Run(CommandRun run, DirectoryInfo folder)
    {
        Make(folder);
        using var workshop = WorkerServices.Open(run.Settings, logsApart: run.AsJson);
        var answers = new List<Answer>();
        using (var progress = run.Progress("Reading the letters"))
        {
            foreach (var program in run.Programs)
            {
                progress.Step($"Program {program.Id}: writing the letters");
                var reading = await workshop
                    .ReaderOf(program)
                    .Read(workshop.Clock.AskedBy("letters"), run.Cancellation);
                var into =
                    run.Programs.Count == 1
                        ? folder.FullName
                        : Path.Combine(folder.FullName, program.Id);
                answers.Add(await Write(reading.Program, into, run.Cancellation));
            }
        }

        run.Answer(answers, all => all.SelectMany(Lines).Select(line => new Text(line)));
        return answers.All(answer => answer.CannotBeSent.Count == 0)
            ? ExitCode.Done
            : ExitCode.CannotGoOn;
    }

    /// <exception cref="WrongInputException">It cannot be made.</exception>
    private static void Make(DirectoryInfo folder)
    {
        try
        {
            folder.Create();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new WrongInputException(
                File.Exists(folder.FullName)
                    ? $"--out: {folder} is a file. Name a folder."
                    : $"--out: the folder {folder} cannot be made: {problem.Message}"
            );
        }
    }

    private static IEnumerable<string> Lines(Answer answer) =>
        [
            .. answer.CannotBeSent.Select(refusal => $"cannot be sent: {refusal}"),
            $"{answer.Written} letters are in {answer.Folder}; open index.html there to read them.",
        ];

    private static async Task<Answer> Write(
        Program program,
        string folder,
        CancellationToken cancellation
    )
    {
        Directory.CreateDirectory(folder);
        var letters = LetterPreview.Of(
            program.Schedule,
            program.Letters,
            LetterWriter.FactsOf(program)
        );
        var entries = new StringBuilder();
        var refusals = new List<string>();
        var written = 0;
        foreach (var letter in letters)
        {
            if (letter.Rendering is Rendering.Refused refused)
            {
                refusals.Add($"{refused.Refusal}");
            }
            else if (letter.Rendering is Rendering.Rendered { Letter: var rendered })
            {
                written++;
                var name = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{written:00}-{letter.Milestone.Id}.{letter.Role}"
                );
                await WriteFiles(Path.Combine(folder, name), rendered, cancellation);
                entries.Append(Entry(name, letter, rendered));
            }
        }

        await File.WriteAllTextAsync(
            Path.Combine(folder, "index.html"),
            Index(program.Intake.Name, entries.ToString()),
            cancellation
        );
        return new Answer(program.Id, folder, written, refusals);
    }

    private static async Task WriteFiles(string path, Letter letter, CancellationToken cancellation)
    {
        var text = $"To: {letter.ToName} <{letter.To}>\nSubject: {letter.Subject}\n\n{letter.Text}";
        await File.WriteAllTextAsync(path + ".txt", text, cancellation);
        await File.WriteAllTextAsync(path + ".html", letter.Html, cancellation);
        if (letter.Calendar is { } calendar)
        {
            await File.WriteAllTextAsync(path + ".ics", calendar, cancellation);
        }
    }

    private static string Entry(string name, PreviewedLetter letter, Letter rendered) =>
        $"<li><a href=\"{name}.html\">{Encode(letter.Milestone.Name)}</a> to the {letter.Role}: "
        + $"{Encode(rendered.Subject)} (<a href=\"{name}.txt\">as text</a>)</li>\n";

    private static string Index(string intake, string entries) =>
        $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>Letters of {Encode(intake)}</title>
            </head>
            <body style="max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 sans-serif">
            <h1>Letters of {Encode(intake)}</h1>
            <p>Filled in for two invented people. Nothing was sent.</p>
            <ol>
            {entries}</ol>
            </body>
            </html>

            """;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private sealed record Answer(
        string Program,
        string Folder,
        int Written,
        IReadOnlyList<string> CannotBeSent
    );
}
