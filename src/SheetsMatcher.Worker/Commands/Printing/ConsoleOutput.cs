using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SheetsMatcher.Worker.Commands.Printing;

/// <summary>How answers look: plain tables for people, JSON for other programs.</summary>
internal static class ConsoleOutput
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // Names keep their letters; the output is no HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Print(Terminal terminal, params IEnumerable<IRenderable> parts) =>
        Page(
            terminal,
            console =>
            {
                foreach (var part in parts)
                {
                    console.Write(part);
                    if (part is Text)
                    {
                        console.WriteLine();
                    }
                }
            }
        );

    /// <summary>Without colours, the same on paper and in a pipe.</summary>
    public static void Page(Terminal terminal, Action<IAnsiConsole> write)
    {
        using var page = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(page),
            }
        );
        console.Profile.Width = terminal.Columns;
        console.Profile.Capabilities.Unicode = true;
        write(console);
        foreach (var line in page.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n'))
        {
            terminal.Output.WriteLine(line.TrimEnd());
        }
    }

    public static void PrintJson<T>(Terminal terminal, T answer) =>
        terminal.Output.WriteLine(JsonSerializer.Serialize(answer, Json));

    public static Table Table(params IEnumerable<string> headings)
    {
        var table = new Table().RoundedBorder();
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading)));
        }

        return table;
    }

    public static void Row(this Table table, params IEnumerable<string> cells) =>
        table.AddRow(cells.Select(cell => (IRenderable)new Text(cell)));
}
