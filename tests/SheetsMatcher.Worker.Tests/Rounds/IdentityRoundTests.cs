using NodaTime;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>A match and its letters follow the person, not the address.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class IdentityRoundTests
{
    private Rig _rig;
    private Instant _now = Rig.Start;

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open();
        await Rounds();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Match_follows_a_corrected_address_and_the_letter_that_bounced_is_offered_again()
    {
        await Approve();
        await Rounds();
        var introductions = _rig.Sent();
        await _rig.Bounce("ana@example.org");
        await Rounds(Duration.FromHours(1));

        await _rig.Type($"Mentee responses!B{await RowOf("Mentee responses", "Ana")}", New);
        await Rounds(Duration.FromHours(1));
        var match = (await _rig.Rows("Matches"))[1];
        var offered = (await _rig.OutboxRows()).Single(row =>
            row.Contains(New) || Says(row, "corrected")
        );
        var meanwhile = _rig.Sent();
        await SendAgain();
        await Rounds(Duration.FromHours(1));

        Assert.That(introductions, Has.Count.EqualTo(2));
        Assert.That(match, Has.Member("Approved").And.Member(New));
        Assert.That(string.Join(" ", offered), Does.Contain("came back from ana@example.org"));
        Assert.That(meanwhile, Is.EqualTo(introductions), "nothing goes again by itself");
        Assert.That(
            Recipients(),
            Is.EqualTo(["ana.silva@example.org", "ana@example.org", "ruth@example.org"])
        );
    }

    /// <summary>Two people shared an address before one of them got another.</summary>
    [Test]
    public async Task Match_follows_whoever_of_a_family_gets_an_address_of_their_own(
        [Values("Ana", "Ben")] string mover
    )
    {
        var proposed = await IntroduceFamily();
        var sent = _rig.Sent();

        var row = await RowOf("Mentee responses", mover);
        await _rig.Type($"Mentee responses!B{row}", New);
        await Rounds(Duration.FromHours(1));
        await Rounds(Duration.FromHours(1));
        var matches = await _rig.Rows("Matches");

        Assert.That(proposed, Has.Count.EqualTo(3));
        Assert.That(await Pairs(), Is.EqualTo(proposed), "nobody is proposed twice");
        Assert.That(matches.Skip(1), Has.All.Member("Approved"));
        Assert.That(matches.Single(each => Says(each, mover)), Has.Member(New));
        Assert.That(_rig.Sent(), Is.EqualTo(sent), "nobody is written to again");
    }

    /// <summary>The address alone then names the other, who must not step into the match.</summary>
    [Test]
    public async Task Row_of_one_who_gets_a_name_and_an_address_at_once_does_not_become_the_others()
    {
        var proposed = await IntroduceFamily();
        var sent = _rig.Sent();
        var names = (await _rig.Rows("Matches")).Select(row => string.Join("|", row)).ToList();

        var row = await RowOf("Mentee responses", "Ana");
        await _rig.Type($"Mentee responses!B{row}", New);
        await _rig.Type($"Mentee responses!C{row}", "Anna Abara");
        await Rounds(Duration.FromHours(1));
        var asked = await Pairs();
        await _rig.Type("Problems!G3", "Yes");
        await Rounds(Duration.FromHours(1));
        await Rounds(Duration.FromHours(1));
        var matches = await _rig.Rows("Matches");

        Assert.That(names, Has.One.Contains("Ana Silva"));
        Assert.That(asked, Is.EqualTo(proposed));
        Assert.That(matches.Count(each => Says(each, "Ben Marquez")), Is.EqualTo(1));
        Assert.That(matches.Single(each => Says(each, "Anna Abara")), Has.Member(New));
        Assert.That(matches.Skip(1), Has.All.Member("Approved"));
        Assert.That(_rig.Sent(), Is.EqualTo(sent), "nobody is written to again");
    }

    [Test]
    public async Task Letter_that_waits_is_written_anew_to_the_corrected_address()
    {
        await SetPause("30");
        await Approve();
        await Rounds();
        await _rig.Type("Settings!B" + await RowOf("Settings", "Mail"), "FALSE");
        await Rounds(Duration.FromHours(1));
        var owed = (await _rig.OutboxRows()).Select(row => string.Join(" ", row)).ToList();
        await _rig.Type($"Mentee responses!B{await RowOf("Mentee responses", "Ana")}", New);
        await Rounds(Duration.FromHours(1));
        await _rig.Type("Settings!B" + await RowOf("Settings", "Mail"), "TRUE");
        await Rounds(Duration.FromHours(1));
        await Rounds(Duration.FromHours(1));

        Assert.That(owed, Has.Some.Contains("Ana"));
        Assert.That(Recipients(), Is.EqualTo(["ana.silva@example.org", "ruth@example.org"]));
    }

    [Test]
    public async Task Somebody_else_under_an_approved_persons_address_changes_nothing_before_an_answer()
    {
        await SetPause("30");
        await Approve();
        await Rounds();
        await SubmitAs("Mallory Impostor");
        await Rounds(Duration.FromHours(1));

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        Assert.That(_rig.SentByRecipient().Select(each => each.Text), Has.None.Contains("Mallory"));
        Assert.That((await _rig.Rows("Matches"))[1], Has.None.Contains("Mallory"));
        Assert.That(
            await Problems(),
            Has.One.Contains("Is \"Mallory Impostor\" the same person as Ana")
        );
    }

    [Test]
    public async Task Yes_gives_the_approved_person_the_new_name_and_No_makes_another_applicant(
        [Values("Yes", "No")] string answer
    )
    {
        await Approve();
        await Rounds();
        await SubmitAs("Ana Marquez");
        await Rounds(Duration.FromHours(1));
        await _rig.Type("Problems!G2", answer);
        await Rounds(Duration.FromHours(1));

        var match = (await _rig.Rows("Matches"))[1];
        Assert.That(match, Has.Member("Approved"));
        Assert.That(match.Contains("Ana Marquez"), Is.EqualTo(answer == "Yes"));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        Assert.That(
            (await _rig.Rows("Matches"))
                .Concat(await _rig.Rows("Unmatched"))
                .Skip(2)
                .Where(row => row.All(cell => cell != "Withdrawn"))
                .Any(row => row.Any(cell => cell == "Ana Marquez")),
            Is.EqualTo(answer == "No")
        );
    }

    [Test]
    public async Task Addresses_filled_down_hold_the_letters_and_set_back_they_go()
    {
        await SetPause("30");
        await Approve();
        await Rounds();
        var row = await RowOf("Mentee responses", "Ana");
        await _rig.Type($"Mentee responses!B{row}", "bo@example.org");
        await Rounds(Duration.FromHours(1));
        var filled = _rig.Sent();
        var problems = await Problems();
        await _rig.Type($"Mentee responses!B{row}", "ana@example.org");
        await Rounds(Duration.FromHours(1));
        await Rounds(Duration.FromHours(1));

        Assert.That(filled, Is.Empty);
        Assert.That(problems, Has.One.Contains("Is bo@example.org the address of"));
        Assert.That(Recipients(), Is.EqualTo(["ana@example.org", "ruth@example.org"]));
    }

    private const string New = "ana.silva@example.org";

    private async Task Rounds(Duration? later = null)
    {
        _now += later ?? Duration.Zero;
        await _rig.Match(_now);
        await _rig.Mail(_now);
        await _rig.Match(_now);
    }

    /// <summary>Row 2 is the proposal of Ana with Ruth.</summary>
    private Task Approve() => _rig.Type("Matches!C2", "Approve");

    /// <summary>The mentor and the mentee of each row by the match's id.</summary>
    /// <summary>Ana and Ben have one address, are two people, and each is introduced to a mentor.</summary>
    private async Task<Dictionary<string, string>> IntroduceFamily()
    {
        await SubmitAs("Ben Marquez");
        await Rounds(Duration.FromHours(1));
        await _rig.Type("Problems!G2", "No");
        await _rig.Append("Mentor responses", [SmallProgram.LateMentor]);
        await Rounds(Duration.FromHours(1));
        var proposed = await Pairs();
        foreach (var match in proposed.Keys)
        {
            await _rig.Type($"Matches!C{await RowOf("Matches", match)}", "Approve");
        }
        await Rounds();
        return proposed;
    }

    private async Task<Dictionary<string, string>> Pairs()
    {
        var rows = await _rig.Rows("Matches");
        var header = rows[0].ToList();
        var (mentor, mentee) = (header.IndexOf("Mentor"), header.IndexOf("Mentee"));
        return rows.Skip(1).ToDictionary(row => row[0], row => $"{row[mentor]}, {row[mentee]}");
    }

    private async Task SetPause(string minutes) =>
        await _rig.Type(
            $"Settings!B{await RowOf("Settings", "Minutes between approval and introduction")}",
            minutes
        );

    private async Task SendAgain()
    {
        var rows = await _rig.Rows("Outbox");
        var row = rows.ToList().FindIndex(each => Says(each, "corrected"));
        var decision = rows[0].ToList().IndexOf("Decision");
        await _rig.Type($"Outbox!{(char)('A' + decision)}{row + 1}", "Send again");
    }

    /// <summary>The form is sent off once more from Ana's address.</summary>
    private async Task SubmitAs(string name)
    {
        var rows = await _rig.Rows("Mentee responses");
        var ana = rows[await RowOf("Mentee responses", "Ana") - 1].ToList();
        for (var column = 0; column < ana.Count; column++)
        {
            var value =
                column == 0 ? "2010-10-30 9:00:00"
                : column == 2 ? name
                : ana[column];
            await _rig.Type($"Mentee responses!{(char)('A' + column)}{rows.Count + 1}", value);
        }
    }

    /// <summary>One-based, of the first row with a cell that begins so.</summary>
    private async Task<int> RowOf(string tab, string text) =>
        (await _rig.Rows(tab))
            .ToList()
            .FindIndex(row => row.Any(cell => cell.StartsWith(text, StringComparison.Ordinal))) + 1;

    private static bool Says(IReadOnlyList<string> row, string text) =>
        row.Any(cell => cell.Contains(text, StringComparison.Ordinal));

    private async Task<IReadOnlyList<string>> Problems() =>
        [.. (await _rig.Rows("Problems")).Skip(1).Select(row => string.Join(" | ", row))];

    private IReadOnlyList<string> Recipients() =>
        [
            .. _rig.SentByRecipient()
                .Select(each => each.To.Split('<')[^1].TrimEnd('>'))
                .Order(StringComparer.Ordinal),
        ];
}
