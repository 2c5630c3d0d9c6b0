using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Gmail;
using SheetsMatcher.LocalGoogle.Gmail.Mime;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Json;

namespace SheetsMatcher.LocalGoogle.Control;

/// <summary>Which addresses mail does not reach, and how.</summary>
internal static class DeliveryRoutes
{
    private static readonly string[] Names = ["bounce", "vanish", "bounceAfterSeconds"];

    public static void Map(RouteTable routes, MailRules rules)
    {
        routes.Map("GET", "/local/mail/delivery", _ => Show(rules));
        routes.Map(
            "POST",
            "/local/mail/delivery",
            routed =>
            {
                Change(rules, JsonBody.Read(routed.Request));
                return Show(rules);
            }
        );
    }

    /// <summary>What is not named stays.</summary>
    private static void Change(MailRules rules, JsonObject body)
    {
        body.OnlyHas(Names);
        rules.Bouncing = Addresses(body, Names[0]) ?? rules.Bouncing;
        rules.Vanishing = Addresses(body, Names[1]) ?? rules.Vanishing;
        rules.BounceAfter = body.Whole(Names[2]) switch
        {
            null => rules.BounceAfter,
            { } seconds and >= 0 => TimeSpan.FromSeconds(seconds),
            _ => throw JsonMembers.Wrong(Names[2], "must not be negative"),
        };
    }

    private static ImmutableArray<string>? Addresses(JsonObject body, string name)
    {
        if (!body.ContainsKey(name))
        {
            return null;
        }

        var addresses = body.Texts(name);
        return addresses.All(address => address.Contains('@', StringComparison.Ordinal))
            ? [.. addresses]
            : throw JsonMembers.Wrong(name, "must list addresses, or domains such as @example.org");
    }

    private static LocalResponse Show(MailRules rules) =>
        LocalResponse.Json(
            new JsonObject
            {
                [Names[0]] = MessageFormat.Texts(rules.Bouncing),
                [Names[1]] = MessageFormat.Texts(rules.Vanishing),
                [Names[2]] = rules.BounceAfter.TotalSeconds,
            }
        );
}
