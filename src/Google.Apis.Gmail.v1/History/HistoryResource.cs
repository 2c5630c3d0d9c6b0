using Google.Apis.Services;

namespace Google.Apis.Gmail.v1;

public partial class UsersResource
{
    public partial class HistoryResource
    {
        private readonly IClientService service;

        public HistoryResource(IClientService service)
        {
            this.service = service;
        }
    }
}
