using System.Net;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Forms;

/// <summary>Linking forms, showing them, and taking responses as a browser posts them.</summary>
internal static class FormRoutes
{
    private const string Html = "text/html; charset=UTF-8";

    public static void Map(RouteTable routes, LinkedForms forms)
    {
        routes.Map("GET", "/local/forms", _ => List(forms));
        routes.Map("POST", "/local/forms", routed => Link(forms, routed.Request));
        routes.Map(
            "GET",
            "/local/forms/{formId}",
            routed => LocalResponse.Json(FormJson.Of(forms.Form(routed.Values["formId"])))
        );
        routes.Map(
            "GET",
            "/forms/d/e/{formId}/viewform",
            routed => View(forms, routed.Values["formId"])
        );
        routes.Map("POST", "/forms/d/e/{formId}/formResponse", routed => Submit(forms, routed));
    }

    private static LocalResponse List(LinkedForms forms) =>
        LocalResponse.Json(new JsonArray([.. forms.All.Select(FormJson.Of)]));

    /// <summary>The definition may stand under <c>definition</c>, or be the body itself.</summary>
    private static LocalResponse Link(LinkedForms forms, LocalRequest request)
    {
        var body = JsonBody.Read(request);
        var definition = FormDefinition.Of(body.Part("definition") ?? body);
        return LocalResponse.Json(
            FormJson.Of(
                forms.Link(
                    definition,
                    body.RequiredText("spreadsheetId"),
                    body.RequiredText("tabTitle")
                )
            )
        );
    }

    private static LocalResponse View(LinkedForms forms, string formId)
    {
        var title = forms.Form(formId).Definition.Title;
        var file = Path.Combine(AppContext.BaseDirectory, "page", "form.html");
        return File.Exists(file)
            ? LocalResponse.Text(File.ReadAllText(file), Html)
            : Page(title, "<p>The page that shows forms is missing beside this program.</p>", 500);
    }

    private static LocalResponse Submit(LinkedForms forms, RoutedRequest routed)
    {
        var formId = routed.Values["formId"];
        var title = forms.Form(formId).Definition.Title;
        var problems = forms.Submit(formId, FormEncoding.Read(routed.Request));
        var wantsJson =
            routed.Request.Headers.GetValueOrDefault("accept") is { } accept
            && accept.StartsWith("application/json", StringComparison.OrdinalIgnoreCase);
        return (problems.Count, wantsJson) switch
        {
            (0, true) => LocalResponse.Json(new JsonObject { ["recorded"] = true }),
            (0, false) => Page(title, "<p>Your response has been recorded.</p>", 200),
            (_, true) => LocalResponse.Json(FormJson.Of(problems), 400),
            _ => Page(title, string.Concat(problems.Select(Item)), 400),
        };
    }

    private static string Item(AnswerProblem problem) =>
        $"<p role=\"alert\" data-field=\"{problem.Field}\">"
        + $"{WebUtility.HtmlEncode(problem.Question)}: {WebUtility.HtmlEncode(problem.Message)}</p>";

    private static LocalResponse Page(string title, string body, int status)
    {
        var name = WebUtility.HtmlEncode(title);
        return LocalResponse.Text(
            $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{name}</title>"
                + $"<h1>{name}</h1>{body}</html>",
            Html,
            status
        );
    }
}
