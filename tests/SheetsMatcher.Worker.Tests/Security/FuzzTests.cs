using System.Globalization;
using CsCheck;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Commands.Csv;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Tests.Security;

/// <summary>
/// Whatever stands in a cell, a heading, a settings file or a name: an answer or a clear refusal,
/// never a crash, and never a header more.
/// </summary>
internal abstract class Fuzzing(int seconds)
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["\r\n\t\0 ,;:<>\"\\@=+-()[]{}%'\u2028\u2029\u202E\u200F\uFF1D"], 0, 40],
        Gen.OneOf(
            "2010-10-04 08:12:00",
            "10/4/2010 8:12:00",
            "ann@example.org",
            "\"ann b\"@example.org",
            "a@example.org,b@example.org",
            "=?utf-8?q?=0ABcc=3A_x=40example.org?=",
            "Apply, or update my application",
            "Academic library",
            "1e308",
            "-0",
            "٣",
            new string('x', 10_000)
        )
    );

    private static readonly Gen<Cell> AnyCell = Gen.OneOf(
        AnyText.Select(Cell.Of),
        Gen.Double.Select(number => Cell.Of(number)),
        Gen.Bool.Select(yes => Cell.Of(yes))
    );

    private static readonly FormMapping Mapping = new();

    [Test]
    public void Cells() =>
        AnyCell
            .Array[0, 20]
            .Array[0, 6]
            .Sample(
                rows => ReadMentors([.. new NewHeading().Questions.Select(Cell.Of)], rows),
                time: seconds,
                threads: 1
            );

    [Test]
    public void Headings() =>
        Gen.Select(AnyCell.Array[0, 30], AnyCell.Array[0, 30].Array[0, 3])
            .Sample((heading, rows) => ReadMentors(heading, rows), time: seconds, threads: 1);

    [Test]
    public void Dates() =>
        Gen.OneOf(
                AnyText,
                Gen.Select(Gen.Int, Gen.Int, Gen.Int, (y, m, d) => $"{y}-{m}-{d} {d}:{m}:{y}"),
                Gen.DateTime.Select(time => time.ToString("o", CultureInfo.InvariantCulture)),
                Gen.DateTime.Select(time =>
                    time.ToString("M/d/yyyy H:mm:ss", CultureInfo.InvariantCulture)
                )
            )
            .Sample(
                text =>
                    ReadMentors(
                        [Cell.Of("Timestamp"), Cell.Of("Email Address")],
                        [
                            [Cell.Of(text), Cell.Of("ann@example.org")],
                        ]
                    ),
                time: seconds,
                threads: 1
            );

    [Test]
    public void Settings_files()
    {
        var folder = Directory.CreateTempSubdirectory("fuzz-settings-");
        try
        {
            var path = Path.Combine(folder.FullName, "settings.json");
            Json(3)
                .Sample(
                    json =>
                    {
                        File.WriteAllText(path, json);
                        try
                        {
                            CheckedSettings.Read(path);
                        }
                        catch (SettingsException refused)
                        {
                            Assert.That(refused.Problems, Is.Not.Empty);
                        }
                    },
                    time: seconds,
                    threads: 1
                );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void Mime_messages() =>
        Gen.Select(AnyText, AnyText, AnyText, AnyText)
            .Sample(
                (name, subject, body, committee) =>
                    MimeTests.CheckMessage(name, subject, body, committee),
                time: seconds,
                threads: 1
            );

    [Test]
    public void Csv_files() =>
        AnyText
            .Array[0, 8]
            .Select(parts => string.Join(',', parts))
            .Sample(
                text =>
                {
                    try
                    {
                        CsvRows.Read("fuzz.csv", text);
                    }
                    catch (WrongInputException refused)
                    {
                        Assert.That(refused.Problems, Is.Not.Empty);
                    }
                },
                time: seconds,
                threads: 1
            );

    private static void ReadMentors(IReadOnlyList<Cell> heading, IReadOnlyList<Cell[]> rows)
    {
        var table = new SheetTable(1, "Mentors", [heading, .. rows]);
        var roster = Roster.Read(
            [table],
            [table with { Title = "Mentees" }],
            Mapping,
            new SheetDates(DateTimeZone.Utc, DateOrder.MonthFirst)
        );
        Assert.That(
            roster.Mentors.Select(mentor => mentor.Email.Value),
            Is.Unique.And.All.Contains("@")
        );
    }

    /// <summary>JSON that nearly fits, with known and unknown keys.</summary>
    private static Gen<string> Json(int depth)
    {
        var leaf = Gen.OneOf(
            AnyText.Select(text => System.Text.Json.JsonSerializer.Serialize(text)),
            Gen.OneOf("null", "true", "1", "-1e999", "[]", "{}", "\"00:00:01\"", "")
        );
        if (depth == 0)
        {
            return leaf;
        }

        var key = Gen.OneOf(
            AnyText,
            Gen.OneOf("Google", "Ledger", "Rounds", "Programs", "Intake", "Matching", "Mail")
        );
        return Gen.OneOf(
            leaf,
            Gen.Select(key, Json(depth - 1))
                .Array[0, 4]
                .Select(members =>
                    "{"
                    + string.Join(
                        ',',
                        members.Select(member =>
                            System.Text.Json.JsonSerializer.Serialize(member.Item1)
                            + ":"
                            + member.Item2
                        )
                    )
                    + "}"
                ),
            Json(depth - 1).Array[0, 3].Select(items => "[" + string.Join(',', items) + "]")
        );
    }

    /// <summary>The mentors' form as it asks.</summary>
    private sealed record NewHeading
    {
        public IReadOnlyList<string> Questions { get; } =
        [.. Rounds.SmallProgram.Mentors[0].Select(heading => $"{heading}")];
    }
}

/// <summary>A short look in every run.</summary>
[Category("Fuzz")]
[Parallelizable(ParallelScope.Self)]
internal sealed class FuzzTests() : Fuzzing(seconds: 5);

/// <summary>A longer one at night: <c>dotnet test --filter TestCategory=Nightly</c>.</summary>
[Category("Nightly")]
[Explicit("A minute each.")]
internal sealed class NightlyFuzzTests() : Fuzzing(seconds: 60);
