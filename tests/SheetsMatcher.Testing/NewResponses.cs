using System.Globalization;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Testing;

/// <summary>
/// A responses tab being filled in: each row begins as a good response of an invented person, one
/// hour after the row above, and says by question what is different.
/// </summary>
public sealed class NewResponses
{
    /// <summary>2010-10-01 00:00 as the sheet's serial number.</summary>
    public const double FirstDay = 40452;

    private readonly List<(string Question, object? Answer)> _defaults;
    private readonly List<IReadOnlyList<Cell>> _rows = [];
    private readonly string _title;
    private readonly int _sheetId;

    private NewResponses(
        int sheetId,
        string title,
        List<(string Question, object? Answer)> defaults
    )
    {
        (_sheetId, _title, _defaults) = (sheetId, title, defaults);
        _rows.Add([.. defaults.Select(question => Cell.Of(question.Question))]);
    }

    public SheetTable Table => new(_sheetId, _title, [.. _rows]);

    public static NewResponses OfMentors(string title = "Mentor responses") =>
        new(
            11,
            title,
            [
                ("Timestamp", null),
                ("Email Address", null),
                ("Full name", null),
                ("What would you like to do?", "Apply, or update my application"),
                ("How would you like to mentor?", "Mentor for recent graduates"),
                ("Type of library you work in", "Academic library"),
                ("Years of experience in the field", 8),
                ("Current employer", null),
                ("Supervisor (name or email)", null),
                ("School you attended", null),
                ("City or region", "Vancouver"),
                ("How would you like to meet?", "In person, Video call"),
                ("Topics you can help with", "Leadership, Goal setting"),
                ("Languages you speak", null),
                ("When could you meet?", null),
                ("Career goals you can help with", null),
                ("Is there somebody you would like to be paired with? (name or email)", null),
                ("How many mentees could you take?", 1),
                ("Anything else we should know?", null),
            ]
        );

    public static NewResponses OfMentees(string title = "Mentee responses") =>
        new(
            12,
            title,
            [
                ("Timestamp", null),
                ("Email Address", null),
                ("Full name", null),
                ("What would you like to do?", "Apply, or update my application"),
                ("Which describes you best?", "Recent graduate"),
                ("Type of library you would like to work in", "Academic library"),
                ("School you attend or attended", null),
                ("Current employer", null),
                ("Supervisor (name or email)", null),
                ("City or region", "Vancouver"),
                ("How would you like to meet?", "Video call"),
                ("Topics you would like to talk about", "Leadership"),
                ("Languages you speak", null),
                ("When could you meet?", null),
                ("Career goals", null),
                ("Years of experience in the field", null),
                ("Is there somebody you would like to be paired with? (name or email)", null),
                ("What do you hope to reach?", null),
                ("Anything else we should know?", null),
            ]
        );

    /// <summary>
    /// Adds a response; its email follows the name unless it is among the changes.
    /// </summary>
    public NewResponses Row(string name, params (string Question, object? Answer)[] changes)
    {
        var answers = new Dictionary<string, object?>
        {
            ["Timestamp"] = FirstDay + (_rows.Count / 24.0),
            ["Email Address"] = Samples.EmailOf(name).Value,
            ["Full name"] = name,
        };
        foreach (var (question, answer) in changes)
        {
            if (_defaults.TrueForAll(known => known.Question != question))
            {
                throw new ArgumentException($"The form does not ask \"{question}\".");
            }
            answers[question] = answer;
        }
        _rows.Add([
            .. _defaults.Select(known =>
                CellOf(answers.TryGetValue(known.Question, out var own) ? own : known.Answer)
            ),
        ]);
        return this;
    }

    public NewResponses BlankRow()
    {
        _rows.Add([]);
        return this;
    }

    /// <summary>Writes another heading over a question's.</summary>
    public NewResponses Renamed(string question, string heading)
    {
        _rows[0] = [.. _rows[0].Select(cell => cell.Text == question ? Cell.Of(heading) : cell)];
        return this;
    }

    /// <summary>Adds a column at the right, empty but for its heading.</summary>
    public NewResponses ExtraColumn(string heading)
    {
        _rows[0] = [.. _rows[0], Cell.Of(heading)];
        return this;
    }

    private static Cell CellOf(object? answer) =>
        answer switch
        {
            null => Cell.Empty,
            string text => Cell.Of(text),
            bool yesNo => Cell.Of(yesNo),
            _ => Cell.Of(Convert.ToDouble(answer, CultureInfo.InvariantCulture)),
        };
}
