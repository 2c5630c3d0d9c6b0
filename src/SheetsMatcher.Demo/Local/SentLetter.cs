using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;

namespace SheetsMatcher.Demo.Local;

/// <summary>One letter as it lies among the mailbox's sent ones.</summary>
/// <param name="Reference">The token at its foot; empty where there is none.</param>
internal sealed partial record SentLetter(
    string To,
    string Subject,
    string Text,
    string Reference,
    Instant SentAt
)
{
    public static async Task<IReadOnlyList<SentLetter>> ReadAll(LocalApi api)
    {
        var letters = new List<SentLetter>();
        var page = "";
        do
        {
            var list = await api.Get($"/gmail/v1/users/me/messages?q=in%3Asent{page}");
            foreach (var entry in list["messages"]?.AsArray() ?? [])
            {
                var message = await api.Get($"/gmail/v1/users/me/messages/{entry?["id"]}");
                letters.Add(Read(message));
            }

            page = list["nextPageToken"] is { } token ? $"&pageToken={token}" : "";
        } while (page.Length > 0);

        return letters;
    }

    private static SentLetter Read(JsonNode message)
    {
        var payload = message["payload"];
        var text = TextOf(payload);
        var sentAt = long.Parse(
            message["internalDate"]?.ToString() ?? "0",
            CultureInfo.InvariantCulture
        );
        return new SentLetter(
            AddressIn(HeaderOf(payload, "To")),
            HeaderOf(payload, "Subject"),
            text,
            ReferencePattern().Match(text).Value,
            Instant.FromUnixTimeMilliseconds(sentAt)
        );
    }

    private static string HeaderOf(JsonNode? payload, string name) =>
        payload
            ?["headers"]?.AsArray()
            .FirstOrDefault(header => header?["name"]?.ToString() == name)
            ?["value"]?.ToString()
        ?? "";

    /// <summary>The first plain text part, however deep.</summary>
    private static string TextOf(JsonNode? part)
    {
        if (part?["mimeType"]?.ToString() == "text/plain")
        {
            var encoded = part["body"]?["data"]?.ToString() ?? "";
            return System.Text.Encoding.UTF8.GetString(
                System.Buffers.Text.Base64Url.DecodeFromChars(encoded.TrimEnd('='))
            );
        }

        return part?["parts"]?.AsArray().Select(TextOf).FirstOrDefault(text => text.Length > 0)
            ?? "";
    }

    private static string AddressIn(string header) => AddressPattern().Match(header).Value;

    [GeneratedRegex("MC-[0-9A-Z]{7}")]
    private static partial Regex ReferencePattern();

    [GeneratedRegex("[^\\s<>]+@[^\\s<>]+")]
    private static partial Regex AddressPattern();
}
