using System.CommandLine;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Google;
using SheetsMatcher.Worker.Google.SignIn;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands.Checking;

/// <summary>Every prerequisite in one table, with a remedy for each that does not hold.</summary>
internal static class CheckCommand
{
    private static readonly Option<bool> TestLetter = new("--test-letter")
    {
        Description = "Send a letter to the committee's own mailbox, too.",
    };

    public static Command Make(Terminal terminal, GuardCommand guard)
    {
        var command = new Command("check", "Check everything that the worker needs.")
        {
            TestLetter,
        };
        command.SetAction(guard(terminal, (parsed, run) => Run(run, parsed.GetValue(TestLetter))));
        return command;
    }

    private static async Task<int> Run(CommandRun run, bool sendTestLetter)
    {
        IReadOnlyList<Finding> findings;
        using (var progress = run.Progress("Checking"))
        {
            findings = await All(run, sendTestLetter, progress.Step);
        }

        run.Answer(findings, all => [Finding.Table(all)]);
        return findings.Any(finding => finding.Verdict == Verdict.Failed)
            ? ExitCode.CannotGoOn
            : ExitCode.Done;
    }

    private static async Task<IReadOnlyList<Finding>> All(
        CommandRun run,
        bool sendTestLetter,
        Action<string> step
    )
    {
        var written = run.Settings.Written;
        using var survey = new AnonymousProbe(written.Google, run.Time);
        step("Checking this machine");
        var database = await MachineChecks.Database(written.Ledger);
        List<Finding> findings =
        [
            MachineChecks.Settings(run.Settings),
            MachineChecks.TimeZones(run.Settings),
            await MachineChecks.ClockSkew(survey, run.Cancellation),
            database,
            MachineChecks.Disk(written.Ledger),
        ];
        step("Checking the sign-in");
        var signIn = await SignIn(written.Google);
        findings.Add(signIn);
        findings.Add(
            signIn.Verdict == Verdict.Failed ? Finding.NotChecked("Permissions") : Scopes(written)
        );
        if (signIn.Verdict == Verdict.Failed || database.Verdict == Verdict.Failed)
        {
            findings.Add(Finding.NotChecked("Spreadsheet, mailbox, letters"));
            return findings;
        }

        using var workshop = WorkerServices.Open(run.Settings, logsApart: run.AsJson);
        foreach (var program in run.Programs)
        {
            step($"Checking program {program.Id}");
            var checks = new ProgramChecks(program, workshop, survey, run.Time, run.Cancellation);
            findings.AddRange(await checks.All(sendTestLetter));
        }

        return findings;
    }

    private static Task<Finding> SignIn(GoogleSettings settings) =>
        Finding.Of(
            "Sign-in",
            "Run \"sheets-matcher login\".",
            () =>
            {
                ClientSecretFile.Check(settings.ClientSecretFile);
                UserSignIn.FileOf(settings).Read();
                return Task.FromResult(
                    IsPrivate(settings.TokenFile)
                        ? Finding.Good("Sign-in", "sealed in its file")
                        : new Finding(
                            "Sign-in",
                            Verdict.Warning,
                            $"others on this machine can read {settings.TokenFile}",
                            $"chmod 600 {settings.TokenFile}"
                        )
                );
            }
        );

    private static bool IsPrivate(string path) =>
        OperatingSystem.IsWindows()
        || (
            File.GetUnixFileMode(path)
            & (UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)
        ) == 0;

    private static Finding Scopes(WorkerSettings written)
    {
        var scopes = GoogleScopes.Of(written.Google);
        var lacking = UserSignIn.FileOf(written.Google).Read().Lacking(scopes);
        var names = string.Join(", ", scopes.Select(scope => scope.Split('/')[^1]));
        return lacking.Count > 0
                ? new(
                    "Permissions",
                    Verdict.Failed,
                    $"missing: {string.Join(", ", lacking)}",
                    "Run \"sheets-matcher login\" and leave every box ticked."
                )
            : written.Google.SendOnly
                ? new(
                    "Permissions",
                    Verdict.Warning,
                    $"{names}: send-only",
                    "A letter whose sending stays in doubt waits for a person."
                )
            : Finding.Good("Permissions", names);
    }
}
