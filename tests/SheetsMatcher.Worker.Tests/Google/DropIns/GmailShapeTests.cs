using Google.Apis.Gmail.v1;
using Google.Apis.Gmail.v1.Data;
using Google.Apis.Json;
using Google.Apis.Requests;

namespace SheetsMatcher.Worker.Tests.Google.DropIns;

/// <summary>The Gmail drop-in builds the requests that Google's reference describes.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class GmailShapeTests
{
    private const string Me = "https://gmail.googleapis.com/gmail/v1/users/me";

    private static readonly GmailService s_service = new();

    [Test]
    public void Every_call_has_its_method_and_address()
    {
        var users = s_service.Users;

        Assert.That(
            new[]
            {
                Line(users.GetProfile("me")),
                Line(users.Drafts.Create(new(), "me")),
                Line(users.Drafts.Get("me", "d1")),
                Line(users.Drafts.List("me")),
                Line(users.Drafts.Send(new(), "me")),
                Line(users.Drafts.Delete("me", "d1")),
                Line(users.Messages.List("me")),
                Line(users.Messages.Get("me", "m1")),
                Line(users.Messages.Send(new(), "me")),
                Line(users.Threads.Get("me", "t1")),
                Line(users.History.List("me")),
            },
            Is.EqualTo([
                $"GET {Me}/profile",
                $"POST {Me}/drafts",
                $"GET {Me}/drafts/d1",
                $"GET {Me}/drafts",
                $"POST {Me}/drafts/send",
                $"DELETE {Me}/drafts/d1",
                $"GET {Me}/messages",
                $"GET {Me}/messages/m1",
                $"POST {Me}/messages/send",
                $"GET {Me}/threads/t1",
                $"GET {Me}/history",
            ])
        );
    }

    [Test]
    public void Filters_go_in_the_query()
    {
        var request = s_service.Users.Messages.List("me");
        request.Q = "in:sent \"MC-7F3K2\"";
        request.LabelIds = new(["SENT", "INBOX"]);
        request.MaxResults = 5;

        Assert.That(
            Line(request).Split('?')[1].Split('&'),
            Is.EquivalentTo([
                "labelIds=SENT",
                "labelIds=INBOX",
                "maxResults=5",
                "q=in%3Asent%20%22MC-7F3K2%22",
            ])
        );
    }

    [Test]
    public void Numbers_beyond_32_bits_are_read_from_text()
    {
        var message = NewtonsoftJsonSerializer.Instance.Deserialize<Message>(
            """{"id": "m1", "historyId": "18446744073709551615", "internalDate": "1288976400000"}"""
        );

        Assert.That(message.HistoryId, Is.EqualTo(ulong.MaxValue));
        Assert.That(message.InternalDate, Is.EqualTo(1288976400000));
    }

    private static string Line(IClientServiceRequest request)
    {
        using var message = request.CreateRequest();
        return $"{message.Method} {message.RequestUri?.AbsoluteUri}";
    }
}
