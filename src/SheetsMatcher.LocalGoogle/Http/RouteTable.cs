namespace SheetsMatcher.LocalGoogle.Http;

/// <summary>The request with the unescaped values of its route's <c>{placeholders}</c>.</summary>
public sealed record RoutedRequest(
    LocalRequest Request,
    IReadOnlyDictionary<string, string> Values
);

/// <summary>
/// Routes as in Google's interface descriptions:
/// <c>/v4/spreadsheets/{spreadsheetId}/values/{range}:append</c>.
/// A placeholder takes part of one segment; the literal text around it, a custom verb such as
/// <c>:append</c> included, must match. Routes with more literal text win.
/// </summary>
public sealed class RouteTable
{
    private readonly List<Route> _routes = [];

    private readonly List<string> _mapped = [];

    /// <summary>What is served, as <c>GET /v4/spreadsheets/{spreadsheetId}</c>, in order.</summary>
    public IReadOnlyList<string> Mapped => _mapped;

    public void Map(string method, string template, Func<RoutedRequest, LocalResponse> handler)
    {
        _mapped.Add($"{method} {template}");
        var route = Route.Of(method, template, handler);
        var place = _routes.FindIndex(other => other.LiteralLength < route.LiteralLength);
        _routes.Insert(place < 0 ? _routes.Count : place, route);
    }

    /// <summary>The answer of the matching route, or null where there is none.</summary>
    public LocalResponse? Answer(LocalRequest request) => Find(request)?.Invoke();

    /// <summary>What answers the request, not yet done; null where no route matches.</summary>
    public Func<LocalResponse>? Find(LocalRequest request)
    {
        // A custom verb's colon may come escaped; the rest stays as sent until it is a value.
        var segments = request
            .Path.Replace("%3A", ":", StringComparison.OrdinalIgnoreCase)
            .Trim('/')
            .Split('/');
        foreach (var route in _routes)
        {
            if (route.Method == request.Method && route.Match(segments) is { } values)
            {
                return () => route.Handler(new RoutedRequest(request, values));
            }
        }

        return null;
    }

    private sealed record Route(
        string Method,
        IReadOnlyList<Segment> Segments,
        Func<RoutedRequest, LocalResponse> Handler
    )
    {
        public int LiteralLength { get; } =
            Segments.Sum(segment => segment.Prefix.Length + segment.Suffix.Length);

        public static Route Of(
            string method,
            string template,
            Func<RoutedRequest, LocalResponse> handler
        ) => new(method, [.. template.Trim('/').Split('/').Select(Segment.Of)], handler);

        public IReadOnlyDictionary<string, string>? Match(string[] path)
        {
            if (path.Length != Segments.Count)
            {
                return null;
            }

            for (var i = 0; i < path.Length; i++)
            {
                if (!Segments[i].Fits(path[i]))
                {
                    return null;
                }
            }

            var values = new Dictionary<string, string>();
            for (var i = 0; i < path.Length; i++)
            {
                Segments[i].Read(path[i], values);
            }

            return values;
        }
    }

    private sealed record Segment(string Prefix, string? Name, string Suffix)
    {
        public static Segment Of(string template)
        {
            var open = template.IndexOf('{', StringComparison.Ordinal);
            var close = template.IndexOf('}', StringComparison.Ordinal);
            return open < 0
                ? new Segment(template, null, "")
                : new Segment(
                    template[..open],
                    template[(open + 1)..close],
                    template[(close + 1)..]
                );
        }

        public bool Fits(string text) =>
            Name is null
                ? text == Prefix
                : text.Length > Prefix.Length + Suffix.Length
                    && text.StartsWith(Prefix, StringComparison.Ordinal)
                    && text.EndsWith(Suffix, StringComparison.Ordinal);

        public void Read(string text, Dictionary<string, string> values)
        {
            if (Name is not null)
            {
                values[Name] = Uri.UnescapeDataString(text[Prefix.Length..^Suffix.Length]);
            }
        }
    }
}
