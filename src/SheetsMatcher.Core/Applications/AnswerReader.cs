using System.Globalization;
using NodaTime;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Reads the answers of one response, collecting a problem for each unusable one.
/// </summary>
/// <param name="rowIndex">Zero-based row in the table.</param>
/// <param name="remedies">
/// By question, for all responses: thousands of unusable ones share the text.
/// </param>
internal sealed class AnswerReader(
    SheetTable table,
    FormHeader header,
    int rowIndex,
    CheckedBoxes boxes,
    AnswerWords words,
    Dictionary<string, string> remedies
)
{
    private const int NameLengthMax = 200;
    private const double YearsMax = 80;
    private const int CapacityMax = 9;
    private static readonly string _nameExpected = $"a name of 1 to {NameLengthMax} characters";
    private static readonly string _capacityExpected = $"a whole number from 1 to {CapacityMax}";
    private static readonly string _capacityRemedy =
        $"Type a whole number from 1 to {CapacityMax}, in digits.";

    private readonly List<ApplicationProblem> _problems = [];

    private readonly List<string> _leftOpen = [];

    public string Tab => table.Title;

    /// <summary>One-based, as the sheet shows it.</summary>
    public int Row => rowIndex + 1;

    public IReadOnlyList<ApplicationProblem> Problems => _problems;

    /// <summary>Answers to choices that left the question open, as typed.</summary>
    public IReadOnlyList<string> LeftOpen => _leftOpen;

    public bool IsBlank => header.Columns.Keys.All(question => Line(question).Length == 0);

    public EmailAddress? Email(string question)
    {
        if (EmailAddress.TryParse(Line(question), out var address))
        {
            return address;
        }
        Add(
            question,
            "an email address",
            "Type one plain address, such as name@example.org, or delete the row.",
            InvisibleSigns.Foreign(Line(question))
        );
        return null;
    }

    public Instant? Timestamp(string question, SheetDates dates)
    {
        var instant = TimestampText.Read(At(question), dates);
        if (instant is null)
        {
            Add(question, "a date and time", TimestampText.Remedy(At(question), dates));
        }
        return instant;
    }

    public string? Name(string question)
    {
        var name = Line(question);
        if (IsName(name))
        {
            return name;
        }
        Add(question, _nameExpected, "Type the person's name.");
        return null;
    }

    public static bool IsName(string text) =>
        text.Length is > 0 and <= NameLengthMax && !NameText.IsTitleOnly(text);

    /// <param name="open">What an answer means that leaves the question open.</param>
    public T? Choice<T>(string question, IReadOnlyList<AnswerChoice<T>> choices, T open)
        where T : struct
    {
        if (
            words.Of(Line(question)) is AnswerSense.Open
            && choices.All(choice => choice.Folded != Folding.Fold(Line(question)))
        )
        {
            _leftOpen.Add(Line(question));
            return open;
        }
        return Choice(question, choices);
    }

    public T? Choice<T>(string question, IReadOnlyList<AnswerChoice<T>> choices)
        where T : struct
    {
        var folded = Folding.Fold(Line(question));
        foreach (var choice in choices)
        {
            if (folded.Length > 0 && folded == choice.Folded)
            {
                return choice.Meaning;
            }
        }
        if (!remedies.TryGetValue(question, out var remedy))
        {
            remedy = $"Choose one of: {string.Join("; ", choices.Select(choice => choice.Text))}.";
            remedies.Add(question, remedy);
        }
        Add(question, "one of the form's answers", remedy);
        return null;
    }

    public double? Years(string question)
    {
        var years =
            At(question) is { Number: { } number } cell
            && (cell.Shown is null || YearsText.IsPlain(Line(question)))
                ? number
                : YearsText.Read(Line(question));
        if (years is >= 0 and <= YearsMax)
        {
            return years;
        }
        Add(question, "a number of years", "Type a number, such as 8 or 8.5.");
        return null;
    }

    /// <summary>The answer where it says the years in words; else empty.</summary>
    public string YearsAsTyped(string question) =>
        At(question).Text is null || YearsText.IsPlain(Line(question)) ? "" : Line(question);

    /// <summary>The same where nothing need be answered; what cannot be used is told.</summary>
    public double? YearsIfGiven(string question) =>
        Line(question).Length == 0 ? null : Years(question);

    public int? Capacity(string question)
    {
        var number = At(question) is { Number: { } given, Shown: null }
            ? given
            : NumberInText(Line(question));
        if (number is >= 1 and <= CapacityMax && double.IsInteger(number.Value))
        {
            return (int)number.Value;
        }
        Add(question, _capacityExpected, _capacityRemedy);
        return null;
    }

    public string Line(string question) => AnswerText.OnOneLine(At(question));

    public string Lines(string question) => AnswerText.OnManyLines(At(question));

    public IReadOnlyList<string> Checked(string question) => boxes.In(At(question));

    /// <summary>Checked ones as they are; of an open answer each language by itself.</summary>
    public IReadOnlyList<string> Languages(string question) =>
        [
            .. Checked(question)
                .SelectMany(answer =>
                    boxes.IsOption(answer) || words.Of(answer) is not AnswerSense.Plain
                        ? [answer]
                        : LanguageAnswer.Parts(answer)
                )
                .DistinctBy(Folding.Fold),
        ];

    private Cell At(string question) =>
        header.Columns.TryGetValue(question, out var column)
            ? table.At(rowIndex, column)
            : Cell.Empty;

    /// <param name="more">What is odd about the answer, behind it.</param>
    private void Add(string question, string expected, string remedy, string more = "") =>
        _problems.Add(
            new ApplicationProblem(
                table.Title,
                Row,
                question,
                expected,
                AnswerText.Quoted(At(question)) + more,
                remedy
            )
        );

    private static double? NumberInText(string text) =>
        double.TryParse(
            text,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
