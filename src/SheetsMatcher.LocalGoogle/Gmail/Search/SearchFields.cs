namespace SheetsMatcher.LocalGoogle.Gmail.Search;

/// <summary>
/// The fields that a search looks through; a phrase must stand within one of them.
/// </summary>
internal static class SearchFields
{
    public static IEnumerable<string> All(MailContent content) =>
        [
            content.Subject,
            content.Text,
            MailContent.PlainOf(content.Html ?? ""),
            content.Mime.From.ToString(),
            .. Recipients(content),
        ];

    public static IEnumerable<string> Recipients(MailContent content) =>
        [content.Mime.To.ToString(), content.Mime.Cc.ToString(), content.Mime.Bcc.ToString()];

    public static IEnumerable<string> Header(MailContent content, string name) =>
        content
            .Mime.Headers.Where(header =>
                header.Field.Equals(name, StringComparison.OrdinalIgnoreCase)
            )
            .Select(header => header.Value);

    public static IEnumerable<string> FileNames(MailContent content) =>
        content.Mime.Attachments.Select(part =>
            part.ContentDisposition?.FileName ?? part.ContentType.Name ?? ""
        );
}
