using System.Text.RegularExpressions;

namespace SheetsMatcher.Worker.Tests.Architecture;

/// <summary>Limits that keep every file readable in one sitting; each test lists every offender.</summary>
[TestFixture]
internal sealed partial class TidinessTests
{
    private const int FileLinesMax = 300;
    private const int MethodLinesMax = 60;
    private const int ColumnsMax = 120;

    private static readonly IReadOnlyList<SourceFile> Files = Repository.SourceFiles();

    [Test]
    public void There_are_files_to_look_at() => Assert.That(Files, Has.Count.GreaterThan(100));

    [Test]
    public void No_file_is_longer_than_300_lines() =>
        Assert.That(
            Files
                .Where(file => file.Lines.Length > FileLinesMax)
                .Select(file => $"{file.Path}: {file.Lines.Length} lines"),
            Is.Empty
        );

    [Test]
    public void No_line_is_wider_than_120_columns() =>
        Assert.That(
            Files.SelectMany(file =>
                file.Lines.Select((line, index) => (line, index))
                    .Where(entry => entry.line.Length > ColumnsMax)
                    .Select(entry => $"{file.Path}:{entry.index + 1}")
            ),
            Is.Empty
        );

    [Test]
    public void No_method_is_longer_than_60_lines() =>
        Assert.That(
            Files.SelectMany(file =>
                MethodsOf(file)
                    .Where(method => method.Lines > MethodLinesMax)
                    .Select(method => $"{file.Path}:{method.Start}: {method.Lines} lines")
            ),
            Is.Empty
        );

    [Test]
    public void Methods_are_found_and_measured()
    {
        var file = new SourceFile(
            "sample.cs",
            [
                "internal sealed class Sample",
                "{",
                "    public int Answer()",
                "    {",
                "        return 42;",
                "    }",
                "",
                "    private sealed class Inner",
                "    {",
                "        public void Do()",
                "        {",
                "        }",
                "    }",
                "}",
            ]
        );

        Assert.That(MethodsOf(file), Is.EqualTo(new[] { (4, 3), (11, 2) }));
    }

    [Test]
    public void Nothing_is_left_behind() =>
        Assert.That(
            Files
                .Where(file => !file.Path.EndsWith("TidinessTests.cs", StringComparison.Ordinal))
                .SelectMany(file =>
                    file.Lines.Select((line, index) => (line, index))
                        .Where(entry => LeftBehind().IsMatch(entry.line))
                        .Select(entry => $"{file.Path}:{entry.index + 1}: {entry.line.Trim()}")
                ),
            Is.Empty
        );

    [Test]
    public void Every_suppression_says_why() =>
        Assert.That(
            Files
                .Where(file => !file.Path.EndsWith("TidinessTests.cs", StringComparison.Ordinal))
                .SelectMany(file =>
                    file.Lines.Select((line, index) => (line, index))
                        .Where(entry =>
                            entry.line.Contains("#pragma warning disable", StringComparison.Ordinal)
                            && !entry.line.Contains("//", StringComparison.Ordinal)
                            && !file.Lines[Math.Max(0, entry.index - 1)]
                                .TrimStart()
                                .StartsWith("//", StringComparison.Ordinal)
                        )
                        .Select(entry => $"{file.Path}:{entry.index + 1}")
                ),
            Is.Empty
        );

    /// <summary>
    /// The formatter puts every block's braces on lines of their own, so a method's body is a block
    /// whose header is no type and that stands directly inside a type.
    /// </summary>
    private static List<(int Start, int Lines)> MethodsOf(SourceFile file)
    {
        var methods = new List<(int, int)>();
        var typeDepths = new Stack<int>();
        for (var i = 0; i < file.Lines.Length; i++)
        {
            var line = file.Lines[i];
            var depth = line.Length - line.TrimStart().Length;
            if (line.Trim() == "}" && typeDepths.TryPeek(out var inner) && inner == depth)
            {
                typeDepths.Pop();
            }

            if (line.Trim() != "{")
            {
                continue;
            }

            if (IsType(file.Lines, i, depth))
            {
                typeDepths.Push(depth);
            }
            else if (typeDepths.TryPeek(out var outer) && depth == outer + 4)
            {
                var end = Array.FindIndex(
                    file.Lines,
                    i,
                    each => each.StartsWith(new string(' ', depth) + "}", StringComparison.Ordinal)
                );
                methods.Add((i + 1, (end < 0 ? file.Lines.Length : end + 1) - i));
            }
        }

        return methods;
    }

    private static bool IsType(string[] lines, int brace, int depth)
    {
        for (var i = brace - 1; i >= 0; i--)
        {
            var line = lines[i];
            if (line.Length - line.TrimStart().Length == depth && line.Trim() is not (")" or ""))
            {
                if (TypeHeader().IsMatch(line))
                {
                    return true;
                }

                if (!line.TrimStart().StartsWith("where ", StringComparison.Ordinal))
                {
                    return false;
                }
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\b [A-Za-z]|\b(class|record)\b \w+")]
    private static partial Regex TypeHeader();

    [GeneratedRegex(@"TODO|FIXME|HACK|NotImplementedException|Assert\.Pass\(|Thread\.Sleep\(")]
    private static partial Regex LeftBehind();
}
