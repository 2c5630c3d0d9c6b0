using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Letters;

/// <summary>
/// A first meeting pencilled into the recipient's calendar: an hour at noon a week after the
/// letter, on a working day. It is published and not an invitation that asks for an answer, since
/// the two people agree on the time between themselves.
/// </summary>
internal static class CalendarEntry
{
    private static readonly LocalTime Noon = new(12, 0);

    /// <summary>An iCalendar text (RFC 5545); null for a letter that is about no match.</summary>
    public static string? For(DueLetter due, LetterFacts facts, LetterReference reference)
    {
        if (due.Occasion is not Occasion.OfMatch { Partner: var partner })
        {
            return null;
        }

        var start = Start(due.DueAt, facts.Intake.Zone);
        var entry = new CalendarEvent
        {
            Uid = $"{reference}@sheets-matcher",
            // Times in UTC need no description of a time zone, which some calendars miss.
            DtStamp = Utc(due.DueAt),
            Start = Utc(start),
            End = Utc(start.Plus(NodaTime.Duration.FromHours(1))),
            Summary = $"First meeting with {ValueText.Clean(partner.Name)} (a suggestion)",
            Description =
                "Move it to a time that suits you both, or delete it once you have met.\n"
                + $"{ValueText.Clean(partner.Name)}: {partner.Email.Value}",
            Status = EventStatus.Tentative,
            Transparency = TransparencyType.Transparent,
        };
        var calendar = new Calendar { Method = "PUBLISH", ProductId = "-//SheetsMatcher//EN" };
        calendar.Events.Add(entry);
        return new CalendarSerializer().SerializeToString(calendar);
    }

    private static Instant Start(Instant letter, DateTimeZone zone)
    {
        var day = letter.InZone(zone).Date.PlusWeeks(1);
        var workingDay = day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday
            ? day.Next(IsoDayOfWeek.Monday)
            : day;
        return zone.AtLeniently(workingDay + Noon).ToInstant();
    }

    private static CalDateTime Utc(Instant moment) => new(moment.ToDateTimeUtc());
}
