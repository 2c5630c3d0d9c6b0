using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Worker.Rounds;

namespace SheetsMatcher.Worker.Commands;

/// <summary>Every tab that setup makes, in the order of the spreadsheet.</summary>
internal static class SetupTabs
{
    /// <param name="lastGood">The committee's settings as they last were, by name.</param>
    public static IReadOnlyList<TabDefinition> Of(
        Program program,
        IReadOnlyDictionary<string, string> lastGood
    ) =>
        [
            .. TabDefinitions.OfWorker,
            SettingsTab.Definition(SettingsReading.Without(lastGood, program.Settings).InForce),
            ScheduleTab.Definition(program.Schedule),
            LettersTab.Definition(program.Letters.Values),
            new TabDefinition(KeepApartTab.Title, KeepApartTab.Columns),
        ];
}
