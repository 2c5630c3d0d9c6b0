using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Http;
using NodaTime;
using SheetsMatcher.Worker.Mail.Sending;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Status;

/// <summary>Answers whoever looks at the worker from outside.</summary>
internal sealed class StatusBoard(
    StatusReader reader,
    IReadOnlyList<Program> programs,
    TimeSpan pollInterval,
    TimeProvider time
)
{
    /// <summary>A round may take its time before the worker counts as stuck.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly IReadOnlyList<string> Kinds = ["matching", "mail"];

    private static readonly Meter Meter = new(RoundTelemetry.Name);

    private static readonly Gauge<long> Letters = Meter.CreateGauge<long>(
        "sheetsmatcher.outbox",
        description: "Letters in the outbox by where they stand."
    );

    private static readonly Gauge<long> ForCommittee = Meter.CreateGauge<long>(
        "sheetsmatcher.committee",
        description: "What waits for the committee."
    );

    private static readonly Gauge<double> SinceGood = Meter.CreateGauge<double>(
        "sheetsmatcher.since_good_round",
        "s",
        "How long ago a round of this kind last ended well."
    );

    private static readonly Gauge<long> MailGoes = Meter.CreateGauge<long>(
        "sheetsmatcher.mail_goes",
        description: "1 while mail goes, 0 while it is off, held or stopped."
    );

    private readonly Instant _startedAt = Instant.FromDateTimeOffset(time.GetUtcNow());

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public async Task Page(HttpContext context)
    {
        var all = new List<ProgramStatus>();
        foreach (var program in programs)
        {
            all.Add(await reader.Read(program));
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(StatusPage.Of(all, Now), Encoding.UTF8);
    }

    /// <summary>
    /// Ready while rounds come round. A sheet that a person has to mend does not make the worker
    /// unready: no restart would help.
    /// </summary>
    public async Task Ready(HttpContext context)
    {
        var late = new List<string>();
        foreach (var program in programs)
        {
            var status = await reader.Read(program);
            late.AddRange(
                Kinds
                    .Where(kind => IsLate(status, kind))
                    .Select(kind => $"{program.Id}: no {kind} round ended in time")
            );
        }

        context.Response.StatusCode =
            late.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await context.Response.WriteAsync(
            late.Count == 0 ? "ready\n" : string.Join('\n', late) + '\n'
        );
    }

    /// <summary>Brings the gauges up to date when somebody comes to read them.</summary>
    public async Task Measure(PathString path, Func<Task> next)
    {
        if (path == "/metrics")
        {
            foreach (var program in programs)
            {
                Record(await reader.Read(program));
            }
        }

        await next();
    }

    private bool IsLate(ProgramStatus status, string kind)
    {
        var ended = status.Rounds.FirstOrDefault(round => round.Round == kind)?.EndedAt;
        var since = ended is { } at && at > _startedAt ? at : _startedAt;
        return (Now - since).ToTimeSpan() > pollInterval + Patience;
    }

    private void Record(ProgramStatus status)
    {
        var program = new KeyValuePair<string, object?>("program", status.Program);
        Letters.Record(status.LettersSent, program, new("state", "sent"));
        Letters.Record(status.LettersWaiting, program, new("state", "waiting"));
        Letters.Record(status.NeedAttention.Count, program, new("state", "needs_attention"));
        MailGoes.Record(status.Mail.Goes ? 1 : 0, program);
        if (status.Committee is { } work)
        {
            ForCommittee.Record(work.Undecided, program, new("what", "proposals"));
            ForCommittee.Record(work.Problems, program, new("what", "problems"));
            ForCommittee.Record(work.Unmatched, program, new("what", "without_match"));
        }

        foreach (var round in status.Rounds.Where(round => round.GoodAt is not null))
        {
            SinceGood.Record(
                (Now - (round.GoodAt ?? Now)).TotalSeconds,
                program,
                new("round", round.Round)
            );
        }
    }
}
