using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Tests.Letters;

namespace SheetsMatcher.Core.Tests.Mailing;

internal sealed class ScheduleTabTests
{
    private static readonly IReadOnlyDictionary<string, string> s_nothing =
        new Dictionary<string, string>();

    private static readonly IReadOnlySet<string> s_letters = DefaultConfig.LetterIds().ToHashSet();

    [Test]
    public void What_setup_writes_reads_as_the_default_schedule()
    {
        var read = Read(Tab());

        Assert.Multiple(() =>
        {
            Assert.That(read.InForce, Is.EqualTo(DefaultConfig.Schedule().Milestones));
            Assert.That(read.Problems, Is.Empty);
            Assert.That(FlagsOf(read).Values, Is.All.Empty);
        });
    }

    [Test]
    public void The_ledgers_copy_is_the_schedule_too()
    {
        var kept = Read(Tab()).GoodRows;

        Assert.That(
            ScheduleTab.Restore(kept),
            Is.EquivalentTo(DefaultConfig.Schedule().Milestones)
        );
    }

    [Test]
    public void A_row_that_cannot_be_used_is_flagged_and_counts_as_it_last_stood()
    {
        var before = Read(Tab());
        var tab = Tab().Type("week-4-check-in", "At", "9 o'clock");

        var read = Read(tab, before.GoodRows);

        Assert.Multiple(() =>
        {
            Assert.That(read.InForce, Is.EqualTo(before.InForce));
            Assert.That(read.GoodRows, Is.EqualTo(before.GoodRows));
            Assert.That(
                FlagsOf(read)["week-4-check-in"],
                Is.EqualTo(
                    "\"At\" must be a time such as 09:00, found \"9 o'clock\".\n"
                        + "Until it is mended, the row counts as it last stood."
                )
            );
            Assert.That(
                read.Problems.Single().ToString(),
                Does.StartWith("Schedule, row 7, \"At\": expected").And.Contains("\"9 o'clock\"")
            );
        });
    }

    [Test]
    public void A_row_that_never_could_be_used_counts_for_nothing()
    {
        var read = Read(Tab().Type("week-4-check-in", "To", "everybody"));

        Assert.Multiple(() =>
        {
            Assert.That(read.InForce.Select(each => each.Id), Has.None.EqualTo("week-4-check-in"));
            Assert.That(FlagsOf(read)["week-4-check-in"], Does.EndWith("counts for nothing."));
        });
    }

    [Test]
    public void What_the_sheet_makes_of_typed_times_and_numbers_is_understood()
    {
        var tab = Tab()
            .Type("week-4-check-in", "At", Cell.Of(0.4375))
            .Type("week-4-check-in", "Offset", Cell.Of(22))
            .Type("week-4-check-in", "Too late after", Cell.Of(9))
            .Type("week-4-check-in", "Catch up", Cell.Of(true));

        var milestone = Read(tab).InForce.Single(each => each.Id == "week-4-check-in");

        Assert.Multiple(() =>
        {
            Assert.That(milestone.At, Is.EqualTo(new LocalTime(10, 30)));
            Assert.That(milestone.OffsetDays, Is.EqualTo(22));
            Assert.That(milestone.TooLateAfterDays, Is.EqualTo(9));
            Assert.That(milestone.CatchesUp, Is.True);
        });
    }

    [Test]
    public void A_row_of_the_committees_own_is_one_more_milestone()
    {
        var tab = Tab()
            .Add("week-6", "Hello", "week-4-check-in", "intake start", "week 6", "", "9:15");

        var refused = Read(tab);
        var accepted = Read(tab.Type("week-6", "At", "09:15"));

        Assert.Multiple(() =>
        {
            Assert.That(refused.InForce.Select(each => each.Id), Has.None.EqualTo("week-6"));
            Assert.That(accepted.InForce[^1].Id, Is.EqualTo("week-6"));
        });
    }

    [Test]
    public void A_deleted_row_is_a_milestone_less()
    {
        var before = Read(Tab());

        var read = Read(Tab().Delete("interview-invitation"), before.GoodRows);

        Assert.Multiple(() =>
        {
            Assert.That(read.InForce, Has.Count.EqualTo(before.InForce.Count - 1));
            Assert.That(read.GoodRows.Keys, Has.None.EqualTo("interview-invitation"));
            Assert.That(read.Problems, Is.Empty);
        });
    }

    [Test]
    public void A_name_used_twice_counts_once_whatever_its_case()
    {
        var read = Read(Tab().Add("WEEK-4-check-in", "Hello", "x", "approval", "", "", "at once"));

        Assert.Multiple(() =>
        {
            Assert.That(read.InForce, Is.EqualTo(DefaultConfig.Schedule().Milestones));
            Assert.That(read.Problems.Single().Found, Does.Contain("a second time"));
        });
    }

    [Test]
    public void A_letter_that_does_not_exist_is_pointed_out_beside_its_milestone()
    {
        var read = Read(Tab().Type("week-4-check-in", "Letter", "week-5"));

        Assert.That(
            FlagsOf(read)["week-4-check-in"],
            Does.StartWith("The Letters tab has no letter of this name")
        );
    }

    [Test]
    public void A_tab_that_cannot_be_read_stays_as_it_last_was()
    {
        var before = Read(Tab());
        var table = Tab().Table;
        var headless = table with
        {
            Rows =
            [
                [Cell.Of("Something else")],
                .. table.Rows.Skip(1),
            ],
        };

        var read = ScheduleTab.Read(
            headless,
            MergeBase.Empty,
            MailTabMemory.None with
            {
                Rows = before.GoodRows,
            },
            s_letters
        );

        Assert.Multiple(() =>
        {
            Assert.That(read.InForce, Is.EquivalentTo(before.InForce));
            Assert.That(read.Flags, Is.Empty);
            Assert.That(read.Problems, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public void Empty_rows_and_boxes_that_nobody_checked_are_nothing()
    {
        var tab = Tab()
            .Add("", "", "", "", "", "", "", "", "", "FALSE", "", "", "", "FALSE")
            .Add("");

        Assert.That(Read(tab).Problems, Is.Empty);
    }

    private static TabBySetup Tab() => new(ScheduleTab.Definition(DefaultConfig.Schedule()));

    private static MailTab<Milestone> Read(
        TabBySetup tab,
        IReadOnlyDictionary<string, string>? lastGood = null
    ) =>
        ScheduleTab.Read(
            tab.Table,
            MergeBase.Empty,
            MailTabMemory.None with
            {
                Rows = lastGood ?? s_nothing,
            },
            s_letters
        );

    private static Dictionary<string, string> FlagsOf(MailTab<Milestone> read) =>
        read.Flags.ToDictionary(row => row.Key, row => row.Cells["Problem"]);
}
