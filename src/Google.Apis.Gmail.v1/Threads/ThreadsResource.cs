using Google.Apis.Services;

namespace Google.Apis.Gmail.v1;

public partial class UsersResource
{
    public partial class ThreadsResource
    {
        private readonly IClientService service;

        public ThreadsResource(IClientService service)
        {
            this.service = service;
        }
    }
}
