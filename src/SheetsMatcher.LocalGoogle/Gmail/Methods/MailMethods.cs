using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Gmail.Schema;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets;
using SheetsMatcher.LocalGoogle.Sheets.Schema;

namespace SheetsMatcher.LocalGoogle.Gmail.Methods;

/// <summary>
/// The methods of Google's description, each with its path, its uploads and the checks that every
/// request passes: user, parameters, mask and body.
/// </summary>
internal sealed class MailMethods(RouteTable routes, Mailbox mailbox)
{
    private const string Uploads = "/upload";

    private readonly HashSet<string> _served = [];
    private readonly ResumableUploads _resumable = new(mailbox);

    /// <summary>The ids of the methods that are served here.</summary>
    public IReadOnlySet<string> ServedIds => _served;

    /// <param name="answer">Null for an answer without a body.</param>
    public void Map(string id, Func<MailCall, JsonObject?> answer)
    {
        var method = GmailMethod.Of(id);
        _served.Add(id);
        var path = GmailMethod.Root + method.Path;
        routes.Map(
            method.HttpMethod,
            path,
            routed => Answer(method, routed, answer, UploadedMessage.None)
        );
        if (!method.TakesUpload)
        {
            return;
        }

        foreach (var verb in new[] { method.HttpMethod, "PUT" }.Distinct())
        {
            routes.Map(verb, Uploads + path, routed => Upload(method, routed, answer));
        }
    }

    /// <summary>What Google has and this does not is refused, and never silently taken.</summary>
    public void RefuseTheRest()
    {
        foreach (var method in GmailMethod.All.Where(method => !_served.Contains(method.Id)))
        {
            routes.Map(
                method.HttpMethod,
                GmailMethod.Root + method.Path,
                _ => throw GmailErrors.NotHere($"gmail.users.{method.Id}")
            );
        }
    }

    private LocalResponse Upload(
        GmailMethod method,
        RoutedRequest routed,
        Func<MailCall, JsonObject?> answer
    )
    {
        var request = routed.Request;
        if (ResumableUploads.IsContinuing(request))
        {
            return _resumable.Continue(method.Id, request) is { } whole
                ? Answer(
                    method,
                    routed with
                    {
                        Request = ResumableUploads.Plain(request),
                    },
                    answer,
                    new UploadedMessage(whole.Json, whole.Media)
                )
                : _resumable.Incomplete(request);
        }

        return ResumableUploads.IsBeginning(request) && request.Method == method.HttpMethod
            ? _resumable.Begin(method.Id, request)
            : Answer(method, routed, answer, UploadedMessage.Read(request));
    }

    private LocalResponse Answer(
        GmailMethod method,
        RoutedRequest routed,
        Func<MailCall, JsonObject?> answer,
        UploadedMessage upload
    )
    {
        try
        {
            CheckUser(routed.Values["userId"]);
            // A mask that cannot be read is refused before anything is done.
            var form = SheetsAnswer.To(
                routed.Request,
                method.Response ?? "Message",
                method.Parameters.AsSpan()
            );
            var body = method.Request is { } message
                ? Payload.Read(
                    routed.Request with
                    {
                        Body = upload.Json ?? routed.Request.Body,
                    },
                    message
                )
                : [];
            return
                answer(new MailCall(routed.Request, routed.Values, body, upload.Media)) is { } json
                ? form.Json(json)
                : LocalResponse.Empty();
        }
        catch (GoogleErrorException refusal)
        {
            throw GmailErrors.WithErrors(refusal);
        }
    }

    private void CheckUser(string userId)
    {
        if (userId != "me" && !userId.Equals(mailbox.Address, StringComparison.OrdinalIgnoreCase))
        {
            throw GmailErrors.Forbidden($"Delegation denied for {mailbox.Address}");
        }
    }
}
