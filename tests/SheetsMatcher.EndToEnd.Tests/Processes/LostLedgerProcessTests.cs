using NodaTime;
using SheetsMatcher.Demo.Local;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// The ledger of the real worker is deleted or put back, or another worker has one of its own: each
/// letter still goes once, and no other.
/// </summary>
[Category("Process")]
public sealed class LostLedgerProcessTests
{
    private const string SendDraft = "/gmail/v1/users/me/drafts/send";

    /// <summary>Longer than a letter waits for its proof.</summary>
    private static readonly Duration Patience = Duration.FromMinutes(45);

    private static readonly Instant Approval = Instant.FromUtc(2010, 11, 2, 17, 0);
    private static readonly Instant SecondWeek = Instant.FromUtc(2010, 11, 12, 17, 5);

    [Test]
    public async Task Deleted_in_the_middle_of_two_mailings_it_is_rebuilt()
    {
        await using var program = await Approved();
        await CutAndDelete(program, Approval, () => program.ApproveAll());
        await CutAndDelete(program, SecondWeek, () => Task.CompletedTask);

        await RequireEachLetterOnce(program, mailings: 2);
    }

    [Test]
    public async Task Put_back_from_before_the_approvals_it_learns_them()
    {
        await using var program = await Approved();
        await Stop(program);
        File.Copy(program.Demo.Files.Ledger, program.Demo.Files.Ledger + ".old");
        await program.StartWorker();
        await program.Demo.Clock.Set(Approval);
        await program.ApproveAll();
        await UntilSettled(program, letters: 54);
        await Stop(program);
        DeleteLedger(program);
        File.Move(program.Demo.Files.Ledger + ".old", program.Demo.Files.Ledger);

        await program.Demo.Clock.Set(SecondWeek);
        await program.StartWorker();
        await program.NextRounds();
        await program.Demo.Clock.Set(SecondWeek + Patience);
        await UntilSettled(program, letters: 108);

        await RequireEachLetterOnce(program, mailings: 2);
    }

    [Test]
    public async Task A_second_worker_with_a_ledger_of_its_own_stops_and_the_first_goes_on()
    {
        await using var program = await Approved();
        await program.Set("Ledger:ConnectionString", $"Data Source={program.Demo.Files.Ledger}2");

        var second = await program.Run("run");
        await program.Demo.Clock.Set(Approval);
        await program.ApproveAll();
        await UntilSettled(program, letters: 54);

        second.RequireOneErrorLine("looks after this spreadsheet", "take-over");
        await RequireEachLetterOnce(program, mailings: 1);
    }

    private static async Task<SampleProgram> Approved()
    {
        var program = await SampleProgram.Open();
        await program.StartWorker();
        await program.NextRounds();
        return program;
    }

    private static async Task CutAndDelete(SampleProgram program, Instant at, Func<Task> act)
    {
        var worker = program.Worker ?? throw new InvalidOperationException("no worker runs");
        var before = (await SentLetter.ReadAll(program.Demo.Api)).Count;
        using (
            var cut = new KillSwitch(
                program.Demo.Google.Requests,
                worker,
                request =>
                    request.Method == "POST"
                    && request.Target.Split('?')[0].EndsWith(SendDraft, StringComparison.Ordinal),
                nth: 9
            )
        )
        {
            await program.Demo.Clock.Set(at);
            await act();
            await cut.Killed();
        }

        DeleteLedger(program);
        await program.StartWorker();
        await program.NextRounds();
        await program.Demo.Clock.Set(at + Patience);
        await UntilSettled(program, before + 54);
    }

    private static async Task Stop(SampleProgram program)
    {
        if (program.Worker is { } worker)
        {
            worker.KillNow();
            await worker.WaitForExit();
        }
    }

    private static void DeleteLedger(SampleProgram program)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            File.Delete(program.Demo.Files.Ledger + suffix);
        }
    }

    private static async Task UntilSettled(SampleProgram program, int letters)
    {
        for (var round = 0; round < 20; round++)
        {
            await program.NextRounds();
            if ((await SentLetter.ReadAll(program.Demo.Api)).Count >= letters)
            {
                // One more, which would send whatever is still wrongly owed.
                await program.NextRounds();
                return;
            }
        }
    }

    private static async Task RequireEachLetterOnce(SampleProgram program, int mailings)
    {
        var sent = await SentLetter.ReadAll(program.Demo.Api);
        var outbox = await program.Spreadsheet.Read("Outbox");
        var rows = outbox.Rows.Where(row => outbox.At(row, "Status") != "Planned").ToList();

        Assert.Multiple(() =>
        {
            Assert.That(sent, Has.Count.EqualTo(27 * 2 * mailings));
            Assert.That(sent.Select(letter => letter.Reference), Is.Unique);
            Assert.That(
                rows.Select(row => outbox.At(row, "Ref")),
                Is.EquivalentTo(sent.Select(letter => letter.Reference))
            );
            Assert.That(rows.Select(row => outbox.At(row, "Status")), Is.All.EqualTo("Sent"));
        });
    }
}
