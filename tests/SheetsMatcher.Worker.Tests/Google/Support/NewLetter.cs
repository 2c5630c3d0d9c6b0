using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Worker.Tests.Google.Support;

internal static class NewLetter
{
    public static LetterReference Reference { get; } = new("MC-7F3K2");

    public static Letter To(
        string name = "Ana Ruiz",
        string subject = "Your mentoring match",
        string text = "Hello Ana,\n\nyou are matched.\n\nRef MC-7F3K2\n",
        string html = "<p>Hello Ana,</p><p>you are matched.</p><p>Ref MC-7F3K2</p>"
    ) =>
        new(
            new LetterKey("2026-fall", "M-1", "kickoff", new ApplicantId("a1")),
            Reference,
            Address("ana@example.org"),
            name,
            subject,
            text,
            html
        );

    public static EmailAddress Address(string text) =>
        EmailAddress.TryParse(text, out var address) && address is not null
            ? address
            : throw new ArgumentException($"not an address: {text}", nameof(text));
}
