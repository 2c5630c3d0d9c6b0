using NodaTime;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Tests.Applications;

/// <summary>Moments as forms and spreadsheets of many countries write them.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ClockTextTests
{
    // The form's own download, in the language of its owner.
    [TestCase("2010/10/04 8:12:00 AM GMT-7", "2010-10-04T15:12:00Z")]
    [TestCase("2026/05/07 5:34:13 오후 GMT+9", "2026-05-07T08:34:13Z")]
    [TestCase("2026/05/07 12:04:13 오전 GMT+9", "2026-05-06T15:04:13Z")]
    [TestCase("2026/05/07 下午5:34:13 GMT+8", "2026-05-07T09:34:13Z")]
    [TestCase("2026/05/07 上午 11:34:13 GMT+08:00", "2026-05-07T03:34:13Z")]
    [TestCase("2026/05/07 午後5:34:13 JST", "2026-05-07T08:34:13Z")]
    [TestCase("2026/05/07 午後0:34:13 GMT+9", "2026-05-07T03:34:13Z")]
    [TestCase("2026/05/07 5:34:13 p. m. GMT-3", "2026-05-07T20:34:13Z")]
    [TestCase("2026/05/07 5:34:13\u202Fp.\u00A0m. CEST", "2026-05-07T15:34:13Z")]
    [TestCase("2026/05/07 5:34:13\u202FPM MESZ", "2026-05-07T15:34:13Z")]
    [TestCase("2026/05/07 5:34:13 nachm. MEZ", "2026-05-07T16:34:13Z")]
    [TestCase("2022/10/17 6:31:58 PM EST", "2022-10-17T23:31:58Z")]
    [TestCase("2022/10/17 6:31:58 PM UTC", "2022-10-17T18:31:58Z")]
    [TestCase("2022/10/17 6:31:58 PM GMT+5:30", "2022-10-17T13:01:58Z")]
    [TestCase("2022/10/17 18:31:58 UTC+2", "2022-10-17T16:31:58Z")]
    // A sheet's download, as its country shows a moment.
    [TestCase("2026. 5. 7 오후 5:34:13", "2026-05-07T17:34:13Z")]
    [TestCase("2026. 05. 07. 17:34:13", "2026-05-07T17:34:13Z")]
    [TestCase("2026년 5월 7일 오후 5시 34분 13초", "2026-05-07T17:34:13Z")]
    [TestCase("2026年5月7日 17時34分13秒", "2026-05-07T17:34:13Z")]
    [TestCase("２０２６/０５/０７ 午後５：３４", "2026-05-07T17:34:00Z")]
    [TestCase("07.05.2026 17:34:13 Uhr", "2026-05-07T17:34:13Z")]
    [TestCase("7. 5. 2026 17:34:13", "2026-05-07T17:34:13Z")]
    [TestCase("07.05.2026. 17:34:13", "2026-05-07T17:34:13Z")]
    [TestCase("7.05.2026 г., 17:34", "2026-05-07T17:34:00Z")]
    [TestCase("25/05/2026 17h34", "2026-05-25T17:34:00Z")]
    [TestCase("25/05/2026 à 17 h 34 min 13 s", "2026-05-25T17:34:13Z")]
    [TestCase("25/05/2026, 17:34:13", "2026-05-25T17:34:13Z")]
    [TestCase("25/05/2026 9.30.00", "2026-05-25T09:30:00Z")]
    [TestCase("25.5.2026 klo 9.30", "2026-05-25T09:30:00Z")]
    [TestCase("25-5-2026 17:34", "2026-05-25T17:34:00Z")]
    [TestCase("25/05/2026 5:34:13 م", "2026-05-25T17:34:13Z")]
    [TestCase("7 May 2026 17:34", "2026-05-07T17:34:00Z")]
    [TestCase("May 7, 2026, 5:34 PM", "2026-05-07T17:34:00Z")]
    [TestCase("2026-05-07T17:34:13", "2026-05-07T17:34:13Z")]
    [TestCase("2026-05-07T17:34:13.120Z", "2026-05-07T17:34:13.12Z")]
    [TestCase("2026-05-07 17:34:13+0900", "2026-05-07T08:34:13Z")]
    // What cannot be told is not guessed.
    [TestCase("05/07/2026 17:34:13", null)]
    [TestCase("5-11-2010", null)]
    [TestCase("2022/10/17 6:31:58 PM CST", null, Description = "Chicago or Shanghai")]
    [TestCase("2022/10/17 6:31:58 PM XYZ", null)]
    [TestCase("2026/05/07 17:34:13 오전", null, Description = "no morning has seventeen hours")]
    [TestCase("2026/13/07 5:34:13 오후", null)]
    [TestCase("yesterday", null)]
    [TestCase("2026/05/07 5:34:13 PM GMT\u22123", "2026-05-07T20:34:13Z")]
    [TestCase("2026/05/07 5:34:13 PM GMT-03:00", "2026-05-07T20:34:13Z")]
    [TestCase("2026/05/07 5:34:13 PM GMT", "2026-05-07T17:34:13Z")]
    [TestCase("2026/05/07 17:34:13 CET", "2026-05-07T16:34:13Z")]
    [TestCase("Thursday, May 7, 2026 5:34 PM", null, Description = "told, not guessed")]
    [TestCase("7 mai 2026 17:34", null, Description = "told, not guessed")]
    [TestCase("7 de mayo de 2026 17:34", null, Description = "told, not guessed")]
    [TestCase("7. Mai 2026, 17:34", null, Description = "told, not guessed")]
    [TestCase("2026/05/07 5:34:13 odp.", "2026-05-07T17:34:13Z")]
    [TestCase("2026/05/07 5:34:13 μ.μ.", "2026-05-07T17:34:13Z")]
    [TestCase("2026/05/07 17.34.13", "2026-05-07T17:34:13Z")]
    [TestCase("2026/05/07 5:34:13 PM PDT", "2026-05-08T00:34:13Z")]
    [TestCase("2026/05/07 5:34:13PM", "2026-05-07T17:34:13Z")]
    [TestCase("2026/02/30 5:34:13 PM", null)]
    [TestCase("2026/05/07 25:00", null)]
    public void Moment(string typed, string? expected) =>
        Assert.That(
            new SheetDates(DateTimeZone.Utc, DateOrder.Unclear).Read(Cell.Of(typed))?.ToString(),
            Is.EqualTo(expected is null ? null : $"{At(expected)}")
        );

    [TestCase("2022/10/17 6:31:58 PM CST", "2022-10-18T00:31:58Z")]
    [TestCase("2022/10/17 6:31:58 PM CDT", "2022-10-17T23:31:58Z")]
    [TestCase("2022/10/17 6:31:58 PM", "2022-10-17T23:31:58Z")]
    public void Name_of_the_programs_own_zone_is_what_it_means_there(string typed, string expected)
    {
        var chicago = DateTimeZoneProviders.Tzdb["America/Chicago"];

        Assert.That(
            new SheetDates(chicago, DateOrder.MonthFirst).Read(Cell.Of(typed)),
            Is.EqualTo(At(expected))
        );
    }

    [TestCase("", DateOrder.MonthFirst, Description = "nothing that could be either")]
    [TestCase("5/5/2019|7.5.2019|2019-05-07", DateOrder.MonthFirst)]
    [TestCase("25/05/2019|5/7/2019", DateOrder.DayFirst)]
    [TestCase("05/25/2019 9:00|5/7/2019", DateOrder.MonthFirst)]
    [TestCase("5/7/2019", DateOrder.Unclear)]
    [TestCase("5/25/2019|25/5/2019", DateOrder.Unclear)]
    [TestCase("25-05-2019|5-7-2019 10:00", DateOrder.DayFirst)]
    [TestCase("31/12/2019 오후 5:34|1/2/2019", DateOrder.DayFirst)]
    [TestCase("12/31/2019 5:34 PM EST|1/2/2019", DateOrder.MonthFirst)]
    [TestCase("1/2/2019|3/4/2019|not a date", DateOrder.Unclear)]
    public void Order_is_what_the_dates_prove(string dates, DateOrder expected) =>
        Assert.That(
            SheetDates.OrderIn(dates.Split('|').Select(Cell.Of), out _),
            Is.EqualTo(expected)
        );

    private static Instant At(string text) =>
        NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).GetValueOrThrow();
}
