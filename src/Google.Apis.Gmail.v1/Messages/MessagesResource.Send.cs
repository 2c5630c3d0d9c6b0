using Google.Apis.Gmail.v1.Data;
using Google.Apis.Services;
using Google.Apis.Util;

namespace Google.Apis.Gmail.v1;

public partial class UsersResource
{
    public partial class MessagesResource
    {
        public virtual SendRequest Send(Message body, string userId) => new(service, body, userId);

        public class SendRequest : GmailBaseServiceRequest<Message>
        {
            public SendRequest(IClientService service, Message body, string userId)
                : base(service)
            {
                UserId = userId;
                Body = body;
                InitParameters();
            }

            [RequestParameter("userId", RequestParameterType.Path)]
            public virtual string UserId { get; private set; }

            private Message Body { get; set; }

            protected override object GetBody() => Body;

            public override string MethodName => "send";

            public override string HttpMethod => "POST";

            public override string RestPath => "gmail/v1/users/{userId}/messages/send";

            protected override void InitParameters()
            {
                base.InitParameters();
                RequestParameters.AddParameter(
                    "userId",
                    "path",
                    isRequired: true,
                    defaultValue: "me"
                );
            }
        }
    }
}
