using Google.Apis.Services;

namespace Google.Apis.Gmail.v1;

public partial class UsersResource
{
    public partial class MessagesResource
    {
        private readonly IClientService service;

        public MessagesResource(IClientService service)
        {
            this.service = service;
        }
    }
}
