using System.Net;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.Gmail;

internal sealed class LabelTests
{
    private const string Labels = "/gmail/v1/users/me/labels";

    [Test]
    public async Task A_label_is_made_put_on_a_message_found_renamed_and_deleted()
    {
        using var google = new LocalCaller();
        var mail = await google.SendMail(Mails.Text());
        var made = await google.Post(Labels, new JsonObject { ["name"] = "Spring intake" });
        var id = made.At("id");

        var labelled = await google.Post(
            $"{Mails.Messages}/{mail}/modify",
            new JsonObject { ["addLabelIds"] = new JsonArray(id) }
        );
        var found = await google.Search("label:spring-intake");
        var counted = await google.Get($"{Labels}/{id}");
        var renamed = await google.Patch($"{Labels}/{id}", new JsonObject { ["name"] = "Autumn" });
        var deleted = await google.Delete($"{Labels}/{id}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.At("labelListVisibility"), Is.EqualTo("labelShow"));
            Assert.That(labelled.At("labelIds", 0), Is.EqualTo(id));
            Assert.That(found, Is.EqualTo([mail]));
            Assert.That(counted.At("messagesTotal"), Is.EqualTo("1"));
            Assert.That(counted.At("threadsUnread"), Is.EqualTo("0"));
            Assert.That(renamed.At("name"), Is.EqualTo("Autumn"));
            Assert.That(deleted.Status, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(
                (await google.Get($"{Mails.Messages}/{mail}?format=minimal")).At("labelIds", 0),
                Is.EqualTo("SENT")
            );
        }
    }

    [TestCase("Inbox", HttpStatusCode.BadRequest, "Invalid label name")]
    [TestCase("muted", HttpStatusCode.BadRequest, "Invalid label name")]
    [TestCase("", HttpStatusCode.BadRequest, "Invalid label name")]
    [TestCase("TAKEN", HttpStatusCode.Conflict, "Label name exists or conflicts")]
    public async Task A_name_that_cannot_be_a_label_is_refused(
        string name,
        HttpStatusCode status,
        string message
    )
    {
        using var google = new LocalCaller();
        await google.Post(Labels, new JsonObject { ["name"] = "Taken" });

        var refused = await google.Post(Labels, new JsonObject { ["name"] = name });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(status));
            Assert.That(refused.Error, Is.EqualTo(message));
        }
    }

    [Test]
    public async Task Gmails_own_labels_are_listed_and_stay()
    {
        using var google = new LocalCaller();

        var listed = await google.Get(Labels);
        var deleted = await google.Delete($"{Labels}/INBOX");
        var unknown = await google.Get($"{Labels}/Label_9");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(listed.Json["labels"]?.AsArray(), Has.Count.EqualTo(14));
            Assert.That(listed.At("labels", 0, "labelListVisibility"), Is.EqualTo("labelHide"));
            Assert.That(deleted.Error, Is.EqualTo("Invalid delete request"));
            Assert.That(unknown.Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [TestCase("Label_9", "Invalid label: Label_9")]
    [TestCase("SENT", "Invalid label: SENT")]
    public async Task A_label_that_cannot_be_put_on_is_refused(string label, string message)
    {
        using var google = new LocalCaller();
        var mail = await google.SendMail(Mails.Text());

        var refused = await google.Post(
            $"{Mails.Messages}/{mail}/modify",
            new JsonObject { ["addLabelIds"] = new JsonArray(label) }
        );

        Assert.That(refused.Error, Is.EqualTo(message));
    }

    [Test]
    public async Task An_update_sets_back_what_it_does_not_name_and_a_patch_keeps_it()
    {
        using var google = new LocalCaller();
        var made = await google.Post(
            Labels,
            new JsonObject { ["name"] = "A", ["labelListVisibility"] = "labelHide" }
        );
        var label = $"{Labels}/{made.At("id")}";

        var patched = await google.Patch(label, new JsonObject { ["name"] = "B" });
        var updated = await google.Put(label, new JsonObject { ["name"] = "C" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(patched.At("labelListVisibility"), Is.EqualTo("labelHide"));
            Assert.That(updated.At("labelListVisibility"), Is.EqualTo("labelShow"));
        }
    }

    [TestCase("#41236d", "#ffffff", null)]
    [TestCase("#41236D", "#ffffff", "Label color #41236D is not on the allowed color palette")]
    [TestCase("#41236d", "white", "Label color white is not on the allowed color palette")]
    [TestCase("#41236d", null, "A label's color needs a textColor")]
    public async Task A_label_has_a_color_of_gmails_palette_or_none(
        string background,
        string? text,
        string? refusal
    )
    {
        using var google = new LocalCaller();
        var color = new JsonObject { ["backgroundColor"] = background, ["textColor"] = text };

        var made = await google.Post(
            Labels,
            new JsonObject { ["name"] = "A", ["color"] = color.DeepClone() }
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                made.Status,
                Is.EqualTo(refusal is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest)
            );
            Assert.That(
                refusal is null ? made.Json["color"]?.ToJsonString() : made.Error,
                Is.EqualTo(refusal ?? color.ToJsonString())
            );
        }
    }
}
