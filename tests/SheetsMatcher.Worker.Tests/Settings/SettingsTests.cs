using System.Text.Json.Nodes;
using SheetsMatcher.Worker.Settings;
using SheetsMatcher.Worker.Tests.Architecture;

namespace SheetsMatcher.Worker.Tests.Settings;

/// <summary>A settings file is read in full or refused with a line for each problem.</summary>
[TestFixture]
internal sealed partial class SettingsTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("settings-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_example_file_is_accepted_as_it_stands()
    {
        var settings = CheckedSettings.Read(
            Path.Combine(Repository.Root, "appsettings.example.json")
        );

        var program = settings.Programs.Single();
        Assert.Multiple(() =>
        {
            Assert.That(program.Id, Is.EqualTo("mentoring"));
            Assert.That(program.Intake.Zone.Id, Is.EqualTo("America/Vancouver"));
            Assert.That(program.Schedule.Milestones, Has.Count.EqualTo(12));
            Assert.That(program.Letters, Has.Count.EqualTo(12));
        });
    }

    [Test]
    public void Files_are_meant_from_the_settings_files_folder()
    {
        var written = Read(_ => { }).Written;

        Assert.Multiple(() =>
        {
            Assert.That(written.Google.TokenFile, Is.EqualTo(Path.Combine(_folder, "token.json")));
            Assert.That(
                written.Ledger.ConnectionString,
                Is.EqualTo($"Data Source={Path.Combine(_folder, "sheets-matcher.db")}")
            );
        });
    }

    [Test]
    public void One_spreadsheet_in_two_programs_is_refused_and_both_are_named()
    {
        var refused = Assert.Throws<SettingsException>(() =>
            Read(json =>
            {
                if (json["Programs"] is JsonObject programs)
                {
                    programs["zulu"] = Program(json).DeepClone();
                }
            })
        );

        Assert.That(refused.Problems, Has.Count.EqualTo(1));
        Assert.That(
            refused.Problems[0],
            Does.Contain("Programs:zulu").And.Contains("same SpreadsheetId")
        );
    }

    [Test]
    public void Weights_and_question_wording_reach_the_program()
    {
        var program = Read(json =>
        {
            var one = Program(json);
            one["Matching"] = new JsonObject { ["SectorPoints"] = 70 };
            one["Mapping"] = new JsonObject
            {
                ["Mentors"] = new JsonObject { ["FullName"] = "Your name" },
            };
        })
            .Programs.Single();

        Assert.Multiple(() =>
        {
            Assert.That(program.Matching.SectorPoints, Is.EqualTo(70));
            Assert.That(program.Matching.CityPoints, Is.EqualTo(10));
            Assert.That(program.Mapping.Mentors.FullName, Is.EqualTo("Your name"));
            Assert.That(program.Mapping.Mentees.FullName, Is.EqualTo("Full name"));
        });
    }

    [TestCase("Intake:TimeZone", "America/Vancuver", "a time zone such as America/Vancouver")]
    [TestCase("Intake:Start", "5 Nov 2010", "a date such as 2010-11-05")]
    [TestCase("Intake:End", "2026-09-04", "a day after the start 2026-09-04")]
    [TestCase("Intake:Id", "", "a short name such as 2010-autumn")]
    [TestCase("CommitteeEmail", "mentoring at example", "an address such as")]
    [TestCase("SpreadsheetId", " ", "the long id in the sheet's address")]
    [TestCase("Mail:SendingWindow:From", "8 am", "a time such as 08:00")]
    [TestCase("Mail:SendingWindow:To", "07:00", "a time after 08:00")]
    [TestCase("Mail:SendsPerDayMax", "0", "a number from 1 to 2000")]
    [TestCase("Matching:SectorPoints", "-1", "SectorPoints must be 0 or more, not -1")]
    [TestCase("Matching:KeepBonus", "60001", "KeepBonus must be from 0 to 5000")]
    [TestCase("ScheduleFile", "missing.json", "missing.json cannot be read")]
    public void A_bad_value_names_its_key_and_what_is_expected(
        string key,
        string value,
        string expected
    )
    {
        var problem = Refused(json => Set(Program(json), key, value)).Single();

        Assert.That(
            problem,
            Does.StartWith(
                    "Programs:mentoring:"
                        + key.Replace(":SectorPoints", "", Ordinal)
                            .Replace(":KeepBonus", "", Ordinal)
                )
                .And.Contain(expected)
        );
    }

    [TestCase("FullName", "", "MentorForm.FullName must say how the form asks it")]
    [TestCase("School", "Full name", "MentorForm has \"Full name\" for FullName and for School")]
    public void Wording_that_cannot_be_meant_is_refused(string question, string text, string why)
    {
        var problem = Refused(json => Set(Program(json), $"Mapping:Mentors:{question}", text))
            .Single();

        Assert.That(problem, Does.StartWith("Programs:mentoring:Mapping: ").And.Contain(why));
    }

    [Test]
    public void Clock_that_is_the_root_of_a_LocalGoogle_is_refused_with_the_address_to_write()
    {
        var problem = Refused(json =>
            {
                Set(json, "Google:BaseAddress", "http://127.0.0.1:6100/");
                Set(json, "Rounds:ClockAddress", "http://127.0.0.1:6100/");
            })
            .Single();

        Assert.That(
            problem,
            Is.EqualTo(
                "Rounds:ClockAddress: expected a LocalGoogle's clock, "
                    + "http://127.0.0.1:6100/local/clock, found http://127.0.0.1:6100/."
            )
        );
    }

    [TestCase("Google:BaseAddress", "https://sheets.example.org/", "an address on this machine")]
    [TestCase(
        "Rounds:ClockAddress",
        "http://127.0.0.1:1/local/clock",
        "together with Google:BaseAddress"
    )]
    [TestCase("Rounds:FastInterval", "00:00:00", "a time span such as 00:01:00")]
    [TestCase("Google:RetriesMax", "11", "expected 0 to 10")]
    [TestCase("Rounds:RestInterval", "soon", "\"soon\"")]
    public void A_bad_shared_value_names_its_key(string key, string value, string expected)
    {
        var problem = Refused(json => Set(json, key, value)).Single();

        Assert.That(problem, Does.Contain(key).And.Contain(expected));
    }

    [Test]
    public void An_unknown_key_is_refused_with_the_nearest_right_one()
    {
        var problem = Refused(json => Program(json)["ComitteeEmail"] = "x@example.org").Single();

        Assert.That(
            problem,
            Is.EqualTo(
                "Programs:mentoring:ComitteeEmail: there is no such setting. "
                    + "Did you mean \"CommitteeEmail\"?"
            )
        );
    }

    [Test]
    public void Every_problem_is_said_at_once()
    {
        var problems = Refused(json =>
        {
            Set(Program(json), "Intake:Start", "soon");
            Set(Program(json), "CommitteeEmail", "nobody");
        });

        Assert.That(problems, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_file_that_is_not_json_or_not_there_is_named()
    {
        var path = Path.Combine(_folder, "broken.json");
        File.WriteAllText(path, "{\n  \"Google\": {},\n  Ledger\n}");

        var broken = Assert.Throws<SettingsException>(() => CheckedSettings.Read(path));
        var missing = Assert.Throws<SettingsException>(() =>
            CheckedSettings.Read(Path.Combine(_folder, "none.json"))
        );

        Assert.That(broken?.Message, Does.Contain("broken.json is not JSON: line 3: "));
        Assert.That(missing?.Message, Does.Contain("none.json").And.Contain("does not exist"));
    }

    [Test]
    public void A_file_whose_name_starts_with_a_dot_is_read_too()
    {
        var path = Path.Combine(_folder, ".settings.json");
        File.Copy(Path.Combine(Repository.Root, "appsettings.example.json"), path);

        Assert.That(CheckedSettings.Read(path).Programs, Has.Count.EqualTo(1));
    }

    [TestCase("Google:TokenFile")]
    [TestCase("Ledger:ConnectionString")]
    [TestCase("Programs:mentoring:Intake:TimeZone")]
    [TestCase("Programs:mentoring:CommitteeName")]
    [TestCase("Programs:mentoring:Mapping:Mentors:FullName")]
    public void A_value_that_is_null_is_refused_where_one_is_needed(string key) =>
        Assert.That(
            Refused(json => Set(json, key, null)).Single(),
            Does.StartWith($"{key}: expected a value, found null")
        );

    [Test]
    public void A_value_that_may_be_left_out_may_be_null() =>
        Assert.That(
            Read(json => Set(json, "Google:BaseAddress", null)).Written.Google.BaseAddress,
            Is.Null
        );

    [Test]
    public void Text_in_place_of_settings_is_refused_and_settings_in_place_of_text()
    {
        var problems = Refused(json =>
        {
            json["Google"] = "google.example.org";
            json["Ledger"] = new JsonObject { ["ConnectionString"] = new JsonArray("a", "b") };
        });

        Assert.That(
            problems,
            Is.EquivalentTo([
                "Google: expected settings in braces, found \"google.example.org\".",
                "Ledger:ConnectionString: expected one value, found several.",
            ])
        );
    }

    [Test]
    public void Settings_without_a_program_are_refused() =>
        Assert.That(
            Refused(json => json["Programs"] = new JsonObject()).Single(),
            Does.StartWith("Programs: expected at least one program")
        );

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private CheckedSettings Read(Action<JsonObject> change)
    {
        var example = File.ReadAllText(Path.Combine(Repository.Root, "appsettings.example.json"));
        var json =
            JsonNode.Parse(example) as JsonObject
            ?? throw new AssertionException("the example file holds an object");
        change(json);
        var path = Path.Combine(_folder, "appsettings.json");
        File.WriteAllText(path, json.ToJsonString());
        return CheckedSettings.Read(path);
    }

    private IReadOnlyList<string> Refused(Action<JsonObject> change) =>
        Assert.Throws<SettingsException>(() => Read(change))?.Problems ?? [];

    private static JsonObject Program(JsonObject json) =>
        json["Programs"]?["mentoring"] as JsonObject
        ?? throw new AssertionException("the example file holds one program");

    private static void Set(JsonObject json, string key, string? value)
    {
        var parts = key.Split(':');
        foreach (var part in parts[..^1])
        {
            json[part] ??= new JsonObject();
            json = json[part] as JsonObject ?? throw new AssertionException($"{part} is a value");
        }

        json[parts[^1]] = value;
    }
}
