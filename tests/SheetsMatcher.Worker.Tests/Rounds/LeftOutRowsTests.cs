using System.Globalization;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Tests.Mailing;
using SheetsMatcher.Worker.Tests.Operations;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// Who withdrew may have done so below the rows that are read: then no letter goes until the junk
/// above is deleted.
/// </summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class LeftOutRowsTests
{
    private const int Junk = ResponseLimits.RowsMax + 500;
    private const string Form = "Mentee responses";

    private static readonly IReadOnlyList<object> _third =
    [
        40455.0,
        "noa@example.org",
        "Noa Brook",
        .. SmallProgram.Mentees[1].Skip(3),
    ];

    private Rig _rig;

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open();
        await _rig.Poll();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Type("Matches!C3", "Approve");
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task A_withdrawal_below_the_rows_that_are_read_lets_no_letter_go()
    {
        await _rig.Append(Form, [_third]);
        await AddJunk();
        await _rig.Append(Form, [Withdrawal("ana@example.org")]);

        await _rig.Poll();
        await _rig.Poll();
        var status = await ToolRun.On(_rig, "status", "--json");
        var problem = (await _rig.Rows("Problems")).Single(row =>
            row[3].Contains("not read", StringComparison.Ordinal)
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_rig.Sent(), Is.Empty);
            Assert.That((bool?)status.Json[0]?["mailGoes"], Is.False);
            Assert.That(
                $"{status.Json[0]?["mail"]}",
                Does.StartWith($"No letter goes: \"{Form}\"")
            );
            Assert.That(await _rig.ReadBeside("Dashboard", "Mail", "Count"), Is.EqualTo("held"));
            Assert.That(
                await _rig.ReadBeside("Settings", "Mail", "Problem"),
                Does.StartWith($"No letter goes: \"{Form}\"")
            );
            Assert.That(problem[1], Is.EqualTo("Open"));
            Assert.That(problem[2], Is.EqualTo($"{Form}, row 10002"));
            Assert.That(
                problem[4],
                Does.StartWith(
                    "Delete the rows that are no applications. Until then no letter goes"
                )
            );
            // What can be used is used.
            Assert.That(
                (await _rig.Rows("Unmatched")).SelectMany(row => row),
                Has.Some.Contains("Noa Brook")
            );
        }
    }

    [Test]
    public async Task Deleting_the_junk_lets_mail_go_but_none_to_those_who_withdrew()
    {
        await AddJunk();
        await _rig.Append(Form, [Withdrawal("ana@example.org")]);
        await _rig.Poll();

        await _rig.ClearRows(Form);
        await _rig.Append(Form, [.. SmallProgram.Mentees.Skip(1), Withdrawal("ana@example.org")]);
        await _rig.Poll();
        await _rig.Poll();
        var status = await ToolRun.On(_rig, "status", "--json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((bool?)status.Json[0]?["mailGoes"], Is.True);
            Assert.That(_rig.Sent(), Has.None.Contains("ana@").And.Some.Contains("bo@"));
            Assert.That(await _rig.ReadBeside("Settings", "Mail", "Problem"), Is.Empty);
        }
    }

    private Task AddJunk() => _rig.Append(Form, [.. Enumerable.Range(0, Junk).Select(JunkRow)]);

    private static object[] JunkRow(int at) =>
        [
            40452.5 + (at / 100_000.0),
            at % 3 == 0
                ? string.Create(CultureInfo.InvariantCulture, $"junk-{at}@example.org")
                : "casino",
            "junk",
            "junk",
        ];

    private static object[] Withdrawal(string address) =>
        [40460.0, address, "", "Withdraw my application"];
}
