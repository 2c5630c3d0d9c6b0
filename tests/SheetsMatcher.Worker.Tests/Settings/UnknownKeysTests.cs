using System.Text;
using Microsoft.Extensions.Configuration;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Tests.Settings;

/// <summary>Lists in a settings file.</summary>
[TestFixture]
internal sealed class UnknownKeysTests
{
    [TestCase("[]")]
    [TestCase("[\"one\"]")]
    [TestCase("[\"one\", \"two\"]")]
    public void A_list_is_taken_where_one_is_meant(string value) =>
        Assert.That(ProblemsOf($"{{ \"Names\": {value} }}"), Is.Empty);

    [TestCase("\"one\"")]
    [TestCase("{ \"one\": \"two\" }")]
    [TestCase("[[\"one\"]]")]
    public void Anything_else_is_refused_there(string value) =>
        Assert.That(
            ProblemsOf($"{{ \"Names\": {value} }}"),
            Is.EqualTo(
                new[] { "Names: expected texts in square brackets, such as [\"one\", \"two\"]." }
            )
        );

    [Test]
    public void A_list_is_refused_where_a_value_is_meant() =>
        Assert.That(
            ProblemsOf("{ \"Name\": [\"one\", \"two\"] }"),
            Is.EqualTo(new[] { "Name: expected one value, found several." })
        );

    [TestCase("Count", "many", "a whole number")]
    [TestCase("Count", "1.5", "a whole number")]
    [TestCase("Share", "half", "a number, such as 8 or 8.5")]
    [TestCase("IsOn", "yes", "true or false")]
    [TestCase("Pause", "soon", "a time span, such as 00:01:00")]
    [TestCase("Kind", "Dayly", "one of RelativeOrAbsolute, Absolute, Relative")]
    [TestCase("Most", "none", "a whole number")]
    public void A_wrong_type_names_key_and_type_also_inside_a_program(
        string key,
        string value,
        string expected
    )
    {
        var inside = $"{{ \"{key}\": \"{value}\" }}";

        Assert.That(
            ProblemsOf(inside),
            Is.EqualTo(new[] { $"{key}: expected {expected}, found \"{value}\"." })
        );
        Assert.That(
            ProblemsOf($"{{ \"Programs\": {{ \"library\": {inside} }} }}"),
            Is.EqualTo(new[] { $"Programs:library:{key}: expected {expected}, found \"{value}\"." })
        );
    }

    [TestCase("Count", "5")]
    [TestCase("Share", "8.5")]
    [TestCase("IsOn", "TRUE")]
    [TestCase("Pause", "00:01:00")]
    [TestCase("Kind", "relative")]
    [TestCase("Most", "")]
    public void A_right_type_is_taken(string key, string value) =>
        Assert.That(ProblemsOf($"{{ \"{key}\": \"{value}\" }}"), Is.Empty);

    private static IReadOnlyList<string> ProblemsOf(string json)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return UnknownKeys.In(
            new ConfigurationBuilder().AddJsonStream(file).Build(),
            typeof(Sample)
        );
    }

    private sealed class Sample
    {
        public string Name { get; set; } = "";

        public IReadOnlyList<string> Names { get; set; } = [];

        public int Count { get; set; }

        public double Share { get; set; }

        public bool IsOn { get; set; }

        public TimeSpan Pause { get; set; }

        public UriKind Kind { get; set; }

        public int? Most { get; set; }

        public Dictionary<string, Sample> Programs { get; } = [];
    }
}
