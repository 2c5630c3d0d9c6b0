using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Tests.Letters;

internal sealed class LetterReferenceTests
{
    private static readonly LetterKey Key = new(
        "2010-autumn",
        "M-0001+P-1",
        "introduction",
        new ApplicantId("P-2")
    );

    // Worked out apart from this code: SHA-256 of
    // "5:sheet;11:2010-autumn;10:M-0001+P-1;12:introduction;3:P-2;1:0;", its first 35 bits in base 32.
    [Test]
    public void Reference_is_the_same_on_every_machine_and_in_every_version() =>
        Assert.That(LetterReference.For("sheet", Key, 0).Value, Is.EqualTo("MC-A66DFMV"));

    // The same without "5:sheet;".
    [Test]
    public void Reference_of_an_earlier_version_is_still_known() =>
        Assert.That(LetterReference.WithoutSpreadsheet(Key, 0).Value, Is.EqualTo("MC-Y69DDMV"));

    [Test]
    public void Reference_differs_with_the_spreadsheet_every_part_of_the_key_and_with_the_attempt()
    {
        LetterReference[] references =
        [
            LetterReference.For("sheet", Key, 0),
            LetterReference.For("sheet", Key, 1),
            LetterReference.For("another", Key, 0),
            LetterReference.WithoutSpreadsheet(Key, 0),
            LetterReference.For("sheet", Key with { IntakeId = "2011-spring" }, 0),
            LetterReference.For("sheet", Key with { About = "M-0002+P-1" }, 0),
            LetterReference.For("sheet", Key with { MilestoneId = "closing" }, 0),
            LetterReference.For("sheet", Key with { Recipient = new ApplicantId("P-3") }, 0),
            LetterReference.For(
                "sheet",
                Key with
                {
                    IntakeId = "2010-autumnM",
                    About = "-0001+P-1",
                },
                0
            ),
        ];

        Assert.Multiple(() =>
        {
            Assert.That(references, Is.Unique);
            Assert.That(
                references.Select(reference => reference.Value),
                Has.All.Match("^MC-[0-9A-HJKMNP-TV-Z]{7}$")
            );
        });
    }

    [Test]
    public void Negative_attempt_is_refused() =>
        Assert.That(
            () => LetterReference.For("sheet", Key, -1),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );
}
