using NodaTime.Text;
using SheetsMatcher.Demo.Local;
using SheetsMatcher.Demo.Sample;

namespace SheetsMatcher.Demo.Headless;

/// <summary>
/// Where the mailbox is not as it must be at the end. SENT is read on its own, by day and
/// recipient; then the Outbox tab must tell the same story, reference by reference.
/// </summary>
internal static class LetterDifferences
{
    public static IEnumerable<string> Of(
        SampleIntake intake,
        IReadOnlyList<SentLetter> sent,
        LocalTab outbox
    ) =>
        ByDayAndRecipient(intake, sent)
            .Concat(ByReference(sent, outbox))
            .Concat(ByMilestone(intake.Expected, outbox));

    private static IEnumerable<string> ByDayAndRecipient(
        SampleIntake intake,
        IReadOnlyList<SentLetter> sent
    ) =>
        Counted
            .Differences(
                intake.Expected.Letters.Select(letter => (letter.Day, letter.To)),
                sent.Select(letter => (Day: intake.DayOf(letter.SentAt), letter.To))
            )
            .Select(difference =>
                $"letters to {difference.Item.To} on "
                + $"{LocalDatePattern.Iso.Format(difference.Item.Day)}: expected "
                + $"{difference.Expected}, found {difference.Found}"
            );

    private static IEnumerable<string> ByReference(
        IReadOnlyList<SentLetter> sent,
        LocalTab outbox
    ) =>
        Counted
            .Differences(
                outbox
                    .Rows.Where(row => outbox.At(row, "Status") == "Sent")
                    .Select(row => outbox.At(row, "Ref")),
                sent.Select(letter => letter.Reference)
            )
            .Select(difference =>
                $"letter {difference.Item}: {difference.Expected} times Sent in the Outbox tab, "
                + $"{difference.Found} times in the mailbox"
            );

    private static IEnumerable<string> ByMilestone(ExpectedEnd expected, LocalTab outbox)
    {
        var rows = outbox.Rows.CountBy(row => outbox.At(row, "Letter")).ToDictionary();
        return expected
            .Milestones.Where(each => rows.GetValueOrDefault(each.Name) != each.Letters)
            .Select(each =>
                $"\"{each.Name}\" in the Outbox tab: expected {each.Letters} letters, "
                + $"found {rows.GetValueOrDefault(each.Name)}"
            );
    }
}
