using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using NodaTime;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Status;

/// <summary>One page for people, made on the server, without a script.</summary>
internal static class StatusPage
{
    public static async Task Style(HttpContext context)
    {
        context.Response.ContentType = "text/css; charset=utf-8";
        await using var style =
            typeof(StatusPage).Assembly.GetManifestResourceStream("status.css")
            ?? throw new InvalidOperationException("the page's style is missing");
        await style.CopyToAsync(context.Response.Body);
    }

    public static string Of(IReadOnlyList<ProgramStatus> programs, Instant now)
    {
        var page = new StringBuilder(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="30">
            <title>SheetsMatcher</title>
            <link rel="stylesheet" href="/status.css">
            </head>
            <body>
            <header><h1>SheetsMatcher</h1><p>The page renews itself every half minute.</p></header>
            <main>

            """
        );
        foreach (var status in programs)
        {
            page.Append(Program(status, status.Zone, now));
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static string Program(ProgramStatus status, DateTimeZone zone, Instant now) =>
        $"""
            <section>
            <h2>{Text(status.Program)}</h2>
            <p class="intake">{Text(status.Intake)}</p>
            {Mood(status)}
            <dl class="tiles">
            {Tile("Proposals to decide", status.Committee?.Undecided, "tab Matches")}
            {Tile("Problems to mend", status.Committee?.Problems, "tab Problems")}
            {Tile("Without a match", status.Committee?.Unmatched, "tab Unmatched")}
            {Tile("Letters waiting", status.LettersWaiting, Due(status, zone))}
            {Tile("Letters that need you", status.NeedAttention.Count, "tab Outbox")}
            {Tile("Letters sent", status.LettersSent, Quota(status))}
            </dl>
            {Attention(status)}
            {Rounds(status, zone, now)}
            </section>

            """;

    private static string Mood(ProgramStatus status)
    {
        var lines = status
            .Troubles.Select(each => ("bad", each))
            .Concat(
                new[] { status.Mail, status.Proposals }
                    .Where(each => each.Word != SwitchState.On)
                    .Select(each => (each.Word == SwitchState.Held ? "bad" : "look", each.Meaning))
            )
            .ToList();
        return lines.Count > 0 ? string.Concat(lines.Select(each => Mood(each.Item1, each.Item2)))
            : status.Rounds.Count == 0 ? Mood("look", "The first round has not ended yet.")
            : Mood("good", "All is well.");
    }

    private static string Mood(string how, string text) =>
        $"<p class=\"mood {how}\">{Text(text)}</p>\n";

    private static string Tile(string what, int? count, string where) =>
        $"<div><dt>{Text(what)}</dt><dd>{Number(count)}</dd><small>{Text(where)}</small></div>";

    private static string Due(ProgramStatus status, DateTimeZone zone) =>
        status.NextDue is { } due ? $"since {Local(due, zone)}" : "nothing is due";

    private static string Quota(ProgramStatus status) =>
        $"{Number(status.LettersSentToday)} of {Number(status.LettersPerDayMax)} in 24 hours";

    private static string Attention(ProgramStatus status) =>
        status.NeedAttention.Count == 0
            ? ""
            : "<h3>Letters that need you</h3>\n<ul>\n"
                + string.Concat(
                    status.NeedAttention.Select(letter =>
                        $"<li><b>{Text(letter.Reference)}</b> {Text(letter.Letter)}: "
                        + $"{Text(letter.Note)}</li>\n"
                    )
                )
                + "</ul>";

    private static string Rounds(ProgramStatus status, DateTimeZone zone, Instant now) =>
        status.Rounds.Count == 0
            ? ""
            : "<h3>Last rounds</h3>\n<table>\n"
                + "<thead><tr><th>Round</th><th>Ended</th><th>How</th></tr></thead>\n<tbody>\n"
                + string.Concat(status.Rounds.Select(round => Row(round, zone, now)))
                + "</tbody>\n</table>";

    private static string Row(RoundReport round, DateTimeZone zone, Instant now) =>
        $"<tr><td>{Text(round.Round)}</td>"
        + $"<td>{Moment(round.EndedAt, zone)} <small>{Ago(now - round.EndedAt)}</small></td>"
        + $"<td>{Outcome(round, zone)}</td></tr>\n";

    private static string Outcome(RoundReport round, DateTimeZone zone) =>
        round.Problem.Length == 0 ? "good"
        : round.GoodAt is { } good ? $"trouble; last good {Moment(good, zone)}"
        : "trouble";

    private static string Ago(Duration since) =>
        since < Duration.FromMinutes(2)
            ? string.Create(CultureInfo.InvariantCulture, $"{since.TotalSeconds:0} s ago")
            : string.Create(CultureInfo.InvariantCulture, $"{since.TotalMinutes:0} min ago");

    private static string Moment(Instant moment, DateTimeZone zone) =>
        $"<time>{Local(moment, zone)}</time>";

    private static string Local(Instant moment, DateTimeZone zone) =>
        moment.InZone(zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Number(int? number) =>
        number?.ToString(CultureInfo.InvariantCulture) ?? "–";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
