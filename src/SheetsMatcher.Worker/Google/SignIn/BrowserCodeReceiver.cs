using Google.Apis.Auth.OAuth2;

namespace SheetsMatcher.Worker.Google.SignIn;

/// <summary>
/// Waits on a loopback port for Google's answer; prints the link in case no browser opens.
/// </summary>
internal sealed class BrowserCodeReceiver(TextWriter output, Func<Uri, bool>? openBrowser)
    : LocalServerCodeReceiver(ClosingPage)
{
    private const string ClosingPage =
        "<!doctype html><title>SheetsMatcher</title><p>Thank you. You can close this page and go "
        + "back to the terminal.</p>";

    protected override bool OpenBrowser(string url)
    {
        output.WriteLine("Sign in with the committee's Google account in the browser.");
        output.WriteLine("If no browser opens, open this link on this machine:");
        output.WriteLine();
        output.WriteLine(url);
        output.WriteLine();
        output.Flush();
        _ = openBrowser?.Invoke(new Uri(url)) ?? TryDesktopBrowser(url);

        // Without a browser the person can still follow the link, so waiting goes on.
        return true;
    }

    private bool TryDesktopBrowser(string url)
    {
        try
        {
            return base.OpenBrowser(url);
        }
        catch (Exception failure)
            when (failure is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }
}
