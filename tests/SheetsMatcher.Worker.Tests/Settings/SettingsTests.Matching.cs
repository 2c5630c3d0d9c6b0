using System.Text.Json.Nodes;

namespace SheetsMatcher.Worker.Tests.Settings;

internal sealed partial class SettingsTests
{
    [Test]
    public void Lists_and_switches_of_the_matching_reach_the_program()
    {
        var matching = Read(json =>
            Program(json)["Matching"] = new JsonObject
            {
                ["EmployerAliases"] = new JsonArray("CPL = Central Public Library"),
                ["PublicEmailDomains"] = new JsonArray(),
                ["ProgramLanguage"] = "French",
                ["Fairness"] = true,
                ["OneMenteeEach"] = true,
                ["KeepBonus"] = 5,
            }
        )
            .Programs.Single()
            .Matching;

        Assert.Multiple(() =>
        {
            Assert.That(matching.EmployerAliases, Is.EqualTo(["CPL = Central Public Library"]));
            Assert.That(matching.PublicEmailDomains, Is.Empty);
            Assert.That(matching.ProgramLanguage, Is.EqualTo("French"));
            Assert.That(matching.Fairness, Is.True);
            Assert.That(matching.OneMenteeEach, Is.True);
            Assert.That(matching.KeepBonus, Is.EqualTo(5));
        });
    }

    [TestCase("\"CPL\"")]
    [TestCase("null")]
    [TestCase("{ \"CPL\": \"Central Public Library\" }")]
    [TestCase("[[\"CPL\"]]")]
    public void What_is_no_list_of_texts_is_refused(string written) =>
        Assert.That(
            Refused(json =>
                    Program(json)["Matching"] = new JsonObject
                    {
                        ["EmployerAliases"] = JsonNode.Parse(written),
                    }
                )
                .Single(),
            Is.EqualTo(
                "Programs:mentoring:Matching:EmployerAliases: expected texts in square brackets, "
                    + "such as [\"one\", \"two\"]."
            )
        );

    [Test]
    public void An_alias_with_one_name_is_refused() =>
        Assert.That(
            Refused(json =>
                    Program(json)["Matching"] = new JsonObject
                    {
                        ["EmployerAliases"] = new JsonArray("CPL"),
                    }
                )
                .Single(),
            Does.StartWith("Programs:mentoring:Matching: EmployerAliases must hold lines")
        );
}
