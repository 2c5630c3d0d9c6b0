using NodaTime;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// With the permission to send only, the worker is killed in a mailing and an older backup is put
/// back: nobody can tell by machine which letters went, so that each waits for a person.
/// </summary>
[Category("Process")]
public sealed class SendOnlyProcessTests
{
    [Test]
    public async Task Letters_without_proof_wait_for_a_person_and_none_goes_twice()
    {
        await using var programs = await SmallPrograms.Open();
        var sheet = await programs.NewSpreadsheet();
        var installed = programs.Install("one", ("lta", sheet));
        installed.Set(settings =>
        {
            if (settings["Google"] is { } google)
            {
                google["SendOnly"] = true;
            }
        });
        var backup = Path.Combine(installed.Folder, "backup.db");
        await installed.Run("setup");
        await installed.Run("round");
        await sheet.Type("Matches!C2", "Approve");
        await sheet.Type("Matches!C3", "Approve");
        await installed.Run("backup", backup);
        await using (var worker = installed.Start("run"))
        {
            using var cut = new KillSwitch(
                programs.Google.Requests,
                worker,
                SmallPrograms.IsSend,
                nth: 3
            );
            await cut.Killed();
        }

        var went = await programs.Sent();
        await installed.Run("restore", backup, "--yes");
        await using var again = installed.Start("run");
        await programs.Rounds.NextRounds(again);
        await programs.SetClock(SmallPrograms.Start + Duration.FromHours(2));
        await programs.Rounds.NextRounds(again);
        Assert.That(went, Has.Count.EqualTo(3));
        Assert.That(await programs.Sent(), Is.EqualTo(went), "each waits");

        await DecideAsTheMailboxShows(sheet, went);
        await programs.Rounds.NextRounds(again);

        Assert.That(
            await programs.Sent(),
            Is.EqualTo(
                new[]
                {
                    "ana@example.org: Meet Ruth Okafor, your mentor",
                    "bo@example.org: Meet Omar Haddad, your mentor",
                    "omar@example.org: Meet Bo Lindqvist, your mentee",
                    "ruth@example.org: Meet Ana Silva, your mentee",
                }
            )
        );
    }

    /// <summary>Send for the one that is not among the sent ones, Cancel for the others.</summary>
    private static async Task DecideAsTheMailboxShows(
        Demo.Local.SampleSpreadsheet sheet,
        IReadOnlyList<string> went
    )
    {
        var outbox = await sheet.Read("Outbox");
        var held = outbox.Rows.Where(row => outbox.At(row, "Letter") == "Introduction").ToList();
        Assert.That(
            held.Count(row =>
                outbox
                    .At(row, "Status")
                    .StartsWith("Held: the ledger was lost", StringComparison.Ordinal)
            ),
            Is.EqualTo(4)
        );
        foreach (var row in held)
        {
            var first = outbox.At(row, "To").Split(' ')[0];
            var isThere = went.Any(letter =>
                letter.StartsWith(first, StringComparison.OrdinalIgnoreCase)
            );
            await sheet.Type(outbox.Address(row, "Decision"), isThere ? "Cancel" : "Send");
        }
    }
}
