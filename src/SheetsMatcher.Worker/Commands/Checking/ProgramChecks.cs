using System.Globalization;
using NodaTime;
using SheetsMatcher.Worker.Google;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Reading;

namespace SheetsMatcher.Worker.Commands.Checking;

/// <summary>What one program needs of Google and of its committee.</summary>
internal sealed class ProgramChecks(
    Program program,
    WorkerServices workshop,
    AnonymousProbe survey,
    TimeProvider time,
    CancellationToken cancellation
)
{
    private ProgramReading? _reading;

    /// <summary>As the committee's tabs have it, once they are read.</summary>
    private Program InForce => _reading?.Program ?? program;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public async Task<IReadOnlyList<Finding>> All(bool sendTestLetter)
    {
        var mailbox = await Mailbox();
        var sheet = await Sheet();
        var tabs = sheet.Verdict == Verdict.Good ? await Tabs() : Finding.NotChecked("Tabs");
        List<Finding> findings =
        [
            mailbox,
            sheet,
            await Sharing(),
            tabs,
            .. tabs.Verdict == Verdict.Good
                ? await Contents()
                : [Finding.NotChecked(ContentChecks.Answers), .. ContentChecks.None],
            mailbox.Verdict == Verdict.Failed ? Finding.NotChecked("Quota") : await Quota(),
        ];
        if (sendTestLetter)
        {
            findings.Add(
                mailbox.Verdict == Verdict.Failed
                    ? Finding.NotChecked("Test letter")
                    : await TestLetter()
            );
        }

        return [.. findings.Select(each => each with { What = $"{program.Id}: {each.What}" })];
    }

    private Task<Finding> Mailbox() =>
        Finding.Of(
            "Mailbox",
            "Run \"sheets-matcher login\" with the committee's account.",
            async () =>
            {
                var address = await workshop.MailboxOf(program).ReadAddress(cancellation);
                return string.Equals(
                    address,
                    program.CommitteeEmail.Value,
                    StringComparison.OrdinalIgnoreCase
                )
                    ? Finding.Good("Mailbox", address)
                    : new(
                        "Mailbox",
                        Verdict.Warning,
                        $"letters come from {address}, replies go to {program.CommitteeEmail}",
                        "If that is not meant, sign in with the other account or correct "
                            + "CommitteeEmail."
                    );
            }
        );

    private Task<Finding> Sheet() =>
        Finding.Of(
            "Spreadsheet",
            "Check SpreadsheetId, and share the spreadsheet with the account that reads it.",
            async () =>
            {
                var outline = await workshop.SpreadsheetOf(program).ReadOutline(cancellation);
                return Finding.Good("Spreadsheet", $"\"{outline.Title}\", {outline.TimeZone}");
            }
        );

    private async Task<Finding> Sharing()
    {
        const string what = "Sharing";
        return await survey.IsOpenToTheWorld(program.SpreadsheetId, cancellation) switch
        {
            true => new(
                what,
                Verdict.Warning,
                "anybody who has the link can read the applications",
                "In the spreadsheet choose Share, and under General access \"Restricted\"."
            ),
            false => Finding.Good(what, "closed to people without an invitation"),
            null => new(
                what,
                Verdict.NotChecked,
                "could not be found out",
                "In the spreadsheet look under Share that General access says \"Restricted\"."
            ),
        };
    }

    private Task<Finding> Tabs() =>
        Finding.Of(
            "Tabs",
            "Run \"sheets-matcher setup\", or link the forms to the spreadsheet.",
            async () =>
            {
                var tabs = await ProgramTabs.Find(
                    program,
                    workshop.SpreadsheetOf(program),
                    workshop.Memory,
                    cancellation
                );
                return tabs.Gone is not [var gone, ..] ? Finding.Good("Tabs", "all there")
                    : gone.Problem is { } problem
                        ? new Finding(
                            "Tabs",
                            Verdict.Failed,
                            $"expected {problem.Expected}, found {problem.Found}",
                            problem.Remedy
                        )
                    : throw gone;
            }
        );

    private async Task<IReadOnlyList<Finding>> Contents()
    {
        var answers = await Finding.Of(
            ContentChecks.Answers,
            "Mend what it names; the message says how.",
            async () =>
            {
                _reading = await workshop.ReaderOf(program).Read(_ => new(Now), cancellation);
                return ContentChecks.OfAnswers(_reading);
            }
        );
        return
        [
            answers,
            .. _reading is null ? ContentChecks.None : ContentChecks.OfTabs(_reading, Now),
        ];
    }

    private async Task<Finding> Quota()
    {
        var now = Now;
        var letters = await workshop.Outbox.Read(program.Id, InForce.Intake.Id);
        var sent = letters.Count(letter => letter.SentAt > now - Duration.FromDays(1));
        var found = string.Create(
            CultureInfo.InvariantCulture,
            $"{sent} letters in these 24 hours; the mailbox may send at most {InForce.Mail.Limits.PerDayMax}"
        );
        return await workshop.BudgetOf(program).ClosedUntil(now) is not { } opens
            ? Finding.Good("Quota", found)
            : new(
                "Quota",
                Verdict.Warning,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{found}, and again from {opens.InZone(InForce.Intake.Zone):yyyy-MM-dd HH:mm} on"
                ),
                "Nothing to do: the rest goes then."
            );
    }

    private Task<Finding> TestLetter() =>
        Finding.Of(
            "Test letter",
            "See what Gmail says, then \"sheets-matcher letters send --test\".",
            async () =>
            {
                var letters = new TestLetters(InForce, workshop.MailboxOf(program));
                var sent = await letters.Send(letters.Known[0], cancellation);
                return Finding.Good(
                    "Test letter",
                    $"sent to the committee itself: {string.Join("; ", sent)}"
                );
            }
        );
}
