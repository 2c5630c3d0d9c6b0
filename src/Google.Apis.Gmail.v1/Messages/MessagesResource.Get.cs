using Google.Apis.Gmail.v1.Data;
using Google.Apis.Services;
using Google.Apis.Util;

namespace Google.Apis.Gmail.v1;

public partial class UsersResource
{
    public partial class MessagesResource
    {
        public virtual GetRequest Get(string userId, string id) => new(service, userId, id);

        public class GetRequest : GmailBaseServiceRequest<Message>
        {
            public GetRequest(IClientService service, string userId, string id)
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

            public enum FormatEnum
            {
                [StringValue("minimal")]
                Minimal = 0,

                [StringValue("full")]
                Full = 1,

                [StringValue("raw")]
                Raw = 2,

                [StringValue("metadata")]
                Metadata = 3,
            }

            [RequestParameter("format", RequestParameterType.Query)]
            public virtual FormatEnum? Format { get; set; }

            [RequestParameter("metadataHeaders", RequestParameterType.Query)]
            public virtual Repeatable<string> MetadataHeaders { get; set; }

            public override string MethodName => "get";

            public override string HttpMethod => "GET";

            public override string RestPath => "gmail/v1/users/{userId}/messages/{id}";

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
                RequestParameters.AddParameter("format", "query", defaultValue: "full");
                RequestParameters.AddParameter("metadataHeaders", "query");
            }
        }
    }
}
