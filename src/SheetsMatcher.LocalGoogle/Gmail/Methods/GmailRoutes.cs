using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Gmail.Methods;

/// <summary>Gmail v1 for one mailbox.</summary>
internal static class GmailRoutes
{
    public static void Map(RouteTable routes, Mailbox mailbox) =>
        Served(routes, mailbox).RefuseTheRest();

    /// <summary>Maps what is served here; the rest of the description is left.</summary>
    public static MailMethods Served(RouteTable routes, Mailbox mailbox)
    {
        var methods = new MailMethods(routes, mailbox);
        DraftRoutes.Map(methods, mailbox);
        MessageRoutes.Map(methods, mailbox);
        MessageChanges.Map(methods, mailbox);
        ThreadRoutes.Map(methods, mailbox);
        LabelRoutes.Map(methods, mailbox);
        HistoryRoutes.Map(methods, mailbox);
        ProfileRoutes.Map(methods, mailbox);
        return methods;
    }
}
