using NodaTime;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>Tells the moment of a round that begins; the name says which round asks.</summary>
internal delegate ValueTask<Instant> LookAtClock(string reader, CancellationToken cancellation);

/// <summary>Both rounds of one program, behind one runner so that they take turns.</summary>
internal sealed record ProgramRounds(
    Program Program,
    MatchingRound Matching,
    MailRound Mail,
    RoundRunner Runner
)
{
    public ValueTask RunMatching(LookAtClock clock, CancellationToken cancellation) =>
        Runner.Run(
            "matching",
            async token => await Matching.Run(await clock("matching", token), token),
            cancellation
        );

    public ValueTask RunMail(LookAtClock clock, CancellationToken cancellation) =>
        Runner.Run(
            "mail",
            async token => await Mail.Run(await clock("mail", token), token),
            cancellation
        );
}
