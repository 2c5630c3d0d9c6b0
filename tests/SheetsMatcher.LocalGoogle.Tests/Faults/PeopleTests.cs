using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Faults;
using SheetsMatcher.LocalGoogle.Tests.Gmail;

namespace SheetsMatcher.LocalGoogle.Tests.Faults;

/// <summary>Old answers, edits by people between two requests, and faults drawn by chance.</summary>
internal sealed class PeopleTests
{
    private const string Cell = "values/A1?valueInputOption=RAW";

    [Test]
    public async Task A_stale_read_is_answered_from_before_the_latest_change()
    {
        using var google = new LocalCaller();
        var sheet = await NewSheet(google);
        await google.Put($"{sheet}/{Cell}", Values("first"));
        await google.Put($"{sheet}/{Cell}", Values("second"));
        google.Service.Faults.Add(new FaultRule(FaultKind.Stale));

        var stale = await google.Get($"{sheet}/values/A1");
        var fresh = await google.Get($"{sheet}/values/A1");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stale.At("values", 0, 0), Is.EqualTo("first"));
            Assert.That(fresh.At("values", 0, 0), Is.EqualTo("second"));
        }
    }

    [Test]
    public async Task A_stale_read_that_is_posted_is_stale_too()
    {
        using var google = new LocalCaller();
        var sheet = await NewSheet(google);
        await google.Put($"{sheet}/{Cell}", Values("first"));
        await google.Put($"{sheet}/{Cell}", Values("second"));
        google.Service.Faults.Add(new FaultRule(FaultKind.Stale) { PathContains = "Filter" });

        var filter = new JsonObject
        {
            ["dataFilters"] = new JsonArray(new JsonObject { ["a1Range"] = "A1" }),
        };
        var stale = await google.Post($"{sheet}/values:batchGetByDataFilter", filter);

        Assert.That(stale.At("valueRanges", 0, "valueRange", "values", 0, 0), Is.EqualTo("first"));
    }

    [Test]
    public async Task A_change_is_never_lost_to_a_stale_fault()
    {
        using var google = new LocalCaller();
        await google.SendMail(Mails.Text(subject: "One"));
        google.Service.Faults.Add(new FaultRule(FaultKind.Stale));
        await google.SendMail(Mails.Text(subject: "Two"));

        Assert.That(await google.Search("in:sent"), Has.Count.EqualTo(2));
    }

    [TestCase("edit-before", "theirs", "theirs")]
    [TestCase("edit-after", "ours", "theirs")]
    public async Task A_person_edits_between_two_requests(string kind, string seen, string left)
    {
        using var google = new LocalCaller();
        var sheet = await NewSheet(google);
        await google.Put($"{sheet}/{Cell}", Values("ours"));
        await google.Post(
            "/local/faults",
            new JsonObject
            {
                ["kind"] = kind,
                ["method"] = "GET",
                ["edit"] = new JsonObject
                {
                    ["method"] = "PUT",
                    ["path"] = $"{sheet}/{Cell}",
                    ["body"] = Values("theirs"),
                },
            }
        );

        var read = await google.Get($"{sheet}/values/A1");
        var later = await google.Get($"{sheet}/values/A1");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.At("values", 0, 0), Is.EqualTo(seen));
            Assert.That(later.At("values", 0, 0), Is.EqualTo(left));
            Assert.That(
                google.Service.Requests.Since(0).Select(request => request.Method),
                Is.EqualTo(["POST", "PUT", "PUT", "GET", "GET"]),
                "the log tells of the edit too"
            );
        }
    }

    [Test]
    public async Task A_person_may_send_a_draft_right_before_the_program_does()
    {
        using var google = new LocalCaller();
        var draft = await google.CreateDraft(Mails.Text());
        google.Service.Faults.Add(
            new FaultRule(FaultKind.EditBefore)
            {
                PathContains = "/drafts/send",
                Edit = new PersonEdit("POST", $"/local/mail/drafts/{draft}/send-from-web"),
            }
        );

        var sent = await google.Send(draft);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Error, Is.EqualTo("Requested entity was not found."));
            Assert.That(await google.Search("in:sent"), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task Chance_draws_the_same_faults_for_the_same_seed()
    {
        var first = await Drawn(seed: 7);
        var second = await Drawn(seed: 7);
        var other = await Drawn(seed: 8);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second, Is.EqualTo(first));
            Assert.That(other, Is.Not.EqualTo(first));
            Assert.That(first.Distinct(), Is.EquivalentTo([200, 429, 502]));
        }
    }

    private static async Task<IReadOnlyList<int>> Drawn(int seed)
    {
        using var google = new LocalCaller();
        google.Service.Faults.Add(
            new FaultRule(FaultKind.Status)
            {
                Kinds = [FaultKind.Status, FaultKind.StatusAfter],
                Status = 429,
                RandomSource = 0.3,
                Seed = seed,
                Count = null,
            }
        );
        google.Service.Faults.Add(
            new FaultRule(FaultKind.NotJson)
            {
                RandomSource = 0.3,
                Seed = seed + 100,
                Count = null,
            }
        );
        var statuses = new List<int>();
        for (var i = 0; i < 40; i++)
        {
            statuses.Add((int)(await google.Get("/gmail/v1/users/me/profile")).Status);
        }

        return statuses;
    }

    private static async Task<string> NewSheet(LocalCaller google)
    {
        var made = await google.Post("/v4/spreadsheets", new JsonObject());
        return $"/v4/spreadsheets/{made.At("spreadsheetId")}";
    }

    private static JsonObject Values(string text) =>
        new() { ["values"] = new JsonArray(new JsonArray(text)) };
}
