namespace SheetsMatcher.Core.Applications;

/// <summary>One address, normalised: trimmed and in lower case. Only <see cref="TryParse"/> makes one.</summary>
public sealed record EmailAddress
{
    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, out EmailAddress? address)
    {
        address = new EmailAddress(text ?? "");
        throw new NotSupportedException();
    }

    public override string ToString() => Value;
}
