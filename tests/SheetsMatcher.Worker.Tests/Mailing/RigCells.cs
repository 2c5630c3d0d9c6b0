using MimeKit;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Mailing;

/// <summary>Cells by their row's key and their column's header, and sent mail as it lies in SENT.</summary>
internal static class RigCells
{
    public static async Task TypeBeside(
        this Rig rig,
        string tab,
        string key,
        string header,
        string value
    )
    {
        var rows = await rig.Rows(tab);
        var row = rows.ToList().FindIndex(each => each.Count > 0 && each[0] == key);
        Assert.That(row, Is.Positive, $"{tab} has no row {key}");
        await rig.TypeInRow(tab, row + 1, header, value);
    }

    /// <param name="row">One-based, as the sheet counts.</param>
    public static async Task TypeInRow(
        this Rig rig,
        string tab,
        int row,
        string header,
        string value
    )
    {
        var column = (await rig.Rows(tab))[0].ToList().IndexOf(header);
        Assert.That(column, Is.Not.Negative, $"{tab} has no column {header}");
        await rig.Type($"'{tab}'!{(char)('A' + column)}{row}", value);
    }

    public static async Task<string> ReadBeside(this Rig rig, string tab, string key, string header)
    {
        var rows = await rig.Rows(tab);
        var row = rows.First(each => each.Count > 0 && each[0] == key);
        var column = rows[0].ToList().IndexOf(header);
        return column < row.Count ? row[column] : "";
    }

    /// <summary>The references of the letters of one name in the Outbox tab, by recipient.</summary>
    public static async Task<IReadOnlyList<string>> References(this Rig rig, string letter)
    {
        var rows = await rig.Rows("Outbox");
        return
        [
            .. rows.Skip(1)
                .Where(row => row[2] == letter)
                .OrderBy(row => row[3], StringComparer.Ordinal)
                .Select(row => row[0]),
        ];
    }

    /// <summary>The statuses of the letters of one name in the Outbox tab.</summary>
    public static async Task<IReadOnlyList<string>> Statuses(this Rig rig, string letter)
    {
        var rows = await rig.Rows("Outbox");
        return [.. rows.Skip(1).Where(row => row[2] == letter).Select(row => row[1])];
    }

    public static IReadOnlyList<(MimeMessage Mime, string ThreadId)> SentMail(this Rig rig) =>
        rig.Google.WhileStill(still =>
            (IReadOnlyList<(MimeMessage, string)>)
                [
                    .. still
                        .Mail.Messages.Where(message => message.Labels.Contains("SENT"))
                        .Select(message => (message.Content.Mime, message.ThreadId)),
                ]
        );
}
