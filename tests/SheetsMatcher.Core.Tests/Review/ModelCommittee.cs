using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>One thing that somebody does to the tab; the numbers choose where and what.</summary>
internal sealed record CommitteeEdit(int Kind, int Where, int Other, int What);

/// <summary>
/// A committee that edits the Matches tab in any way that the sheet allows, and remembers every
/// cell that it typed, by the row itself rather than by its number.
/// </summary>
internal sealed class ModelCommittee
{
    public const int KindCount = 12;

    private static readonly string[] _texts =
    [
        "Approve",
        "Reject",
        "hold",
        "who knows",
        "",
        "Mentor 1",
        "Mentor 2",
        "mentor.3@example.org",
        "mentee.2@example.org",
        "Mentee 4",
        "=1+1",
        "Proposed",
        "   ",
    ];

    private readonly Dictionary<(object Row, string Header), string> _typed = [];
    private readonly IReadOnlyList<Mentor> _mentors;
    private readonly IReadOnlyList<Mentee> _mentees;

    public ModelCommittee()
    {
        _mentors = [.. Enumerable.Range(1, 4).Select(at => NewMentor.Named($"Mentor {at}"))];
        _mentees = [.. Enumerable.Range(1, 5).Select(at => NewMentee.Named($"Mentee {at}"))];
        Rounds = ReviewRounds.With(_mentors, _mentees).PlayUntilQuiet();
    }

    public ReviewRounds Rounds { get; }

    private SheetModel Sheet => Rounds.Sheet;

    public void Do(CommitteeEdit edit)
    {
        var row = 1 + (edit.Where % Math.Max(1, Sheet.RowCount - 1));
        var header = Headers[edit.Other % Headers.Count];
        switch (edit.Kind)
        {
            case 0:
                Sheet.SortBy(header, descending: edit.What % 2 == 0);
                break;
            case 1:
                Sheet.InsertRow(row);
                break;
            case 2 when Sheet.RowCount > 2:
                Sheet.DeleteRow(row);
                break;
            case 3:
                Sheet.MoveColumn(edit.Where % Sheet.ColumnCount, edit.Other % Sheet.ColumnCount);
                break;
            case 4 when Sheet.ColumnCount < 16:
                Sheet.InsertColumn(edit.Where % Sheet.ColumnCount, $"Own {Sheet.ColumnCount}");
                break;
            case 5:
                Type(Sheet.RowCount, "Mentor", $"Mentor {1 + (edit.Other % 4)}");
                Type(Sheet.RowCount - 1, "Mentee", $"Mentee {1 + (edit.What % 5)}");
                break;
            case 6:
                Swap(row, 1 + (edit.Other % Math.Max(1, Sheet.RowCount - 1)), "Mentor email");
                break;
            case 7:
                Type(row, "Decision", _texts[edit.What % 4]);
                break;
            case 8:
                SomebodyWithdraws(_mentees[edit.Where % _mentees.Count]);
                break;
            case 9:
                Rounds.Roster = NewRoster.Of(_mentors, _mentees);
                break;
            default:
                Type(row, header, _texts[edit.What % _texts.Length]);
                break;
        }
    }

    /// <summary>
    /// Forgets what was typed into a worker's column and is just what the worker came to write
    /// there: from then on the cell is the worker's.
    /// </summary>
    public void AgreeWithTheWorker()
    {
        foreach (var ((token, header), text) in _typed.Where(each => IsWorkers(each.Key.Header)))
        {
            var key = Sheet.RowOf(token) is { } row ? Text(row, MatchColumns.Match).Trim() : "";
            if (Rounds.LastWritten.TextsOf(key, header).Contains(text))
            {
                _typed.Remove((token, header));
            }
        }
    }

    /// <exception cref="InvalidOperationException">
    /// A typed cell no longer holds what was typed, or a committee's cell holds what nobody typed.
    /// </exception>
    public void LoseNothing()
    {
        var losses = Losses().ToList();
        if (losses.Count > 0)
        {
            throw new InvalidOperationException(string.Join("; ", losses));
        }
    }

    private IEnumerable<string> Losses() =>
        _typed
            .Where(each =>
                Sheet.RowOf(each.Key.Row) is { } row && Text(row, each.Key.Header) != each.Value
            )
            .Select(each => $"{each.Key.Header}: typed \"{each.Value}\" is lost")
            .Concat(
                from row in Enumerable.Range(1, Sheet.RowCount - 1)
                from header in new[] { MatchColumns.Decision, MatchColumns.Note }
                where Text(row, header).Length > 0
                where !_typed.ContainsKey((Sheet.TokenOf(row), header))
                select $"{header}: \"{Text(row, header)}\" was typed by nobody"
            )
            .Concat(
                from approval in Rounds.View.Approved
                let row = Sheet.RowOf(MatchColumns.Match, approval.Id.Value)
                where Contradicts(row, approval)
                select $"{approval.Id} would be mailed against what the row says"
            );

    private bool Contradicts(int row, Approval approval) =>
        Text(row, MatchColumns.Decision) != "Approve"
        || TypedEmail(row, MatchColumns.MentorEmail) is { } mentor
            && mentor != approval.Mentor.Email.Value
        || TypedEmail(row, MatchColumns.MenteeEmail) is { } mentee
            && mentee != approval.Mentee.Email.Value;

    private string? TypedEmail(int row, string header) =>
        _typed.GetValueOrDefault((Sheet.TokenOf(row), header)) is { } typed
        && typed.Trim().Length > 0
            ? typed
            : null;

    private List<string> Headers =>
        [.. Sheet.Read().Header.Select(cell => cell.ToString()).Where(text => text.Length > 0)];

    private void SomebodyWithdraws(Mentee mentee) =>
        Rounds.Roster = new(
            _mentors,
            [.. _mentees.Where(each => each != mentee)],
            [],
            [new Withdrawal(mentee.Id, "Mentee responses", 2, [mentee.Email])]
        );

    private void Swap(int one, int other, string header)
    {
        var (first, second) = (Text(one, header), Text(other, header));
        Type(one, header, second);
        Type(other, header, first);
    }

    /// <summary>
    /// Whoever types exactly what the worker wrote there cannot be told from the worker, and a
    /// cleared cell holds nothing that could be lost; nor does an id cell with only spaces.
    /// </summary>
    private void Type(int row, string header, string text)
    {
        var key = row < Sheet.RowCount ? Text(row, MatchColumns.Match).Trim() : "";
        Sheet.Type(row, header, text);
        var place = (Sheet.TokenOf(row), header);
        var isCleared = header == MatchColumns.Match ? text.Trim().Length == 0 : text.Length == 0;
        if (isCleared || Rounds.LastWritten.TextsOf(key, header).Contains(text))
        {
            _typed.Remove(place);
        }
        else
        {
            _typed[place] = text;
        }
    }

    private static bool IsWorkers(string header) =>
        WorkerTabs.Matches.Columns.Any(column =>
            column.Header == header && column.Owner == ColumnOwner.Worker
        );

    private string Text(int row, string header) => Sheet.TextAt(row, header);
}
