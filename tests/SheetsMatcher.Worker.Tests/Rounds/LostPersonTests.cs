using System.Text.Json.Nodes;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Tests.Mailing;
using SheetsMatcher.Worker.Tests.Operations;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// Who somebody is does not follow from their address alone, and the ledger that knew it is lost.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class LostPersonTests
{
    private const string New = "ana.silva@example.org";

    private static readonly Instant FirstMeeting = Instant.FromUtc(2010, 11, 12, 18, 0);

    private Rig _rig;
    private Instant _now = Instant.FromUtc(2010, 9, 30, 17, 0);

    [SetUp]
    public async Task Start()
    {
        _rig = await Rig.Open(RigSchedule.Default);
        await Live();
        _now = Instant.FromUtc(2010, 10, 5, 17, 0);
        await Live();
        _now = Rig.Start;
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task A_corrected_address_is_still_the_same_persons([Values] bool isCutShort)
    {
        await _rig.Type("Matches!C2", "Approve");
        await Live();
        var before = _rig.Sent();
        await _rig.Type("Mentee responses!B2", New);
        if (isCutShort)
        {
            await _rig.Match(_now);
        }
        else
        {
            await Live();
        }

        _rig.LoseLedger();
        await Live();

        Assert.That(ToAddress("ana@example.org"), Is.EqualTo(2), "received and introduced");
        Assert.That(_rig.Sent(), Is.EqualTo(before));
        Assert.That(await Row("Matches", New), Does.Contain("Approved").And.Contain("Ruth"));
        Assert.That(await Open(), Is.Empty);

        _now = FirstMeeting;
        await Live();
        Assert.That(ToAddress(New), Is.EqualTo(1));
    }

    [Test]
    public async Task Two_people_of_one_address_are_still_two_without_the_answer_that_said_so()
    {
        await _rig.Append("Mentee responses", [Relative("Carla Silva")]);
        await Live();
        await Answer("Is \"Carla Silva\" the same", "No");
        await Live();
        var before = _rig.Sent();
        await _rig.ClearRows("Problems");
        _rig.LoseLedger();
        await Live();

        Assert.That(ToAddress("ana@example.org"), Is.EqualTo(2), "one for each of the two");
        Assert.That(_rig.Sent(), Is.EqualTo(before));
        Assert.That(await Open(), Is.Empty);
        Assert.That(
            await Row("Matches", "Ana Silva") + await Row("Unmatched", "Ana Silva"),
            Is.Not.Empty
        );
        Assert.That(
            await Row("Matches", "Carla Silva") + await Row("Unmatched", "Carla Silva"),
            Is.Not.Empty
        );
    }

    [Test]
    public async Task One_person_of_two_names_is_still_one_without_the_answer_that_said_so()
    {
        await _rig.Append("Mentee responses", [Relative("Ana Marquez")]);
        await Live();
        await Answer("Is \"Ana Marquez\" the same", "Yes");
        await Live();
        var before = _rig.Sent();
        await _rig.ClearRows("Problems");
        _rig.LoseLedger();
        await Live();

        Assert.That(ToAddress("ana@example.org"), Is.EqualTo(1));
        Assert.That(_rig.Sent(), Is.EqualTo(before));
        Assert.That(await Open(), Is.Empty);
        Assert.That(await Row("Matches", "Ana Marquez"), Is.Not.Empty);
        Assert.That(await Row("Matches", "Ana Silva"), Is.Empty);
    }

    [Test]
    public async Task Nothing_of_a_person_who_is_erased_stays_in_the_metadata()
    {
        var id = ApplicantIdOf("ana@example.org");
        await _rig.Type("Mentee responses!B2", New);
        await Live();
        var noted = await Metadata();
        Assert.That((await ToolRun.On(_rig, "erase", New, "--yes")).ExitCode, Is.Zero);
        _rig.StartWorker();
        await Live();

        Assert.That(noted, Does.Contain(id));
        Assert.That(noted, Does.Not.Contain("@").And.Not.Contain("Silva"));
        Assert.That(await Metadata(), Does.Not.Contain(id));
    }

    [TestCase(false)]
    [TestCase(true, Description = "An older ledger, from before the erasure, is put back.")]
    public async Task A_person_who_was_erased_is_known_again_until_it_is_undone(bool isOld)
    {
        const string ana = "ana@example.org";
        _rig.BackUpLedger();
        Assert.That((await ToolRun.On(_rig, "erase", ana, "--yes")).ExitCode, Is.Zero);
        _rig.StartWorker();
        await Live();
        if (isOld)
        {
            _rig.RestoreLedger();
        }
        else
        {
            _rig.LoseLedger();
        }

        await _rig.Append("Mentee responses", [Relative("Ana Silva")]);
        await Live();
        var before = ToAddress(ana);
        var asked = await Row("Problems", "a person who asked to be erased");
        var undone = await ToolRun.On(_rig, "erase", ana, "--undo");
        _rig.LoseLedger();
        await Live();

        Assert.That(before, Is.EqualTo(1), "her first application was received");
        Assert.That(asked, Does.Contain("Open"));
        Assert.That(undone.Output, Does.Contain("may be matched and written to again"));
        Assert.That(await Row("Matches", "Ana Silva"), Does.Contain("Proposed"));
    }

    private static string ApplicantIdOf(string email) =>
        EmailAddress.TryParse(email, out var address) ? ApplicantId.Of(address).Value : "";

    private static IReadOnlyList<object> Relative(string name) =>
        [40483.1, "ana@example.org", name, .. SmallProgram.Mentees[1].Skip(3)];

    private async Task<string> Metadata() =>
        string.Join(
            '\n',
            ((await _rig.Spreadsheet())["developerMetadata"] as JsonArray ?? []).Select(each =>
                $"{each?["metadataKey"]} {each?["metadataValue"]}"
            )
        );

    private async Task Live()
    {
        for (var look = 0; look < 3; look++)
        {
            _now += Duration.FromMinutes(40);
            await _rig.Match(_now);
            await _rig.Mail(_now);
            await _rig.Match(_now);
        }
    }

    private int ToAddress(string address) =>
        _rig.SentMail().Count(sent => sent.Mime.To.Mailboxes.Single().Address == address);

    private async Task<string> Row(string tab, string word) =>
        string.Join(
            '\n',
            (await _rig.Rows(tab))
                .Skip(1)
                .Select(row => string.Join(" | ", row))
                .Where(row => row.Contains(word, StringComparison.Ordinal))
        );

    private async Task<IReadOnlyList<string>> Open() =>
        [
            .. (await _rig.Rows("Problems"))
                .Where(row => row.Contains("Open"))
                .Select(row => string.Join(" | ", row)),
        ];

    private async Task Answer(string words, string answer)
    {
        var rows = await _rig.Rows("Problems");
        var row = rows.ToList()
            .FindIndex(each => each.Any(cell => cell.Contains(words, StringComparison.Ordinal)));
        Assert.That(row, Is.Positive, words);
        await _rig.TypeInRow("Problems", row + 1, "Answer", answer);
    }
}
