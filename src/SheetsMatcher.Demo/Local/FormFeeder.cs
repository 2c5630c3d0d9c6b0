using System.Globalization;
using SheetsMatcher.Demo.Sample;

namespace SheetsMatcher.Demo.Local;

/// <summary>Sends the sample's forms off, as the applicants' browsers do.</summary>
internal sealed class FormFeeder(LocalApi api, SampleIntake intake)
{
    public Task Submit(SampleResponse response) =>
        api.Submit($"/forms/d/e/{response.FormId}/formResponse", Fields(response));

    /// <summary>Sends each late response off once the clock has passed its time.</summary>
    public async Task FeedLate(LocalClockFace clock, CancellationToken cancellation)
    {
        var pace = TimeSpan.FromMilliseconds(200);
        foreach (var response in intake.Late)
        {
            while (clock.Now < intake.At(response.At))
            {
                await Task.Delay(pace, cancellation);
            }

            await Submit(response);
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Fields(SampleResponse response)
    {
        yield return new("emailAddress", response.Email);
        var questions = intake.FormOf(response).Questions;
        foreach (var question in questions)
        {
            var texts = response.Answers.GetValueOrDefault(question.Title)?.Texts ?? [];
            var field = $"entry.{question.EntryId.ToString(CultureInfo.InvariantCulture)}";
            foreach (var text in texts)
            {
                yield return new(field, text);
            }
        }
    }
}
