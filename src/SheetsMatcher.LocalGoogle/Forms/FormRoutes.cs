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
        routes.Map("PUT", "/local/forms/{formId}", routed => Change(forms, routed));
        routes.Map("POST", "/local/forms/{formId}/behaviour", routed => Behave(forms, routed));
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
                    body.RequiredText("tabTitle"),
                    new FormBehaviour().With(body.Part("behaviour"))
                )
            )
        );
    }

    /// <summary>Questions are known by their entry ids; the form's own id cannot change.</summary>
    private static LocalResponse Change(LinkedForms forms, RoutedRequest routed)
    {
        var definition = FormDefinition.Of(JsonBody.Read(routed.Request));
        return definition.FormId == routed.Values["formId"]
            ? LocalResponse.Json(FormJson.Of(forms.Change(definition)))
            : throw JsonMembers.Wrong("formId", $"must be {routed.Values["formId"]}");
    }

    private static LocalResponse Behave(LinkedForms forms, RoutedRequest routed)
    {
        var form = forms.Form(routed.Values["formId"]);
        var behaviour = form.Behaviour.With(JsonBody.Read(routed.Request));
        return LocalResponse.Json(FormJson.Of(forms.Behave(form.Definition.FormId, behaviour)));
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
        var fields = FormEncoding.Read(routed.Request);
        var edited = fields.Value("edit2") ?? routed.Request.QueryValue("edit2");
        var (id, problems) = forms.Submit(formId, fields, edited);
        var wantsJson =
            routed.Request.Headers.GetValueOrDefault("accept") is { } accept
            && accept.StartsWith("application/json", StringComparison.OrdinalIgnoreCase);
        return (id, wantsJson) switch
        {
            (null, true) => LocalResponse.Json(FormJson.Of(problems), 400),
            (null, false) => Page(title, string.Concat(problems.Select(Item)), 400),
            (_, true) => LocalResponse.Json(
                new JsonObject { ["recorded"] = true, ["editUrl"] = EditUrl(formId, id) }
            ),
            _ => Page(
                title,
                "<p>Your response has been recorded.</p>"
                    + $"<p><a href=\"{EditUrl(formId, id)}\">Edit your response</a></p>",
                200
            ),
        };
    }

    private static string EditUrl(string formId, string responseId) =>
        $"/forms/d/e/{Uri.EscapeDataString(formId)}/viewform?edit2={responseId}";

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
