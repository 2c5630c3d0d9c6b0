using NodaTime;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>Tells the moment of a round that begins; the name says which round asks.</summary>
internal delegate ValueTask<Instant> LookAtClock(string reader, CancellationToken cancellation);

/// <summary>Both rounds of one program, behind one runner so that they take turns.</summary>
internal sealed record ProgramRounds(
    Program Program,
    MatchingRound Matching,
    MailRound Mail,
    RoundRunner Runner,
    IRoundReports Reports
)
{
    public async ValueTask RunMatching(LookAtClock clock, CancellationToken cancellation)
    {
        CommitteeWork? work = null;
        var end = await Runner.Run(
            "matching",
            async token => work = (await Matching.Run(await clock("matching", token), token)).Work,
            cancellation
        );
        await Keep("matching", end, work);
    }

    public async ValueTask RunMail(LookAtClock clock, CancellationToken cancellation)
    {
        var end = await Runner.Run(
            "mail",
            async token => await Mail.Run(await clock("mail", token), token),
            cancellation
        );
        await Keep("mail", end, null);
    }

    private async ValueTask Keep(string round, RoundEnd? end, CommitteeWork? work)
    {
        if (end is not null)
        {
            await Reports.Keep(
                Program.Id,
                new RoundReport(
                    round,
                    end.StartedAt,
                    end.EndedAt,
                    end.Problem.Length == 0 ? end.EndedAt : null,
                    end.Problem,
                    work
                )
            );
        }
    }
}
