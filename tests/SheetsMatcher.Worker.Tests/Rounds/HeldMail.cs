using SheetsMatcher.Worker.Tests.Mailing;
using SheetsMatcher.Worker.Tests.Operations;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>What every place says while a brake holds the mail of a rig's one approved pair.</summary>
internal static class HeldMail
{
    /// <summary>Looks again and again, as the worker does, and finds every place saying so.</summary>
    public static async Task PollAndRequireHeld(this Rig rig, string where)
    {
        await rig.Poll();
        await rig.Poll();
        var status = await ToolRun.On(rig, "status", "--json");
        var problems = await rig.Rows("Problems");

        Assert.Multiple(() =>
        {
            Assert.That(rig.Sent(), Is.Empty);
            Assert.That((bool?)status.Json[0]?["mailGoes"], Is.False);
            Assert.That($"{status.Json[0]?["mail"]}", Does.StartWith("No letter goes: "));
            Assert.That($"{status.Json[0]?["mail"]}", Does.Contain(where));
            Assert.That(problems[1][1], Is.EqualTo("Open"));
            Assert.That(problems[1][4], Does.Contain("no letter goes"));
        });
        Assert.That(await rig.ReadBeside("Dashboard", "Mail", "Count"), Is.EqualTo("held"));
        Assert.That(await rig.ReadBeside("Dashboard", "Mail", "Meaning"), Does.Contain(where));
    }

    /// <summary>What a person types into a Settings tab, or rows of it, that setup has made.</summary>
    public static async Task LetMailGo(this Rig rig)
    {
        var names = (await rig.Rows("Settings")).Select(cells => cells[0]).ToList();
        await rig.Type($"Settings!B{names.IndexOf("Mail") + 1}", "TRUE");
        var test = names.FindIndex(name => name.StartsWith("Test mode", StringComparison.Ordinal));
        await rig.Type($"Settings!B{test + 1}", "off");
    }

    public static async Task RequireEachLetterOnce(this Rig rig)
    {
        await rig.Poll();
        await rig.Poll();
        var status = await ToolRun.On(rig, "status", "--json");

        Assert.That(rig.Sent(), Has.Count.EqualTo(2));
        Assert.That(rig.Sent(), Is.Unique);
        Assert.That((bool?)status.Json[0]?["mailGoes"], Is.True);
        Assert.That(await rig.ReadBeside("Dashboard", "Mail", "Count"), Is.EqualTo("on"));
    }
}
