namespace SheetsMatcher.Benchmarks.Rounds;

/// <summary>Form responses of invented people, the same for the same count.</summary>
internal static class Responses
{
    private const double FirstDay = 40452;

    private static readonly string[] _libraries =
    [
        "Academic library",
        "Public library",
        "Special library: law",
    ];

    private static readonly string[] _topics =
    [
        "Leadership",
        "Goal setting",
        "Career aims",
        "Further training",
        "Building confidence",
    ];

    private static readonly string[] _cities = ["Vancouver, BC", "Burnaby, BC", "Calgary, AB"];

    public static IReadOnlyList<IReadOnlyList<object>> OfMentors(int count) =>
        [
            [
                "Timestamp",
                "Email Address",
                "Full name",
                "What would you like to do?",
                "How would you like to mentor?",
                "Type of library you work in",
                "Years of experience in the field",
                "Current employer",
                "Supervisor (name or email)",
                "School you attended",
                "City or region",
                "How would you like to meet?",
                "Topics you can help with",
                "How many mentees could you take?",
            ],
            .. Enumerable.Range(0, count).Select(Mentor),
        ];

    public static IReadOnlyList<IReadOnlyList<object>> OfMentees(int count) =>
        [
            [
                "Timestamp",
                "Email Address",
                "Full name",
                "What would you like to do?",
                "Which describes you best?",
                "Type of library you would like to work in",
                "School you attend or attended",
                "Current employer",
                "Supervisor (name or email)",
                "City or region",
                "How would you like to meet?",
                "Topics you would like to talk about",
                "What do you hope to reach?",
            ],
            .. Enumerable.Range(0, count).Select(Mentee),
        ];

    /// <summary>The request by which the committee approves the first match.</summary>
    public static string Approval(int sheetId) =>
        $$"""
            {"updateCells": {"fields": "userEnteredValue",
              "start": {"sheetId": {{sheetId}}, "rowIndex": 1, "columnIndex": 2},
              "rows": [{"values": [{"userEnteredValue": {"stringValue": "Approve"} }]}]} }
            """;

    private static object[] Mentor(int i) =>
        [
            FirstDay + (i / 1000.0),
            $"mentor{i}@people{i % 97}.example.org",
            $"Mentor Number {i}",
            "Apply, or update my application",
            "Mentor for recent graduates",
            _libraries[i % 3],
            6 + (i % 25),
            "",
            "",
            $"School {i % 11}",
            _cities[i % 7 % 3],
            "Video call",
            $"{_topics[i % 5]}, {_topics[(i + 2) % 5]}",
            1,
        ];

    private static object[] Mentee(int i) =>
        [
            FirstDay + (i / 1000.0),
            $"mentee{i}@persons{i % 89}.example.org",
            $"Mentee Number {i}",
            "Apply, or update my application",
            "Recent graduate",
            _libraries[i * 5 % 7 % 3],
            $"School {i % 13}",
            "",
            "",
            _cities[i % 3],
            "Video call",
            $"{_topics[i * 3 % 5]}, {_topics[(i + 1) % 5]}",
            "To find a first job.",
        ];
}
