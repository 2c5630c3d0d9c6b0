using System.Text.Json;
using SheetsMatcher.Worker.Commands.Csv;
using SheetsMatcher.Worker.Commands.Running;

namespace SheetsMatcher.Worker.Commands.Moving;

/// <summary>A file that <c>export</c> wrote, or one of the same shape.</summary>
internal static class ImportFile
{
    /// <summary>The rows by heading, with the place of each for messages.</summary>
    /// <exception cref="WrongInputException">It is missing, or neither CSV nor JSON.</exception>
    public static IReadOnlyList<(IReadOnlyDictionary<string, string> Row, string Place)> Read(
        string path
    ) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? Json(path) : Csv(path);

    private static List<(IReadOnlyDictionary<string, string>, string)> Csv(string path)
    {
        var table = CsvFile.Read(path);
        var sheaf = TextTable.Of([table], (_, cell) => CsvText.Plain($"{cell}"));
        return [.. sheaf.Objects.Select((row, index) => (row, $"{path}, row {index + 2}"))];
    }

    private static List<(IReadOnlyDictionary<string, string>, string)> Json(string path)
    {
        try
        {
            var rows =
                JsonSerializer.Deserialize<List<Dictionary<string, string>>>(CsvFile.ReadText(path))
                ?? [];
            return
            [
                .. rows.Select(
                    (row, index) =>
                        ((IReadOnlyDictionary<string, string>)row, $"{path}, object {index + 1}")
                ),
            ];
        }
        catch (JsonException wrong)
        {
            throw new WrongInputException(
                $"{path}, line {wrong.LineNumber + 1}: expected a list of objects with texts, as "
                    + "\"sheets-matcher export --json\" writes it."
            );
        }
    }
}
