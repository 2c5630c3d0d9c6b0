namespace SheetsMatcher.Worker.Tests.Remedies;

/// <summary>What every test of a remedy begins and ends with.</summary>
internal static class SceneSteps
{
    /// <summary>Two rounds after the slip: Problems names its place and the remedy.</summary>
    public static async Task SlipAndBeTold(this Scene scene, string slip)
    {
        var approved = await scene.Approved();
        await scene.Do(Mistakes.All[slip].Do);
        await scene.Round();
        await scene.Round();
        var problems = string.Join('\n', await scene.Problems());
        using (Assert.EnterMultipleScope())
        {
            foreach (var said in Mistakes.All[slip].Said)
            {
                Assert.That(problems, Does.Contain(said));
            }

            Assert.That(scene.Recipients().Except(approved), Is.Empty, "to nobody else");
        }
    }

    /// <summary>In two rounds, and in the third everything works that worked before.</summary>
    /// <param name="typed">What people had typed before the slip; null where it was to be lost.</param>
    public static async Task GoOn(this Scene scene, IReadOnlyList<string>? typed)
    {
        await scene.Round();
        var stopped = await scene.Round();
        var problems = await scene.Problems();
        var left = await scene.Typed();
        var next = (await scene.Rig.Rows("Matches")).ToList().FindIndex(IsProposed) + 1;
        await scene.Rig.Type($"Matches!C{next}", "Approve");
        await scene.Round();
        await scene.Round();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stopped, Is.Empty);
            Assert.That(problems, Is.Empty);
            Assert.That(typed ?? [], Is.SubsetOf(left));
            Assert.That(left.Select(PairOf), Is.Unique);
            Assert.That(scene.Recipients(), Is.EquivalentTo(await scene.Approved()));
            Assert.That(scene.Recipients(), Has.Count.GreaterThan(2));
        }
    }

    private static bool IsProposed(IReadOnlyList<string> row) => row is [_, "Proposed", "", ..];

    private static string PairOf(string typed) => string.Join(' ', typed.Split(" | ")[2..4]);
}
