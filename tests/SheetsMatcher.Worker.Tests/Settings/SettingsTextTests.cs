using System.Text;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Tests.Settings;

/// <summary>A person's own file is changed where it must be, and nowhere else.</summary>
[TestFixture]
internal sealed class SettingsTextTests
{
    private const string Key = "Programs:lta:Intake:Id";

    [TestCase(
        """{ "Programs": { "lta": { "Intake": { "Id": "old" } } } } """,
        """{ "Programs": { "lta": { "Intake": { "Id": "new" } } } } """
    )]
    [TestCase(
        """
            // The association's programs.
            {
              "Programs": {
                "other": { "Intake": { "Id": "old" } },
                "LTA": {
                  "Ignored": [ { "Intake": { "Id": "old" } }, "old" ],
                  "intake": { /* "Id": "old" */ "Name": "old", "id" : "old", },
                },
              },
              "Id": "old",
            }
            """,
        """
            // The association's programs.
            {
              "Programs": {
                "other": { "Intake": { "Id": "old" } },
                "LTA": {
                  "Ignored": [ { "Intake": { "Id": "old" } }, "old" ],
                  "intake": { /* "Id": "old" */ "Name": "old", "id" : "new", },
                },
              },
              "Id": "old",
            }
            """
    )]
    [TestCase(
        """{ "Programs:lta": { "Intake:Id": "old" } }""",
        """{ "Programs:lta": { "Intake:Id": "new" } }"""
    )]
    [TestCase(
        "\uFEFF{\r\n\t\"Programs\": {\"lta\": {\"Intake\": {\"Id\": \"é\"}}}}",
        "\uFEFF{\r\n\t\"Programs\": {\"lta\": {\"Intake\": {\"Id\": \"new\"}}}}"
    )]
    public void One_value_is_changed(string file, string expected)
    {
        var (text, missing) = Changed(file);

        Assert.That(text, Is.EqualTo(expected));
        Assert.That(missing, Is.Empty);
    }

    [TestCase("{}")]
    [TestCase("""{ "Programs": { "lta": { "Intake": { "Id": null } } } }""")]
    [TestCase("""{ "Programs": { "lta": { "Intake": [ { "Id": "old" } ] } } }""")]
    public void A_value_that_does_not_stand_there_is_told(string file)
    {
        var (text, missing) = Changed(file);

        Assert.That(text, Is.EqualTo(file));
        Assert.That(missing, Is.EqualTo([Key]));
    }

    private static (string Text, IReadOnlyList<string> Missing) Changed(string file)
    {
        var (text, missing) = SettingsText.With(
            Encoding.UTF8.GetBytes(file),
            new Dictionary<string, string> { [Key] = "new" }
        );
        return (Encoding.UTF8.GetString(text), missing);
    }
}
