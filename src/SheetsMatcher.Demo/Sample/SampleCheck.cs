using NodaTime.Text;

namespace SheetsMatcher.Demo.Sample;

/// <summary>
/// What a reader of the sample relies on. A form's own server would refuse a bad answer too, but
/// could not say where in the sample it stands.
/// </summary>
internal static class SampleCheck
{
    /// <exception cref="DemoException">Every problem found, one a line.</exception>
    public static void Require(SampleIntake intake)
    {
        var problems = intake
            .Responses.SelectMany(response => ProblemsOf(intake, response))
            .Concat(OrderProblems(intake))
            .ToList();
        if (problems.Count > 0)
        {
            throw new DemoException(string.Join(Environment.NewLine, problems));
        }
    }

    private static IEnumerable<string> ProblemsOf(SampleIntake intake, SampleResponse response)
    {
        var place = $"responses.json, {LocalDateTimePattern.GeneralIso.Format(response.At)}";
        var form = intake.FormOf(response);
        if (form.FormId != response.FormId)
        {
            yield return $"{place}: no form has the id \"{response.FormId}\".";
            yield break;
        }

        foreach (var title in response.Answers.Keys)
        {
            if (form.Questions.All(question => question.Title != title))
            {
                yield return $"{place}: the form does not ask \"{title}\".";
            }
        }

        foreach (var question in form.Questions)
        {
            var texts = response.Answers.GetValueOrDefault(question.Title)?.Texts ?? [];
            if (question.Required && texts.Count == 0)
            {
                yield return $"{place}: \"{question.Title}\" must be answered.";
            }

            foreach (var text in texts.Where(text => question.Options?.Contains(text) == false))
            {
                yield return $"{place}: \"{question.Title}\" has no choice \"{text}\".";
            }
        }
    }

    private static IEnumerable<string> OrderProblems(SampleIntake intake)
    {
        var times = intake.Responses.Select(response => response.At).ToList();
        if (!times.SequenceEqual(times.Order()))
        {
            yield return "responses.json: the responses must stand in the order of their times.";
        }

        var steps = intake.Committee.Select(step => step.At).ToList();
        if (!steps.SequenceEqual(steps.Order()))
        {
            yield return "committee.json: the steps must stand in the order of their times.";
        }
    }
}
