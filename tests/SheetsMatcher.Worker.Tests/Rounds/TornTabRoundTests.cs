using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Tests.Mailing;
using SheetsMatcher.Worker.Tests.Security;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// Whoever sorts some columns of a tab without the rest introduces nobody, sends nothing and stops
/// nothing that Undo does not start again.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class TornTabRoundTests
{
    private const string KeepApart = "Keep apart";

    private Rig _rig;

    [SetUp]
    public async Task Open() => _rig = await EightPairs.Open();

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [TestCase("Matches", 0, 10, 3, TestName = "Match to Note")]
    [TestCase("Matches", 3, 5, 3, TestName = "names")]
    [TestCase("Matches", 2, 3, 2, TestName = "Decision")]
    [TestCase("Matches", 2, 12, 3, TestName = "Decision to email")]
    [TestCase("Settings", 1, 2, 1, TestName = "values of settings")]
    [TestCase("Schedule", 2, 3, 2, TestName = "letters of milestones")]
    [TestCase("Letters", 2, 3, 2, TestName = "texts of letters")]
    [TestCase("Outbox", 3, 4, 3, TestName = "people of letters")]
    [TestCase("Mentor responses", 2, 3, 2, TestName = "names of mentors")]
    [TestCase("Mentor responses", 8, 9, 8, TestName = "supervisors of mentors")]
    [TestCase("Mentee responses", 1, 2, 1, TestName = "addresses of mentees")]
    [TestCase(KeepApart, 0, 1, 0, TestName = "one side of Keep apart")]
    public async Task Nothing_is_written_and_nothing_goes_until_it_is_undone(
        string tab,
        int first,
        int end,
        int by
    )
    {
        await FillKeepApart();
        // What is planned shows in the Outbox, and every tab is seen.
        await _rig.TypeBeside("Settings", "Mail", "Value", "FALSE");
        await _rig.Mail();
        await _rig.Match();
        await _rig.Mail();
        Assert.That(_rig.Sent(), Is.Empty);
        var whole = await _rig.Rows(tab);
        var matches = await _rig.Rows("Matches");

        await EightPairs.Sort(_rig, tab, first, end, by, isUp: false);
        if (
            (await _rig.Rows(tab))
                .SelectMany(row => row)
                .SequenceEqual(whole.SelectMany(row => row))
        )
        {
            await EightPairs.Sort(_rig, tab, first, end, by, isUp: true);
        }

        var torn = await _rig.Rows(tab);
        await ExpectBlocked();
        await ExpectBlocked();

        Assert.That(await _rig.Rows(tab), Is.EqualTo(torn));
        if (tab != "Matches")
        {
            Assert.That(await _rig.Rows("Matches"), Is.EqualTo(matches));
        }

        Assert.That(_rig.Sent(), Is.Empty);
        Assert.That(await Question(), Does.StartWith("Open"));

        await PutBack(tab, whole);
        await _rig.Match();
        Assert.That(await Question(), Does.StartWith("Solved"));
    }

    [Test]
    public async Task The_message_names_the_column_and_the_way_out()
    {
        await EightPairs.Sort(_rig, "Matches", 2, 3, 2, isUp: true);

        var blocked = await Assert.ThrowsAsync<RoundBlockedException>(async () =>
            await _rig.Match()
        );

        Assert.That(
            blocked?.Message,
            Does.StartWith(
                    "Matches: \"Decision\" sorted or shifted without the rest, it seems. Undo that"
                )
                .And.Contain("If it was meant so")
                .And.EndsWith("answer Yes.")
        );
    }

    [Test]
    public async Task Yes_takes_the_tab_as_it_stands()
    {
        await EightPairs.Sort(_rig, "Matches", 2, 3, 2, isUp: true);
        await ExpectBlocked();

        await Answer("sorted or shifted", "Yes");
        await _rig.Match();
        await _rig.Mail();

        Assert.That(await Approved(), Has.Count.EqualTo(4));
        Assert.That(Recipients(), Is.EquivalentTo(await People(await Approved())));
    }

    [Test]
    public async Task After_Undo_each_approved_pair_gets_its_letters_once()
    {
        var whole = await _rig.Rows("Matches");
        var approved = await People(await Approved());
        await EightPairs.Sort(_rig, "Matches", 3, 4, 3, isUp: true);
        await ExpectBlocked();
        await PutBack("Matches", whole);

        await _rig.Match();
        await _rig.Mail();
        await _rig.Match();
        await _rig.Mail();

        Assert.That(Recipients(), Is.EquivalentTo(approved));
        Assert.That(await _rig.Rows("Matches"), Has.Count.EqualTo(whole.Count));
    }

    [Test]
    public async Task An_approval_that_moves_holds_its_two_rows_alone()
    {
        var before = await Approved();
        await _rig.Type("Matches!C2", "");
        await _rig.Type("Matches!C3", "Approve");
        await _rig.Match();
        await _rig.Mail();

        Assert.That(Recipients(), Is.EquivalentTo(await People(before[1..])));
        var rows = await _rig.Rows("Matches");
        Assert.That(rows[1][1], Is.EqualTo("Needs attention"));
        Assert.That(rows[2][1], Is.EqualTo("Needs attention"));
        Assert.That(rows[2][8], Does.Contain($"\"Decision\" changed here and in {rows[1][0]}"));

        await Answer("one that moved between", "Yes");
        await _rig.Match();
        await _rig.Mail();

        Assert.That(Recipients(), Is.EquivalentTo(await People([.. before[1..], rows[2]])));
        Assert.That((await _rig.Rows("Matches"))[2][1], Is.EqualTo("Approved"));
    }

    [Test]
    public async Task Rows_at_rest_cost_the_ledger_nothing()
    {
        var before = await Ledger();
        await _rig.Match();
        _rig.StartWorker();
        await _rig.Match();
        Assert.That(await Ledger(), Is.EqualTo(before));
    }

    private async Task FillKeepApart()
    {
        var rows = await _rig.Rows(KeepApart);
        await _rig.Fill(
            KeepApart,
            [
                rows[0],
                ["x1@example.org", "y3@example.org"],
                ["x2@example.org", "y1@example.org"],
                ["x3@example.org", "y2@example.org"],
            ]
        );
    }

    private async Task ExpectBlocked()
    {
        await Assert.ThrowsAsync<RoundBlockedException>(async () => await _rig.Match());
        await Assert.ThrowsAsync<RoundBlockedException>(async () => await _rig.Mail());
        Assert.That(await Question(), Is.Not.Null);
    }

    /// <summary>The state and the words of the question about a torn tab; null where none stands.</summary>
    private async Task<string?> Question() =>
        (await _rig.Rows("Problems"))
            .Where(row => row.Count > 3 && Says(row[3], "sorted or shifted"))
            .Select(row => $"{row[1]}: {row[3]}")
            .SingleOrDefault();

    private async Task Answer(string words, string answer)
    {
        var rows = await _rig.Rows("Problems");
        var row = rows.ToList().FindIndex(each => each.Count > 3 && Says(each[3], words));
        await _rig.Type(
            $"Problems!{(char)('A' + rows[0].ToList().IndexOf("Answer"))}{row + 1}",
            answer
        );
    }

    private async Task PutBack(string tab, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var width = rows.Max(row => row.Count);
        await _rig.Fill(
            tab,
            [
                .. rows.Select(row =>
                    (IReadOnlyList<object>)
                        [
                            .. Enumerable
                                .Range(0, width)
                                .Select(at => row.ElementAtOrDefault(at) ?? ""),
                        ]
                ),
            ]
        );
    }

    private static bool Says(string text, string words) =>
        text.Contains(words, StringComparison.Ordinal);

    /// <summary>What the ledger holds of the tabs as last seen.</summary>
    private async Task<string> Ledger()
    {
        var tables = await LedgerTexts.ByTable(_rig.Settings.Written.Ledger.ConnectionString);
        return $"{tables["seen_tab"]}\n{tables["seen_row"]}";
    }

    private async Task<List<IReadOnlyList<string>>> Approved() =>
        [.. (await _rig.Rows("Matches")).Where(row => row[2] == "Approve")];

    /// <summary>The addresses of the pairs in these rows.</summary>
    private async Task<IEnumerable<string>> People(IEnumerable<IReadOnlyList<string>> rows)
    {
        var header = (await _rig.Rows("Matches"))[0].ToList();
        return rows.SelectMany(row =>
            new[] { row[header.IndexOf("Mentee email")], row[header.IndexOf("Mentor email")] }
        );
    }

    private IEnumerable<string> Recipients() =>
        _rig.SentMail().Select(sent => sent.Mime.To.Mailboxes.Single().Address);
}
