using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Tests.Letters;

namespace SheetsMatcher.Core.Tests.Mailing;

internal sealed class LettersTabTests
{
    private static readonly IReadOnlyDictionary<string, string> s_nothing =
        new Dictionary<string, string>();

    [Test]
    public void What_setup_writes_are_the_default_letters()
    {
        var read = Read(Tab());

        Assert.Multiple(() =>
        {
            Assert.That(
                read.InForce.Select(letter => letter.Id),
                Is.EquivalentTo(DefaultConfig.LetterIds())
            );
            Assert.That(read.Problems, Is.Empty);
            Assert.That(FlagsOf(read).Values, Is.All.Empty);
        });
    }

    [Test]
    public void A_letter_from_the_tab_is_the_letter_from_the_file()
    {
        var fromTab = Read(Tab()).InForce.Single(letter => letter.Id == "introduction");
        var fromFile = DefaultConfig.Letter("introduction");

        Assert.That(
            (fromTab.WrittenSubject, fromTab.WrittenBody),
            Is.EqualTo((fromFile.WrittenSubject, fromFile.WrittenBody))
        );
    }

    [TestCase("Text", "Dear {{recipient.nickname}}", "Line 1: {{recipient.nickname}} is not known")]
    [TestCase(
        "Text",
        "Hello\n\n{{#if week}}Week {{week}}",
        "Line 3: {{#if week}} is never closed."
    )]
    [TestCase("Text", "", "Line 1: The letter has no text.")]
    [TestCase("Subject", "", "The subject is empty.")]
    public void A_letter_that_cannot_be_used_is_flagged_and_sent_as_it_last_stood(
        string header,
        string typed,
        string expected
    )
    {
        var before = Read(Tab());

        var read = Read(Tab().Type("introduction", header, typed), before.GoodRows);

        Assert.Multiple(() =>
        {
            Assert.That(FlagsOf(read)["introduction"], Does.StartWith(expected));
            Assert.That(FlagsOf(read)["introduction"], Does.EndWith("counts as it last stood."));
            Assert.That(
                read.InForce.Select(letter => letter.WrittenBody),
                Is.EqualTo(before.InForce.Select(letter => letter.WrittenBody))
            );
            Assert.That(FlagsOf(read).Values.Count(flag => flag.Length > 0), Is.EqualTo(1));
        });
    }

    [Test]
    public void A_letter_without_a_name_is_told_in_Problems()
    {
        var read = Read(Tab().Add("", "Subject", "Text"));

        Assert.That(read.Problems.Single().Remedy, Does.StartWith("The letter needs a name"));
    }

    [Test]
    public void What_only_one_letter_shows_is_flagged_too()
    {
        var refusal = new LetterRefusal("introduction", 5, "\"partner.city\" is empty.", "Ask.");

        var flags = LettersTab.WithRefusals(Read(Tab()).Flags, [refusal, refusal]);

        Assert.That(
            flags.Single(row => row.Key == "introduction").Cells["Problem"],
            Is.EqualTo("A letter is not sent. Line 3: \"partner.city\" is empty. Ask.")
        );
    }

    [Test]
    public void The_ledgers_copy_is_the_letter_too()
    {
        var read = Read(Tab());

        Assert.That(
            LettersTab.Restore(read.GoodRows).Select(letter => letter.WrittenBody),
            Is.EquivalentTo(read.InForce.Select(letter => letter.WrittenBody))
        );
    }

    private static TabBySetup Tab() =>
        new(LettersTab.Definition(DefaultConfig.LetterIds().Select(DefaultConfig.Letter)));

    private static MailTab<LetterTemplate> Read(
        TabBySetup tab,
        IReadOnlyDictionary<string, string>? lastGood = null
    ) =>
        LettersTab.Read(
            tab.Table,
            MergeBase.Empty,
            MailTabMemory.None with
            {
                Rows = lastGood ?? s_nothing,
            }
        );

    private static Dictionary<string, string> FlagsOf(MailTab<LetterTemplate> read) =>
        read.Flags.ToDictionary(row => row.Key, row => row.Cells["Problem"]);
}
