using System.Text.Json.Nodes;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>Two mentors and two mentees whose best pairs are plain: by type of library.</summary>
internal static class SmallProgram
{
    public const string TokenFile = """{"refresh_token":"tests"}""";

    private const double October1 = 40452;

    public static readonly IReadOnlyList<IReadOnlyList<object>> Mentors =
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
            "Anything else we should know?",
        ],
        Mentor(0, "ruth@example.org", "Ruth Okafor", "Academic library"),
        Mentor(1, "omar@example.org", "Omar Haddad", "Public library"),
    ];

    public static readonly IReadOnlyList<IReadOnlyList<object>> Mentees =
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
            "Anything else we should know?",
        ],
        Mentee(2, "ana@example.org", "Ana Silva", "Academic library"),
        Mentee(3, "bo@example.org", "Bo Lindqvist", "Public library"),
    ];

    /// <summary>They apply on November 16.</summary>
    public static readonly IReadOnlyList<object> LateMentor = Mentor(
        46,
        "mia@example.org",
        "Mia Sand",
        "Special library: law"
    );

    public static readonly IReadOnlyList<object> LateMentee = Mentee(
        46,
        "noa@example.org",
        "Noa Brook",
        "Special library: law"
    );

    public static JsonObject Settings(string spreadsheetId, string google) =>
        new()
        {
            ["Google"] = new JsonObject
            {
                ["BaseAddress"] = google,
                ["RetryDelay"] = "00:00:00.010",
            },
            ["Ledger"] = new JsonObject { ["ConnectionString"] = "Data Source=ledger.db" },
            ["Programs"] = new JsonObject
            {
                ["lta"] = new JsonObject
                {
                    ["SpreadsheetId"] = spreadsheetId,
                    ["CommitteeEmail"] = "mentoring@example.org",
                    // Letters follow at once; tests of the pause give it in the Settings tab.
                    ["Mail"] = new JsonObject { ["PauseAfterApproval"] = "00:00:00" },
                    ["Intake"] = new JsonObject
                    {
                        ["Id"] = "2010-autumn",
                        ["Name"] = "Second intake",
                        ["Start"] = "2010-11-05",
                        ["End"] = "2011-02-18",
                        ["TimeZone"] = "America/Vancouver",
                    },
                },
            },
        };

    private static object[] Mentor(int day, string email, string name, string library) =>
        [
            October1 + day,
            email,
            name,
            "Apply, or update my application",
            "Mentor for recent graduates",
            library,
            8,
            "",
            "",
            "",
            "Vancouver",
            "Video call",
            "Leadership, Goal setting",
            1,
            "",
        ];

    private static object[] Mentee(int day, string email, string name, string library) =>
        [
            October1 + day,
            email,
            name,
            "Apply, or update my application",
            "Recent graduate",
            library,
            "",
            "",
            "",
            "Vancouver",
            "Video call",
            "Leadership",
            "=IMPORTXML(\"http://example.org/x\",\"//a\")",
            "",
        ];
}
