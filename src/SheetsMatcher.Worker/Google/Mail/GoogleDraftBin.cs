using Google.Apis.Gmail.v1;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Mail;

internal sealed class GoogleDraftBin(GmailService service, GoogleCalls calls) : IDraftBin
{
    public async ValueTask<bool> Discard(string draftId, CancellationToken cancellation)
    {
        try
        {
            var look = service.Users.Drafts.Get(GoogleMailbox.Me, draftId);
            look.Format = UsersResource.DraftsResource.GetRequest.FormatEnum.Minimal;
            var draft = await calls.Run("drafts.get", CallKind.Read, look, cancellation);
            if (draft.Message is not { } message || !Evidence.IsDraft(message))
            {
                return false;
            }

            var delete = service.Users.Drafts.Delete(GoogleMailbox.Me, draftId);
            await calls.Run("drafts.delete", CallKind.Send, delete, cancellation);
            return true;
        }
        catch (GoogleFault fault) when (fault.IsNotFound)
        {
            return false;
        }
        catch (GoogleFault fault)
        {
            throw MailFaults.ForRead(fault);
        }
    }
}
