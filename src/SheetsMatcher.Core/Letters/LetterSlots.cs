using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SheetsMatcher.Core.Letters;

/// <summary>
/// The values of one letter. The template is filled with numbered slots, read as Markdown, and
/// only then do the values take their slots' places: they cannot become markup, since nothing
/// reads them as Markdown or as a template.
/// </summary>
internal sealed partial class LetterSlots
{
    /// <summary>
    /// Private-use characters around a slot's number; templates and values hold none.
    /// </summary>
    public const char Open = '\uE000';
    public const char Close = '\uE001';

    private readonly List<Slot> _slots = [];

    private LetterSlots() { }

    /// <summary>Nested dictionaries, since Handlebars must see no type of ours.</summary>
    public Dictionary<string, object> Model { get; } = new(StringComparer.Ordinal);

    public static LetterSlots Of(LetterScene scene)
    {
        var slots = new LetterSlots();
        foreach (var variable in TemplateVariables.All)
        {
            slots.Put(variable.Path, slots.ModelValue(variable, scene));
        }

        return slots;
    }

    /// <summary>The slots standing in a text, in order.</summary>
    public IEnumerable<Slot> In(string text) =>
        SlotPattern().Matches(text).Select(found => SlotOf(found));

    /// <summary>Puts the values in their places, each passed through the given encoding.</summary>
    public string Fill(string text, Func<Slot, string> encode) =>
        SlotPattern().Replace(text, found => encode(SlotOf(found)));

    private Slot SlotOf(Match found) =>
        _slots[int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture)];

    private object ModelValue(TemplateVariable variable, LetterScene scene) =>
        variable switch
        {
            TemplateVariable.Text text => Add(text, text.Of(scene)),
            TemplateVariable.Texts texts => (texts.Of(scene) ?? [])
                .Select(text => Add(texts, text))
                .OfType<string>()
                .ToArray(),
            TemplateVariable.Flag flag => flag.Of(scene),
            _ => throw new ArgumentOutOfRangeException(nameof(variable), variable, null),
        };

    private object Add(TemplateVariable variable, string? value)
    {
        var text = ValueText.Clean(value ?? "");
        var token = string.Create(CultureInfo.InvariantCulture, $"{Open}{_slots.Count}{Close}");
        _slots.Add(new Slot(variable.Path, text, variable.IsAnswer));
        return text.Length == 0 ? new EmptyValue(token) : token;
    }

    private void Put(string path, object value)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            Model[path] = value;
            return;
        }

        if (!Model.TryGetValue(path[..dot], out var part))
        {
            Model[path[..dot]] = part = new Dictionary<string, object>(StringComparer.Ordinal);
        }

        ((Dictionary<string, object>)part)[path[(dot + 1)..]] = value;
    }

    [GeneratedRegex("\uE000([0-9]{1,4})\uE001", RegexOptions.CultureInvariant)]
    private static partial Regex SlotPattern();

    /// <summary>One place in the text and the clean value that belongs there.</summary>
    internal sealed record Slot(string Path, string Text, bool IsAnswer);

    /// <summary>
    /// Counts as false in <c>{{#if}}</c>, as an empty list does, yet leaves its slot where it is
    /// written, so that the letter is refused rather than sent with a hole in it.
    /// </summary>
    private sealed class EmptyValue(string token) : IEnumerable
    {
        public IEnumerator GetEnumerator() => Array.Empty<object>().GetEnumerator();

        public override string ToString() => token;
    }
}
