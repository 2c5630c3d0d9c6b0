using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Settings;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Commands;

/// <summary>Every tab that setup makes, in the order of the spreadsheet.</summary>
internal static class SetupTabs
{
    /// <param name="settings">What a new Settings tab says.</param>
    /// <param name="hasHadMail">Letters have gone from the spreadsheet.</param>
    public static IReadOnlyList<TabDefinition> Of(
        Program program,
        CommitteeSettings settings,
        bool hasHadMail
    ) =>
        [
            .. TabDefinitions.OfWorker,
            SettingsTab.Definition(settings, hasHadMail),
            ScheduleTab.Definition(program.Schedule),
            LettersTab.Definition(program.Letters.Values),
            new TabDefinition(KeepApartTab.Title, KeepApartTab.Columns),
        ];
}
