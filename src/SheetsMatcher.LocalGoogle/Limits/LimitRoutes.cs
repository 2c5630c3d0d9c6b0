using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Gmail;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Limits;

/// <summary>Reading and switching Google's limits and Gmail's oddities.</summary>
internal static class LimitRoutes
{
    private static readonly string[] Names =
    [
        "sheetsReadsPerMinute",
        "sheetsWritesPerMinute",
        "gmailUnitsPerMinute",
        "recipientsPerDay",
        "searchLagMs",
        "webSendLeavesOrphan",
        "webEditChangesDraftId",
        "gmailRefusal",
    ];

    public static void Map(RouteTable routes, Quotas quotas, MailRules mail)
    {
        routes.Map("GET", "/local/limits", _ => Show(quotas, mail));
        routes.Map(
            "POST",
            "/local/limits",
            routed =>
            {
                Change(quotas, mail, JsonBody.Read(routed.Request));
                return Show(quotas, mail);
            }
        );
    }

    /// <summary>What is not named stays; null lifts a limit.</summary>
    private static void Change(Quotas quotas, MailRules mail, JsonObject body)
    {
        body.OnlyHas(Names);
        quotas.SheetsReadsPerMinute = Limit(body, Names[0], quotas.SheetsReadsPerMinute);
        quotas.SheetsWritesPerMinute = Limit(body, Names[1], quotas.SheetsWritesPerMinute);
        quotas.GmailUnitsPerMinute = Limit(body, Names[2], quotas.GmailUnitsPerMinute);
        mail.RecipientsPerDay = Limit(body, Names[3], mail.RecipientsPerDay);
        mail.SearchLag = TimeSpan.FromMilliseconds(
            Limit(body, Names[4], (int)mail.SearchLag.TotalMilliseconds) ?? 0
        );
        mail.WebSendLeavesOrphan = body.Truth(Names[5]) ?? mail.WebSendLeavesOrphan;
        mail.WebEditChangesDraftId = body.Truth(Names[6]) ?? mail.WebEditChangesDraftId;
        quotas.GmailRefusal = body.Text(Names[7]) is { } form
            ? GmailRefusals.Named(form)
            : quotas.GmailRefusal;
    }

    private static int? Limit(JsonObject body, string name, int? present) =>
        !body.ContainsKey(name) ? present
        : body.Whole(name) is < 0 ? throw JsonMembers.Wrong(name, "must not be negative")
        : body.Whole(name);

    private static LocalResponse Show(Quotas quotas, MailRules mail) =>
        LocalResponse.Json(
            new JsonObject
            {
                [Names[0]] = quotas.SheetsReadsPerMinute,
                [Names[1]] = quotas.SheetsWritesPerMinute,
                [Names[2]] = quotas.GmailUnitsPerMinute,
                [Names[3]] = mail.RecipientsPerDay,
                [Names[4]] = mail.SearchLag.TotalMilliseconds,
                [Names[5]] = mail.WebSendLeavesOrphan,
                [Names[6]] = mail.WebEditChangesDraftId,
                [Names[7]] = GmailRefusals.Name(quotas.GmailRefusal),
            }
        );
}
