using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using SheetsMatcher.Worker.Commands;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Settings;
using SheetsMatcher.Worker.Tests.Architecture;

namespace SheetsMatcher.Worker.Tests.Operations;

/// <summary>What the documents say of commands, settings, files and forms is so.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed partial class DocumentTests
{
    private static readonly IReadOnlyList<(string Path, string Text)> Documents =
    [
        .. new[] { "README.md", "docker-compose.yml", "config/forms/README.md" }
            .Concat(
                Directory
                    .EnumerateFiles(Path.Combine(Repository.Root, "docs"))
                    .Where(file =>
                        file.EndsWith(".md", Ordinal) || file.EndsWith(".service", Ordinal)
                    )
                    .Select(file => Path.GetRelativePath(Repository.Root, file))
            )
            .Select(path => (path, File.ReadAllText(Path.Combine(Repository.Root, path)))),
    ];

    private static readonly System.CommandLine.RootCommand Root = CommandLine.Root(
        new Terminal(TextWriter.Null, TextWriter.Null, Terminal.ColumnsOfFile)
    );

    [Test]
    public void Every_command_in_the_documents_is_one() =>
        Assert.That(
            Commands()
                .Where(each => Root.Parse(each.Words).Errors.Count > 0)
                .Select(each => $"{each.Path}: {string.Join(' ', each.Words)}"),
            Is.Empty
        );

    [Test]
    public void Every_command_is_in_the_documents()
    {
        var said = Commands().Select(each => string.Join(' ', each.Words)).ToList();
        Assert.That(
            Leaves(Root, "")
                .Where(command => !said.Exists(line => line.StartsWith(command, Ordinal))),
            Is.Empty
        );
    }

    [Test]
    public void Every_option_is_in_the_documents()
    {
        var text = string.Concat(Documents.Select(document => document.Text));
        Assert.That(
            Options(Root)
                .Distinct()
                .Where(option => option is not ("--help" or "--version"))
                .Where(option => !text.Contains(option, Ordinal)),
            Is.Empty
        );
    }

    [Test]
    public void Every_setting_in_the_documents_is_one() =>
        Assert.That(
            Documents
                .SelectMany(document =>
                    Setting().Matches(document.Text).Select(match => (document.Path, match.Value))
                )
                .Where(each => !IsSetting(each.Value))
                .Select(each => $"{each.Path}: {each.Value}"),
            Is.Empty
        );

    [Test]
    public void Every_setting_is_in_the_table()
    {
        var table = Documents.Single(document => document.Path.EndsWith("settings.md", Ordinal));
        Assert.That(
            SettingNames(typeof(WorkerSettings), 0)
                .Distinct()
                .Where(name => !table.Text.Contains(name, Ordinal)),
            Is.Empty
        );
    }

    [Test]
    public void Every_link_leads_to_a_file() =>
        Assert.That(
            Documents
                .Where(document => document.Path.EndsWith(".md", Ordinal))
                .SelectMany(document =>
                    Link()
                        .Matches(document.Text)
                        .Select(match => (document.Path, Target: match.Groups[1].Value))
                )
                .Where(each =>
                    !each.Target.Contains("://", Ordinal) && !each.Target.StartsWith('#')
                )
                .Where(each => !Path.Exists(Resolve(each.Path, each.Target)))
                .Select(each => $"{each.Path}: {each.Target}"),
            Is.Empty
        );

    [Test]
    public void The_script_makes_the_forms_that_the_files_describe()
    {
        var script = Read("config/forms/create-forms.gs");
        var made = script[(script.IndexOf("const FORMS = ", Ordinal) + 14)..].Trim().TrimEnd(';');
        var described =
            $"[{Read("config/forms/mentor-form.json")},{Read("config/forms/mentee-form.json")}]";

        Assert.That(Normal(made), Is.EqualTo(Normal(described)));
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>Everything after <c>sheets-matcher</c> in code, with a stand-in for each placeholder.</summary>
    private static IEnumerable<(string Path, string[] Words)> Commands() =>
        from document in Documents
        where document.Path.EndsWith(".md", Ordinal)
        from match in Command().Matches(document.Text)
        select (
            document.Path,
            System
                .CommandLine.Parsing.CommandLineParser.SplitCommandLine(match.Groups[1].Value)
                .ToArray()
        );

    private static IEnumerable<string> Leaves(System.CommandLine.Command command, string prefix) =>
        command.Subcommands.Count == 0
            ? [prefix]
            : command.Subcommands.SelectMany(each => Leaves(each, $"{prefix} {each.Name}".Trim()));

    private static IEnumerable<string> Options(System.CommandLine.Command command) =>
        command
            .Options.Select(option => option.Name)
            .Concat(command.Subcommands.SelectMany(Options));

    private static bool IsSetting(string text)
    {
        var type = typeof(WorkerSettings);
        foreach (var part in text.Split(':'))
        {
            if (type.IsGenericType)
            {
                type = type.GetGenericArguments()[1];
                continue;
            }

            if (
                type.GetProperty(part, BindingFlags.Public | BindingFlags.Instance) is not { } found
            )
            {
                return false;
            }

            type = found.PropertyType;
        }

        return true;
    }

    private static IEnumerable<string> SettingNames(Type type, int depth) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite || property.PropertyType.IsGenericType)
            // The questions of the forms are the form's own.
            .Where(property => property.Name != "Mapping")
            .SelectMany(property =>
                property.PropertyType.Assembly == type.Assembly && depth < 5
                    ? SettingNames(property.PropertyType, depth + 1)
                : property.PropertyType.IsGenericType && property.Name == "Programs"
                    ? SettingNames(property.PropertyType.GetGenericArguments()[1], depth + 1)
                : [property.Name]
            );

    private static string Resolve(string document, string target) =>
        Path.Combine(
            Repository.Root,
            Path.GetDirectoryName(document) ?? "",
            target.Split('#')[0].Replace('/', Path.DirectorySeparatorChar)
        );

    private static string Read(string path) =>
        File.ReadAllText(Path.Combine(Repository.Root, path));

    private static string Normal(string json) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json));

    [GeneratedRegex(@"(?:`|^)sheets-matcher ([a-z][^`\n]*)", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(
        @"\b(?:Google|Ledger|Rounds|Web|Log|Telemetry|Programs:NAME)(?::[A-Z][A-Za-z]+)+"
    )]
    private static partial Regex Setting();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
