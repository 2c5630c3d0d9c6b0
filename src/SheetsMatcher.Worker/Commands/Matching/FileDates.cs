using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Commands.Running;

namespace SheetsMatcher.Worker.Commands.Matching;

/// <summary>
/// How the dates in the files are meant. Which number is the day is read from the files where their
/// own dates prove it; otherwise it must be said, and is never guessed.
/// </summary>
internal static class FileDates
{
    /// <exception cref="WrongInputException">The files leave it open, and nobody said.</exception>
    public static SheetDates Of(
        DateTimeZone zone,
        DateOrder? said,
        params IReadOnlyList<FormFile> files
    )
    {
        if (said is { } order)
        {
            return new SheetDates(zone, order);
        }

        var wrong = files
            .Select(file =>
                SheetDates.OrderIn(file.Timestamps, out var doubtful) is DateOrder.Unclear
                    ? Unclear(file, doubtful)
                    : null
            )
            .OfType<string>()
            .ToList();
        if (wrong.Count > 0)
        {
            throw new WrongInputException(wrong);
        }

        // Dates of one spreadsheet, one way; where each file is sure and they differ, nothing is.
        var both = SheetDates.OrderIn(files.SelectMany(file => file.Timestamps), out _);
        return both is DateOrder.Unclear
            ? throw new WrongInputException(
                "One file writes the day first and the other the month first. Save both with dates "
                    + "such as 2010-11-05 09:30:00."
            )
            : new SheetDates(zone, both);
    }

    private static string Unclear(FormFile file, Cell? doubtful) =>
        doubtful is { } cell
            ? $"{file.Table.Title}: \"{cell}\" is one day with the day first and another with the "
                + $"month first, and no date in the file tells which. Add {MatchRequest.DateOrder} "
                + $"{MatchRequest.DayFirst} or {MatchRequest.DateOrder} {MatchRequest.MonthFirst}."
            : $"{file.Table.Title}: some dates have the day first and others the month first. Add "
                + $"{MatchRequest.DateOrder} with the order that is right, and correct the others.";
}
