using System.Globalization;
using NodaTime;
using SheetsMatcher.Demo.Sample;

namespace SheetsMatcher.Demo.Headless;

/// <summary>One line for each day on which something happened.</summary>
internal sealed class Progress(DemoEnvironment stage, TextWriter output)
{
    private readonly SortedDictionary<string, int> _deeds = new(StringComparer.Ordinal);
    private LocalDate? _day;
    private int _lettersBefore;

    /// <summary>Before a moment is played: the day before it, if it begins a new one.</summary>
    public async Task Turn(Moment moment)
    {
        if (_day != moment.At.Date)
        {
            await Close();
        }

        _day = moment.At.Date;
        if (DeedOf(moment) is { } deed)
        {
            _deeds[deed] = _deeds.GetValueOrDefault(deed) + 1;
        }
    }

    /// <summary>The day that is over.</summary>
    public async Task Close()
    {
        if (_day is { } day)
        {
            await SayDay(day);
        }
    }

    private async Task SayDay(LocalDate day)
    {
        var letters = await CountLetters();
        if (letters > _lettersBefore)
        {
            _deeds["letters sent"] = letters - _lettersBefore;
        }

        _lettersBefore = letters;
        if (_deeds.Count > 0)
        {
            var deeds = string.Join(", ", _deeds.Select(each => $"{each.Key}: {each.Value}"));
            await output.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd ddd}  {deeds}")
            );
            _deeds.Clear();
        }
    }

    private async Task<int> CountLetters()
    {
        var outbox = await stage.Spreadsheet.Read("Outbox");
        return outbox.Rows.Count(row => outbox.At(row, "Status") == "Sent");
    }

    private static string? DeedOf(Moment moment) =>
        moment switch
        {
            Moment.Submission => "form sent off",
            Moment.Step { What: CommitteeStep.Note } => "note typed",
            Moment.Step { What: CommitteeStep.Sort } => "tab sorted",
            Moment.Step { What: CommitteeStep.Override } => "mentor changed",
            Moment.Step { What: CommitteeStep.ApproveProposals } => "all but a few approved",
            Moment.Step => "decision typed",
            _ => null,
        };
}
