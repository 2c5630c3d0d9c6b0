using System.Net;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.Clock;

internal sealed class ClockRoutesTests
{
    [Test]
    public async Task The_page_reads_and_moves_the_clock()
    {
        using var google = new LocalCaller();
        var told = new List<string>();
        google.Service.Changes.Changed += told.Add;

        await google.Post("/local/clock", new JsonObject { ["action"] = "advance", ["days"] = 1 });
        var moving = await google.Get("/local/clock?reader=mail");
        google.Real.Advance(TimeSpan.FromSeconds(1));
        var rested = await google.Get("/local/clock");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((bool?)moving.Json["moving"], Is.True);
            Assert.That(rested.At("now"), Is.EqualTo("2010-11-02T16:30:00.000Z"));
            Assert.That((bool?)rested.Json["moving"], Is.False);
            Assert.That(told, Is.EqualTo(["clock"]));
        }
    }

    [TestCase( /*lang=json,strict*/
        """{"action":"advance"}""",
        "\"days\" must be more than 0"
    )]
    [TestCase( /*lang=json,strict*/
        """{"action":"jump","days":-1}""",
        "\"days\" must be more than 0"
    )]
    [TestCase( /*lang=json,strict*/
        """{"action":"set","now":"soon"}""",
        "\"now\" must be a time such as"
    )]
    [TestCase( /*lang=json,strict*/
        """{"action":"rewind"}""",
        "\"action\" must be advance"
    )]
    [TestCase("{}", "\"action\" is required")]
    [TestCase("[]", "Invalid JSON payload received")]
    public async Task An_order_that_makes_no_sense_is_refused(string body, string expected)
    {
        using var google = new LocalCaller();
        using var content = new StringContent(body);

        var refused = await google.Send(HttpMethod.Post, "/local/clock", content);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(refused.Error, Does.StartWith(expected));
            Assert.That(google.Service.Clock.GetUtcNow(), Is.EqualTo(LocalCaller.Start));
        }
    }
}
