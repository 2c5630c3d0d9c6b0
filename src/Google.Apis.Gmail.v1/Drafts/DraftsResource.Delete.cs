using Google.Apis.Services;
using Google.Apis.Util;

namespace Google.Apis.Gmail.v1;

public partial class UsersResource
{
    public partial class DraftsResource
    {
        public virtual DeleteRequest Delete(string userId, string id) => new(service, userId, id);

        public class DeleteRequest : GmailBaseServiceRequest<string>
        {
            public DeleteRequest(IClientService service, string userId, string id)
                : base(service)
            {
                UserId = userId;
                Id = id;
                InitParameters();
            }

            [RequestParameter("userId", RequestParameterType.Path)]
            public virtual string UserId { get; private set; }

            [RequestParameter("id", RequestParameterType.Path)]
            public virtual string Id { get; private set; }

            public override string MethodName => "delete";

            public override string HttpMethod => "DELETE";

            public override string RestPath => "gmail/v1/users/{userId}/drafts/{id}";

            protected override void InitParameters()
            {
                base.InitParameters();
                RequestParameters.AddParameter(
                    "userId",
                    "path",
                    isRequired: true,
                    defaultValue: "me"
                );
                RequestParameters.AddParameter("id", "path", isRequired: true);
            }
        }
    }
}
