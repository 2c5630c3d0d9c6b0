using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Sheets.Schema;

/// <summary>Bodies that are no JSON at all: Google shows the place with a caret below it.</summary>
internal static class PayloadSyntax
{
    /// <summary>Bytes shown on each side of the place.</summary>
    private const int Shown = 20;

    public static JsonNode? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            var node = JsonNode.Parse(body.Span);
            _ = (node as JsonObject)?.Count; // a doubled name shows only once the object is used
            CheckSurrogates(body.Span);
            return node;
        }
        catch (JsonException e)
        {
            throw Refusal(body.Span, Place(body.Span, e));
        }
        catch (ArgumentException)
        {
            throw Refusal(body.Span, 0);
        }
    }

    /// <summary>
    /// An escaped half of a surrogate pair is no text. The parser would say so only when somebody
    /// asks for the text.
    /// </summary>
    private static void CheckSurrogates(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf(@"\ud"u8) < 0 && body.IndexOf(@"\uD"u8) < 0)
        {
            return;
        }

        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    _ = reader.GetString();
                }
            }
        }
        catch (InvalidOperationException)
        {
            throw Refusal(body, (int)reader.TokenStartIndex);
        }
    }

    private static GoogleErrorException Refusal(ReadOnlySpan<byte> body, int place)
    {
        var start = Math.Max(0, place - Shown);
        var end = Math.Min(body.Length, place + Shown);
        var text = Encoding.UTF8.GetString(body[start..end]);
        var what =
            place >= body.Length
                ? "Unexpected end of string. Expected a value."
                : "Unexpected token.";
        var caret = new string(' ', place - start) + "^";
        return PayloadProblem.Refusal([PayloadProblem.Received("", $"{what}\n{text}\n{caret}")]);
    }

    private static int Place(ReadOnlySpan<byte> body, JsonException problem)
    {
        var place = 0;
        for (var line = problem.LineNumber ?? 0; line > 0; line--)
        {
            place += body[place..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(body.Length, place + (problem.BytePositionInLine ?? 0));
    }
}
