using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;
using Google.Apis.Gmail.v1.Data;
using SheetsMatcher.Core.Letters;

namespace SheetsMatcher.Worker.Google.Mail;

/// <summary>
/// Whether a message in the mailbox is the letter with a reference. Gmail's search is by words
/// and lags behind, so what it finds is read before it is believed.
/// </summary>
internal static class Evidence
{
    public static bool IsDraft(Message message) => HasLabel(message, "DRAFT");

    public static bool IsSent(Message message) => HasLabel(message, "SENT") && !IsDraft(message);

    /// <summary>
    /// A reply or a forward of a letter quotes its reference too, and would be false proof; both
    /// answer to another message, which a letter of ours never does.
    /// </summary>
    public static bool IsLetter(Message message, LetterReference reference) =>
        message.Payload is { } payload
        && !HasHeader(payload, "In-Reply-To")
        && !HasHeader(payload, "References")
        && Texts(payload).Any(text => Contains(text, reference));

    private static bool HasLabel(Message message, string label) =>
        message.LabelIds?.Contains(label) == true;

    private static bool HasHeader(MessagePart part, string name) =>
        part.Headers?.Any(header =>
            string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)
        ) == true;

    /// <summary>As a whole word: MC-7F3K2 does not stand in MC-7F3K22.</summary>
    private static bool Contains(string text, LetterReference reference) =>
        Regex.IsMatch(
            text,
            $@"(?<![\w-]){Regex.Escape(reference.Value)}(?![\w-])",
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );

    private static IEnumerable<string> Texts(MessagePart part)
    {
        var pending = new Stack<MessagePart>([part]);
        while (pending.TryPop(out var next))
        {
            if (next.MimeType?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) != false)
            {
                yield return Decode(next.Body?.Data ?? "");
            }

            foreach (var child in next.Parts ?? [])
            {
                pending.Push(child);
            }
        }
    }

    private static string Decode(string data) =>
        Base64Url.IsValid(data) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(data)) : "";
}
