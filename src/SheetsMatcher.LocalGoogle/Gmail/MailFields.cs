using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Schema;

namespace SheetsMatcher.LocalGoogle.Gmail;

/// <summary>
/// The <c>fields</c> parameter: <c>id,message/id,messages(id,payload/headers)</c> and <c>*</c>. A
/// name that no answer has chooses nothing.
/// </summary>
internal sealed class MailFields
{
    private const int DepthMax = 20;

    private readonly string _text;
    private int _at;

    private MailFields(string text) => _text = text;

    /// <summary>Null where the request chooses nothing.</summary>
    public static FieldMask? Of(LocalRequest request) =>
        (request.QueryValue("fields") ?? request.QueryValue("$fields")) is { Length: > 0 } text
            ? Parse(text)
            : null;

    private static FieldMask Parse(string text)
    {
        var mask = new FieldMask();
        var reader = new MailFields(text);
        reader.ReadList(mask, depth: 0);
        return reader._at == text.Length ? mask : throw reader.Invalid();
    }

    private void ReadList(FieldMask mask, int depth)
    {
        do
        {
            ReadPath(mask, depth);
        } while (Take(','));
    }

    private void ReadPath(FieldMask mask, int depth)
    {
        var below = mask;
        do
        {
            var name = ReadName();
            below = name == "*" ? below : below.Child(name);
        } while (Take('/') || Take('.'));

        if (!Take('('))
        {
            return;
        }

        if (depth == DepthMax)
        {
            throw Invalid();
        }

        ReadList(below, depth + 1);
        if (!Take(')'))
        {
            throw Invalid();
        }
    }

    private string ReadName()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '*'))
        {
            _at++;
        }

        return _at > start ? _text[start.._at] : throw Invalid();
    }

    private bool Take(char letter)
    {
        var isThere = _at < _text.Length && _text[_at] == letter;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private GoogleErrorException Invalid() =>
        GmailErrors.Of(
            400,
            "INVALID_ARGUMENT",
            $"Invalid field selection {_text}",
            "invalidParameter"
        );
}
