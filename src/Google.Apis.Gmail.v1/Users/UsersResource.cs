using Google.Apis.Services;

namespace Google.Apis.Gmail.v1;

public partial class UsersResource
{
    private readonly IClientService service;

    public UsersResource(IClientService service)
    {
        this.service = service;
        Drafts = new DraftsResource(service);
        Messages = new MessagesResource(service);
        Threads = new ThreadsResource(service);
        History = new HistoryResource(service);
    }

    public virtual DraftsResource Drafts { get; }

    public virtual MessagesResource Messages { get; }

    public virtual ThreadsResource Threads { get; }

    public virtual HistoryResource History { get; }
}
