using SheetsMatcher.Benchmarks.Instances;
using SheetsMatcher.Benchmarks.Report;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Matching.Crowds;
using SheetsMatcher.Core.Matching.Rules;

namespace SheetsMatcher.Benchmarks.Runs;

/// <summary>The scoring of a crowd, and the whole call of a real intake.</summary>
internal sealed class WholeRuns(BenchmarkOptions options, ResultTable table)
{
    private const int Checks = 10_000;
    private const int IntakeSize = 30;
    private const int IntakeRuns = 200;
    private const double WriteBar = 4;

    private static readonly TimeSpan _intakeBar = TimeSpan.FromMilliseconds(5);

    /// <summary>
    /// All criteria and rules, against writing one value into as many cells: of an array that is
    /// there, and of a new one, as scoring makes it.
    /// </summary>
    public void Scoring()
    {
        var size = options.Size(10_000);
        var settings = MatchingSettings.Default;
        var people = new People(new Applicants(1).Of(size), settings);
        var rules = new RuleBook(settings, StandingPairs.None, people.Doubts);
        var (matrix, time) = Timing.MedianOfThree(() =>
            ScoreMatrix.Of(people.Mentors, people.Mentees, rules, people.Scoring)
        );
        CheckCells(matrix, people, rules);
        var cells = New(size * size);
        var name = $"{BenchmarkOptions.Named(size)} × {BenchmarkOptions.Named(size)}";
        var ours = new Measured("scoring, all criteria and vetoes", name, time);
        var (_, rewrite) = Timing.MedianOfThree(() => Write(cells));
        table.AddExcess(ours, "plain write over the matrix", rewrite, WriteBar);
        var (_, write) = Timing.MedianOfThree(() => Write(New(cells.Length)));
        table.AddExcess(ours, "plain write of a new matrix", write, WriteBar);
    }

    public void Intake()
    {
        var roster = new Applicants(1).Of(IntakeSize);
        var times = Enumerable
            .Range(0, 2 * IntakeRuns)
            .Select(_ =>
                Timing
                    .Once(() =>
                        Matchmaker.Match(roster, StandingPairs.None, MatchingSettings.Default)
                    )
                    .Time
            )
            .ToList();
        table.AddTime(
            new Measured(
                "whole call with explanations, warm",
                $"{IntakeSize} × {IntakeSize}",
                Timing.Median(times.Skip(IntakeRuns))
            ),
            _intakeBar
        );
    }

    private static ushort[] New(int cells) => GC.AllocateUninitializedArray<ushort>(cells);

    private static ushort[] Write(ushort[] cells)
    {
        cells.AsSpan().Fill(1);
        return cells;
    }

    /// <summary>Cells drawn by chance are what the pair is told by itself.</summary>
    private void CheckCells(ScoreMatrix matrix, People people, RuleBook rules)
    {
        var chance = new Random(1);
        for (var i = 0; i < Checks; i++)
        {
            var (row, column) = (chance.Next(matrix.Rows), chance.Next(matrix.Columns));
            var (mentee, mentor) = (people.Mentees[row], people.Mentors[column]);
            var expected = rules.Allows(mentor, mentee)
                ? people.Scoring.Points(mentor, mentee)
                : ScoreMatrix.Forbidden;
            if (matrix[row, column] != expected)
            {
                table.Disagree($"scoring: {matrix[row, column]} in place of {expected}");
            }
        }
    }
}
