using NodaTime;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Status;

/// <summary>Everything that the ledger tells of one program, without a look at the sheet.</summary>
/// <param name="LettersSentToday">In the last 24 hours.</param>
internal sealed record ProgramStatus(
    string Program,
    string Intake,
    IReadOnlyList<RoundReport> Rounds,
    CommitteeWork? Committee,
    int LettersWaiting,
    int LettersSent,
    int LettersSentToday,
    int LettersPerDayMax,
    IReadOnlyList<LetterNote> NeedAttention,
    Instant? NextDue,
    Instant? MailStoppedAt,
    SwitchState Mail,
    SwitchState Proposals,
    int Erased
)
{
    /// <summary>The intake's, in which moments are shown.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>Why no letter could be counted; empty where all could.</summary>
    public string Damage { get; init; } = "";

    /// <summary>The troubles that stand, each said once: most hinder both rounds.</summary>
    public IEnumerable<string> Troubles =>
        Rounds
            .Where(round => round.Problem.Length > 0)
            .GroupBy(round => round.Problem, round => round.Round)
            .Select(same => $"In {string.Join(" and ", same)}: {same.Key}")
            .Concat(Damage.Length == 0 ? [] : [$"In the ledger: {Damage}"]);
}

/// <summary>A letter by its reference, never by its recipient.</summary>
internal sealed record LetterNote(string Reference, string Letter, string Note);

/// <summary>Reads the status of programs from the ledger.</summary>
internal sealed class StatusReader(
    IRoundReports reports,
    IOutbox outbox,
    IMailSwitch mailSwitch,
    IErasures erasures,
    ISheetMemory memory,
    IGeneration generations,
    TimeProvider time
)
{
    /// <param name="written">As the settings file has it: what is in force, the ledger knows.</param>
    public async ValueTask<ProgramStatus> Read(Program written)
    {
        var program = await HeldBrakes.LastInForce(
            memory,
            written,
            await generations.IsBehind(written.Id)
        );
        var stoppedAt = await mailSwitch.StoppedAt(program.Id);
        var rounds = await reports.Read(program.Id);
        var (letters, damage) = await ReadLetters(program);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var open = letters.Where(letter => !letter.IsSettled).ToList();
        return new ProgramStatus(
            program.Id,
            program.Intake.Name,
            rounds,
            rounds.Select(round => round.Work).FirstOrDefault(work => work is not null),
            open.Count,
            letters.Count(letter => letter.State == LetterState.Sent),
            letters.Count(letter => letter.SentAt > now - Duration.FromDays(1)),
            program.Mail.Limits.PerDayMax,
            [
                .. letters
                    .Where(letter => letter.State == LetterState.NeedsAttention)
                    .Select(letter => new LetterNote(
                        letter.Letter.Reference.Value,
                        NameOf(program, letter.Letter.Key.MilestoneId),
                        letter.Note
                    )),
            ],
            open.Count > 0 ? open.Min(letter => letter.DueAt) : null,
            stoppedAt,
            Switches.Mail(program, stoppedAt),
            Switches.Proposals(program),
            await erasures.Count(program.Id)
        )
        {
            Zone = program.Intake.Zone,
            Damage = damage,
        };
    }

    /// <summary>One program's damaged letter must not hide the other programs.</summary>
    private async ValueTask<(IReadOnlyList<OutboxLetter> Letters, string Damage)> ReadLetters(
        Program program
    )
    {
        try
        {
            return (await outbox.Read(program.Id, program.Intake.Id), "");
        }
        catch (LedgerException damaged)
        {
            return ([], damaged.Message);
        }
    }

    private static string NameOf(Program program, string milestoneId) =>
        program.Schedule.Milestones.FirstOrDefault(each => each.Id == milestoneId)?.Name
        ?? milestoneId;
}
