using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Sheets;

/// <summary>
/// Puts the place before a refusal, as Google does: <c>Invalid requests[0].addSheet: …</c>.
/// </summary>
internal static class Naming
{
    public static void Place(string prefix, Action action) =>
        Place(
            prefix,
            () =>
            {
                action();
                return true;
            }
        );

    public static T Place<T>(string prefix, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (GoogleErrorException e) when (e.Code == 400)
        {
            throw GoogleErrorException.InvalidArgument(prefix + e.Message);
        }
    }
}
