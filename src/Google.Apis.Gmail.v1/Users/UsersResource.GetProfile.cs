using Google.Apis.Gmail.v1.Data;
using Google.Apis.Services;
using Google.Apis.Util;

namespace Google.Apis.Gmail.v1;

public partial class UsersResource
{
    public virtual GetProfileRequest GetProfile(string userId) => new(service, userId);

    public class GetProfileRequest : GmailBaseServiceRequest<Profile>
    {
        public GetProfileRequest(IClientService service, string userId)
            : base(service)
        {
            UserId = userId;
            InitParameters();
        }

        [RequestParameter("userId", RequestParameterType.Path)]
        public virtual string UserId { get; private set; }

        public override string MethodName => "getProfile";

        public override string HttpMethod => "GET";

        public override string RestPath => "gmail/v1/users/{userId}/profile";

        protected override void InitParameters()
        {
            base.InitParameters();
            RequestParameters.AddParameter("userId", "path", isRequired: true, defaultValue: "me");
        }
    }
}
