using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Remedies;

/// <summary>
/// Whatever stops or holds something names its place and what to do, and once that is done word for
/// word everything goes on: nothing is proposed twice, nothing that people typed is lost, and each
/// letter goes once.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class RemedyTests
{
    private Rig _rig;

    [SetUp]
    public async Task Open() => _rig = await EightPairs.Open();

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    private static IEnumerable<string> Names => Mistakes.All.Keys;

    [Test]
    public async Task What_is_undone_goes_on([ValueSource(nameof(Names))] string slip)
    {
        var scene = await Scene.In(_rig, isMailed: false);
        var typed = await scene.Typed();
        await scene.SlipAndBeTold(slip);

        await scene.Undo();

        await scene.GoOn(typed);
    }

    [Test]
    public async Task An_earlier_version_that_is_restored_goes_on(
        [ValueSource(nameof(Names))] string slip
    )
    {
        var scene = await Scene.In(_rig, isMailed: true);
        var typed = await scene.Typed();
        await scene.SlipAndBeTold(slip);

        scene.RestoreVersion();

        await scene.GoOn(typed);
    }
}
