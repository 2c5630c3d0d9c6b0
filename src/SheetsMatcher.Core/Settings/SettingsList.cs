using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Settings;

/// <summary>Every setting, in the order of the tab.</summary>
internal static class SettingsList
{
    public const string TestMode = "Test mode: send all letters to";
    public const string IntakeStart = "Intake start";
    public const string IntakeEnd = "Intake end";
    public const string Mail = "Mail";
    public const string SendFrom = "Send letters from";
    public const string SendUntil = "Send letters until";

    /// <summary>
    /// Said in so many words: an empty cell could be an address that was deleted by mistake.
    /// </summary>
    private const string Off = "off";

    private const int NameLengthMax = 200;
    private const int CapacityMax = 9;
    private const int PauseMinutesMax = 1440;
    private const int LinkLengthMax = 2_000;

    public static readonly IReadOnlyList<Setting> All =
    [
        new(
            "Intake name",
            CellKind.Text,
            "How the intake is called in letters.",
            $"a name of 1 to {NameLengthMax} characters",
            each => each.IntakeName,
            (each, text) =>
                text.Length is > 0 and <= NameLengthMax ? each with { IntakeName = text } : null
        ),
        Day(
            IntakeStart,
            "The first day of the intake.",
            each => each.IntakeStart,
            (each, date) => each with { IntakeStart = date }
        ),
        Day(
            IntakeEnd,
            "The last day of the intake.",
            each => each.IntakeEnd,
            (each, date) => each with { IntakeEnd = date }
        ),
        new(
            "Time zone",
            CellKind.Text,
            "Where the intake's days and times are meant, such as America/Vancouver.",
            "a time zone such as America/Vancouver",
            each => each.Zone.Id,
            (each, text) =>
                DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is { } zone
                    ? each with
                    {
                        Zone = zone,
                    }
                    : null
        ),
        Setting.Switch(
            "Matching",
            "Checked: matches are proposed. Unchecked: Matches and Unmatched stay as they are.",
            each => each.MatchingIsOn,
            (each, isOn) => each with { MatchingIsOn = isOn }
        ) with
        {
            Brake = Brake.Proposals,
        },
        Setting.Switch(
            Mail,
            "Checked: letters go out when they are due. Unchecked: no letter leaves.",
            each => each.MailIsOn,
            (each, isOn) => each with { MailIsOn = isOn }
        ) with
        {
            Brake = Brake.Mail,
        },
        new(
            TestMode,
            CellKind.Text,
            "An email address that gets every letter instead of the people; \"off\" as a rule.",
            "an email address, or the word off",
            each => each.TestAddress?.Value ?? Off,
            PutTestAddress
        )
        {
            Brake = Brake.Mail,
        },
        Hour(
            SendFrom,
            "No letter leaves earlier in the day than this.",
            each => each.SendFrom,
            (each, time) => each with { SendFrom = time }
        ) with
        {
            Brake = Brake.Mail,
        },
        Hour(
            SendUntil,
            "No letter leaves at this time of day or later.",
            each => each.SendUntil,
            (each, time) => each with { SendUntil = time }
        ) with
        {
            Brake = Brake.Mail,
        },
        new(
            "Minutes between approval and introduction",
            CellKind.Number,
            "How long you can take an approval back before letters follow from it; 0: not at all.",
            $"a number of minutes from 0 to {PauseMinutesMax}",
            each => CellText.Of(Math.Round(each.PauseAfterApproval.TotalMinutes, 2)),
            PutPause
        ),
        Link(
            "Link to the midpoint survey",
            "The form that the midpoint letter asks to fill in; empty: it asks for a reply.",
            each => each.SurveyLink,
            (each, link) => each with { SurveyLink = link }
        ),
        Link(
            "Link to the feedback form",
            "The form that the feedback letter asks to fill in; empty: it asks for a reply.",
            each => each.FeedbackLink,
            (each, link) => each with { FeedbackLink = link }
        ),
        new(
            "Places of a mentor who names none",
            CellKind.Number,
            "Empty: the mentor's row is shown in Problems until the question is answered.",
            $"a whole number from 1 to {CapacityMax}, or nothing",
            each => each.CapacityDefault is { } places ? CellText.Of(places) : "",
            PutCapacity
        ),
        .. MatchingSettingsList.All,
    ];

    public static readonly IReadOnlyList<SettingsRule> Rules =
    [
        new(
            [IntakeStart, IntakeEnd],
            each => each.IntakeStart < each.IntakeEnd ? null : "a start before the end"
        ),
        new(
            [SendFrom, SendUntil],
            each =>
                each.SendFrom < each.SendUntil ? null : "a time from which before the time until"
        ),
        .. MatchingSettingsList.Rules,
    ];

    private static Setting Day(
        string name,
        string meaning,
        Func<CommitteeSettings, LocalDate> get,
        Func<CommitteeSettings, LocalDate, CommitteeSettings> set
    ) =>
        new(
            name,
            CellKind.Date,
            meaning,
            "a day such as 2010-11-05",
            each => CellText.Of(get(each)),
            (each, text) => CellText.Date(text) is { } date ? set(each, date) : null
        );

    private static Setting Hour(
        string name,
        string meaning,
        Func<CommitteeSettings, LocalTime> get,
        Func<CommitteeSettings, LocalTime, CommitteeSettings> set
    ) =>
        new(
            name,
            CellKind.Time,
            meaning,
            "a time of day such as 08:00",
            each => CellText.Of(get(each)),
            (each, text) => CellText.Time(text) is { } time ? set(each, time) : null
        );

    private static Setting Link(
        string name,
        string meaning,
        Func<CommitteeSettings, Uri?> get,
        Func<CommitteeSettings, Uri?, CommitteeSettings> set
    ) =>
        new(
            name,
            CellKind.Text,
            meaning,
            "an address that begins with https://, or nothing",
            each => get(each)?.AbsoluteUri ?? "",
            (each, text) =>
                text.Length == 0 ? set(each, null)
                : text.Length <= LinkLengthMax
                && Uri.TryCreate(text, UriKind.Absolute, out var link)
                && link.Scheme == Uri.UriSchemeHttps
                    ? set(each, link)
                : null
        );

    private static CommitteeSettings? PutTestAddress(CommitteeSettings settings, string text) =>
        text.ToUpperInvariant() is "OFF" or "NO" or "NONE" or "FALSE"
            ? settings with
            {
                TestAddress = null,
            }
        : EmailAddress.TryParse(text, out var address) ? settings with { TestAddress = address }
        : null;

    /// <summary>To the second: ten seconds are 0.17 minutes.</summary>
    private static CommitteeSettings? PutPause(CommitteeSettings settings, string text) =>
        CellText.Number(text) is >= 0 and <= PauseMinutesMax and var minutes
            ? settings with
            {
                PauseAfterApproval = Duration.FromSeconds(
                    Math.Round(minutes * NodaConstants.SecondsPerMinute)
                ),
            }
            : null;

    private static CommitteeSettings? PutCapacity(CommitteeSettings settings, string text) =>
        text.Length == 0 ? settings with { CapacityDefault = null }
        : CellText.Number(text) is >= 1 and <= CapacityMax and var places
        && double.IsInteger(places)
            ? settings with
            {
                CapacityDefault = (int)places,
            }
        : null;
}
