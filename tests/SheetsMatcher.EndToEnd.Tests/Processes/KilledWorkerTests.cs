using NodaTime;
using SheetsMatcher.Demo.Local;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// A power cut at any moment: nothing is sent twice, nothing that stands is changed.
/// </summary>
[Category("Process")]
public sealed class KilledWorkerTests
{
    private const string CreateDraft = "/gmail/v1/users/me/drafts";
    private const string SendDraft = "/gmail/v1/users/me/drafts/send";
    private const string WriteSheet = ":batchUpdate";

    private static readonly Instant Approval = Instant.FromUtc(2010, 11, 2, 17, 0);
    private static readonly Instant SecondWeek = Instant.FromUtc(2010, 11, 12, 17, 5);

    [Test]
    public async Task Proposals_are_written_once_when_the_worker_is_killed_at_their_write()
    {
        await using var program = await SampleProgram.Open();
        var worker = await program.StartWorker();
        using (var cut = KillAt(program, worker, WriteSheet, 1))
        {
            await cut.Killed();
        }

        await program.StartWorker();
        await program.NextRounds();
        var matches = await program.Spreadsheet.Read("Matches");

        Assert.That(
            matches.Rows.Select(row => matches.At(row, "Mentee email")),
            Is.Unique.And.Count.EqualTo(27)
        );
    }

    [TestCase(CreateDraft, 1)]
    [TestCase(CreateDraft, 6)]
    [TestCase(SendDraft, 1)]
    [TestCase(SendDraft, 17)]
    [TestCase(WriteSheet, 1)]
    public async Task Letters_go_out_once_when_the_worker_is_killed_at(string path, int nth)
    {
        await using var program = await SampleProgram.Open();
        var worker = await program.StartWorker();
        await program.NextRounds();
        await program.Demo.Clock.Set(Approval);
        using (var cut = KillAt(program, worker, path, nth))
        {
            await program.ApproveAll();
            await cut.Killed();
        }

        worker = await program.StartWorker();
        await UntilSettled(program);
        var standing = await Standing(program);
        using (var cut = KillAt(program, worker, path, nth))
        {
            await program.Demo.Clock.Set(SecondWeek);
            await cut.Killed();
        }

        await program.StartWorker();
        await UntilSettled(program);

        Assert.That(await Standing(program), Is.EqualTo(standing));
        await RequireEachLetterOnce(program, approved: standing.Count, mailings: 2);
    }

    [Test]
    public async Task Worker_that_is_killed_again_and_again_still_sends_each_letter_once()
    {
        await using var program = await SampleProgram.Open();
        await program.StartWorker();
        await program.NextRounds();
        await program.Demo.Clock.Set(Approval);
        await program.ApproveAll();
        foreach (var nth in new[] { 3, 1, 4, 2, 5 })
        {
            var worker = await program.StartWorker();
            using var cut = KillAt(program, worker, "/gmail/v1/users/me/drafts", nth);
            await cut.Killed();
        }

        await program.StartWorker();
        await UntilSettled(program);

        await RequireEachLetterOnce(program, approved: 27, mailings: 1);
    }

    private static KillSwitch KillAt(
        SampleProgram program,
        SheetsMatcher.Demo.Running.ChildProgram worker,
        string path,
        int nth
    ) =>
        new(
            program.Demo.Google.Requests,
            worker,
            request =>
                request.Method == "POST"
                && request.Target.Split('?')[0].EndsWith(path, StringComparison.Ordinal),
            nth
        );

    /// <summary>Until no letter waits any more; a bounded number of rounds.</summary>
    private static async Task UntilSettled(SampleProgram program)
    {
        for (var round = 0; round < 20; round++)
        {
            await program.NextRounds();
            var outbox = await program.Spreadsheet.Read("Outbox");
            if (
                outbox.Rows.Any()
                && outbox.Rows.All(row => outbox.At(row, "Status") != "Waiting to go")
            )
            {
                return;
            }
        }

        Assert.Fail("Letters still wait after 20 rounds.");
    }

    private static async Task<IReadOnlyList<string>> Standing(SampleProgram program)
    {
        var matches = await program.Spreadsheet.Read("Matches");
        return
        [
            .. matches.Rows.Select(row =>
                string.Join(
                    '|',
                    new[] { "Match", "Status", "Decision", "Mentee email", "Mentor email" }.Select(
                        header => matches.At(row, header)
                    )
                )
            ),
        ];
    }

    private static async Task RequireEachLetterOnce(
        SampleProgram program,
        int approved,
        int mailings
    )
    {
        var sent = await SentLetter.ReadAll(program.Demo.Api);
        var outbox = await program.Spreadsheet.Read("Outbox");
        var rows = outbox.Rows.Where(row => outbox.At(row, "Status") != "Planned").ToList();
        var drafts = await program.Demo.Api.Get("/gmail/v1/users/me/drafts");

        Assert.Multiple(() =>
        {
            Assert.That(sent, Has.Count.EqualTo(approved * 2 * mailings));
            Assert.That(sent.Select(letter => letter.Reference), Is.Unique);
            Assert.That(
                rows.Select(row => outbox.At(row, "Ref")),
                Is.EquivalentTo(sent.Select(letter => letter.Reference))
            );
            Assert.That(rows.Select(row => outbox.At(row, "Status")), Is.All.EqualTo("Sent"));
            Assert.That(drafts["drafts"]?.AsArray() ?? [], Is.Empty, "drafts left behind");
        });
    }
}
