using System.Text;
using NodaTime;
using NodaTime.Text;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Commands.Moving;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Files;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands.Intakes;

/// <summary>The intake that begins.</summary>
internal sealed record NextIntake(string Id, string Name, LocalDate Start, LocalDate End);

/// <summary>How many responses the old intake has.</summary>
internal sealed record IntakeBefore(int Mentors, int Mentees);

/// <summary>
/// Ends one intake and begins the next. Everything is written into files first. Then the new id
/// counts before any response is deleted: broken off in between, the old pairs are past already and
/// get nothing, and the same command does the rest.
/// </summary>
internal sealed class IntakeChange(
    Program program,
    NextIntake next,
    WorkerServices workshop,
    string settingsPath,
    string archive
)
{
    private readonly ISpreadsheet _spreadsheet = workshop.SpreadsheetOf(program);

    /// <summary>The new id counts already; the same command again does the rest.</summary>
    public bool HasBegun { get; private set; }

    /// <exception cref="WrongInputException">It cannot be done; nothing was changed.</exception>
    /// <exception cref="RoundBlockedException">The sheet cannot be read without doubt.</exception>
    public async Task<IntakeBefore> Look(CancellationToken cancellation)
    {
        HasBegun =
            next.Id == program.Intake.Id
            && (await Begun()).GetValueOrDefault(next.Id) is { Length: > 0 };
        if (!HasBegun)
        {
            await CheckId();
        }

        CheckArchive();
        _ = NewSettings();
        // What was decided since the last round belongs to the old intake's history too.
        var rounds = workshop.RoundsOf(program, _ => { });
        await rounds.Match(workshop.Clock.AskedBy("matching"), cancellation);
        return Count(await ReadForms(cancellation));
    }

    public async Task<IntakeBefore> Do(CancellationToken cancellation)
    {
        await using var alone = await workshop.Turns.TakeAlone(program.Id, cancellation);
        var forms = await ReadForms(cancellation);
        var settings = await SettingsChanges(cancellation);
        await Save(forms, cancellation);
        await KeepBegun(program.Intake.Id);
        HasBegun = true;
        await File.WriteAllBytesAsync(settingsPath, NewSettings(), CancellationToken.None);
        await _spreadsheet.Write(
            [.. forms.SelectMany(each => Cleared(each.Tables)), .. settings],
            [],
            CancellationToken.None
        );
        await KeepBegun("");
        return Count(forms);
    }

    private ValueTask<IReadOnlyDictionary<string, string>> Begun() =>
        workshop.Memory.ReadFacts(program.Id, SheetFact.IntakeBegun);

    private ValueTask KeepBegun(string oldId) =>
        workshop.Memory.KeepFacts(
            program.Id,
            SheetFact.IntakeBegun,
            new Dictionary<string, string> { [next.Id] = oldId }
        );

    private async Task CheckId()
    {
        var known = await workshop.History.Read(program.Id);
        var used = known
            .Mentees.Select(each => each.IntakeId)
            .Concat(known.Pairs.Select(each => each.IntakeId))
            .Append(program.Intake.Id);
        if (used.Contains(next.Id, StringComparer.OrdinalIgnoreCase))
        {
            throw new WrongInputException(
                $"id: there was an intake \"{next.Id}\" already. Give the new one a name of its own."
            );
        }
    }

    private void CheckArchive()
    {
        if (
            File.Exists(archive)
            || (Directory.Exists(archive) && Directory.EnumerateFileSystemEntries(archive).Any())
        )
        {
            throw new WrongInputException(
                $"--archive: {archive} exists already. Name a folder that does not."
            );
        }
    }

    /// <summary>The whole settings file with the new intake in it.</summary>
    private byte[] NewSettings()
    {
        var intake = $"Programs:{program.Id}:Intake";
        try
        {
            using (File.Open(settingsPath, FileMode.Open, FileAccess.ReadWrite))
            {
                // Whether it may be written is known before anything is changed.
            }

            var (text, missing) = SettingsText.With(
                File.ReadAllBytes(settingsPath),
                new Dictionary<string, string>
                {
                    [$"{intake}:Id"] = next.Id,
                    [$"{intake}:Name"] = next.Name,
                    [$"{intake}:Start"] = LocalDatePattern.Iso.Format(next.Start),
                    [$"{intake}:End"] = LocalDatePattern.Iso.Format(next.End),
                }
            );
            return missing is [var key, ..]
                ? throw new WrongInputException(
                    $"{key} does not stand in {settingsPath}, so this command cannot change it. Change it "
                        + "where it stands and follow \"A new intake\" in docs/operations.md by hand."
                )
                : text;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new WrongInputException(
                $"The settings file {settingsPath} cannot be written: {problem.Message}"
            );
        }
    }

    private async Task<IReadOnlyList<(string Kind, IReadOnlyList<SheetTable> Tables)>> ReadForms(
        CancellationToken cancellation
    ) =>
        [
            (Kind.Mentors, await KindTab.Read(program, workshop, Kind.Mentors, cancellation)),
            (Kind.Mentees, await KindTab.Read(program, workshop, Kind.Mentees, cancellation)),
        ];

    private async Task Save(
        IReadOnlyList<(string Kind, IReadOnlyList<SheetTable> Tables)> forms,
        CancellationToken cancellation
    )
    {
        foreach (var (kind, tables) in forms)
        {
            Save(kind, TextTable.Of(tables, KindTab.TimestampOf(program, kind)));
        }

        var matches = await KindTab.Read(program, workshop, Kind.Matches, cancellation);
        Save(Kind.Matches, TextTable.Of(matches, KindTab.TimestampOf(program, Kind.Matches)));
        Save(
            Kind.Letters,
            TextTable.Of(
                await workshop.Outbox.Read(program.Id, program.Intake.Id),
                await workshop.Mail.ReadStart(program.Id, program.Intake.Id),
                program.SpreadsheetId
            )
        );
    }

    private void Save(string kind, TextTable sheaf) =>
        PrivateFile.Write(Path.Combine(archive, $"{kind}.csv"), Encoding.UTF8.GetBytes(sheaf.Csv));

    /// <summary>
    /// The first response is emptied and the others are deleted: Google refuses to delete all rows
    /// below a frozen heading. From the bottom up, so that a row's place still holds.
    /// </summary>
    private static IEnumerable<SheetChange> Cleared(IReadOnlyList<SheetTable> tables) =>
        tables.SelectMany(table =>
            Enumerable
                .Range(2, Math.Max(0, table.Rows.Count - 2))
                .Reverse()
                .Select(SheetChange (row) => new SheetChange.DeleteRow(table.SheetId, row))
                .Concat(
                    table
                        .Rows.Skip(1)
                        .Take(1)
                        .SelectMany(row => Enumerable.Range(0, row.Count))
                        .Select(column => new SheetChange.Update(
                            table.SheetId,
                            1,
                            column,
                            Cell.Empty
                        ))
                )
        );

    private async Task<IReadOnlyList<SheetChange>> SettingsChanges(CancellationToken cancellation)
    {
        var reading = await workshop
            .ReaderOf(program)
            .Read(workshop.Clock.AskedBy("intake"), cancellation);
        var inForce = reading.Program.Settings;
        var (changes, missing) = SettingsTab.Change(
            reading.SettingsTable ?? new SheetTable(0, SettingsTab.Title, []),
            inForce,
            inForce with
            {
                IntakeName = next.Name,
                IntakeStart = next.Start,
                IntakeEnd = next.End,
            }
        );
        return missing.Count == 0
            ? changes
            : throw new WrongInputException(
                $"The tab {SettingsTab.Title} has no row \"{missing[0]}\" with a value. Run "
                    + "\"sheets-matcher setup\", which adds what is missing. Nothing was changed."
            );
    }

    private static IntakeBefore Count(
        IReadOnlyList<(string Kind, IReadOnlyList<SheetTable> Tables)> forms
    ) => new(Count(forms[0].Tables), Count(forms[1].Tables));

    private static int Count(IReadOnlyList<SheetTable> tables) => tables.Sum(ResponseLoss.CountOf);
}
