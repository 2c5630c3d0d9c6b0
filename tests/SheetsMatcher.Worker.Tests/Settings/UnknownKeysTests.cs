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
    }
}
