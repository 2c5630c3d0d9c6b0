using System.Globalization;
using System.Text;

namespace SheetsMatcher.Benchmarks.Report;

/// <summary>The results as lines of a Markdown table, in the order in which they come.</summary>
/// <param name="judges">False: no bar is held against a result.</param>
internal sealed class ResultTable(bool judges)
{
    private const string Nothing = "–";

    private readonly List<string> _lines = [];
    private readonly List<string> _notes = [];
    private readonly List<string> _disagreements = [];

    /// <summary>Answers that differ from a peer's, or are not proven.</summary>
    public IReadOnlyList<string> Disagreements => _disagreements;

    /// <summary>Ours in so many times less than the peer's time.</summary>
    /// <param name="bar">How many times at least; null where none is set.</param>
    public void AddRatio(Measured ours, string peer, TimeSpan peerTime, double? bar)
    {
        var ratio = peerTime / ours.Time;
        Add(
            ours,
            $"{peer}: {Show.Time(peerTime)}",
            Show.Ratio(ratio),
            bar is { } least ? $"≥ {least:N0}×" : Nothing,
            bar is null ? null : ratio >= bar
        );
    }

    /// <summary>Ours in at most so many times the peer's time.</summary>
    public void AddExcess(Measured ours, string peer, TimeSpan peerTime, double bar)
    {
        var excess = ours.Time / peerTime;
        Add(
            ours,
            $"{peer}: {Show.Time(peerTime)}",
            $"{Show.Ratio(excess)} its time",
            $"≤ {bar:N0}×",
            excess <= bar
        );
    }

    /// <summary>Ours alone, against a time where one is set.</summary>
    public void AddTime(Measured ours, TimeSpan? bar) =>
        Add(
            ours,
            Nothing,
            Nothing,
            bar is { } most ? $"< {Show.Time(most)}" : Nothing,
            bar is null ? null : ours.Time < bar
        );

    /// <summary>Our peak memory, against a part of the peer's.</summary>
    public void AddMemory(
        string instance,
        string size,
        long ours,
        string peer,
        long peers,
        double bar
    ) =>
        AddLine(
            instance,
            size,
            Show.Megabytes(ours),
            $"{peer}: {Show.Megabytes(peers)}",
            string.Create(CultureInfo.InvariantCulture, $"{(double)ours / peers:F2} of its memory"),
            string.Create(CultureInfo.InvariantCulture, $"≤ {bar}"),
            ours <= bar * peers
        );

    /// <summary>Ours alone, against a number of bytes.</summary>
    public void AddBytes(string instance, string size, long ours, long most) =>
        AddLine(
            instance,
            size,
            Show.Megabytes(ours),
            Nothing,
            Nothing,
            $"≤ {Show.Megabytes(most)}",
            ours <= most
        );

    public void Note(string note) => _notes.Add(note);

    public void Disagree(string disagreement) => _disagreements.Add(disagreement);

    public string Markdown()
    {
        var text = new StringBuilder()
            .AppendLine("| instance | size | ours | peer | ratio | bar | |")
            .AppendLine("| --- | --- | ---: | --- | ---: | ---: | --- |");
        foreach (var line in _lines)
        {
            text.AppendLine(line);
        }
        var verdict =
            _disagreements.Count == 0
                ? "All answers agree with the peers', and all proofs hold."
                : $"{_disagreements.Count} answers are wrong:";
        foreach (var paragraph in _notes.Append(verdict).Concat(_disagreements))
        {
            text.AppendLine().AppendLine(paragraph);
        }
        return text.ToString();
    }

    private void Add(Measured ours, string peer, string ratio, string bar, bool? isMet) =>
        AddLine(ours.Instance, ours.Size, Show.Time(ours.Time), peer, ratio, bar, isMet);

    private void AddLine(
        string instance,
        string size,
        string ours,
        string peer,
        string ratio,
        string bar,
        bool? isMet
    )
    {
        var verdict = judges
            ? isMet switch
            {
                true => "met",
                false => "**missed**",
                null => "",
            }
            : "";
        _lines.Add($"| {instance} | {size} | {ours} | {peer} | {ratio} | {bar} | {verdict} |");
    }
}

/// <summary>How long ours took.</summary>
internal sealed record Measured(string Instance, string Size, TimeSpan Time);
