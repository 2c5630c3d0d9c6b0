using Google.Apis.Services;

namespace Google.Apis.Gmail.v1;

public partial class UsersResource
{
    public partial class DraftsResource
    {
        private readonly IClientService service;

        public DraftsResource(IClientService service)
        {
            this.service = service;
        }
    }
}
