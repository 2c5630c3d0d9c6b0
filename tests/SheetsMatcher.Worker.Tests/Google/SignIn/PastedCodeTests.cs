using Google.Apis.Auth.OAuth2.Requests;
using Google.Apis.Auth.OAuth2.Responses;
using SheetsMatcher.Worker.Google.SignIn;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Google.SignIn;

/// <summary>What people bring back from the other machine's browser.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PastedCodeTests
{
    // Google's codes have a slash in them, which the address carries escaped.
    [TestCase("http://127.0.0.1:8085/?code=4%2F0Ab_cd-ef&scope=x")]
    [TestCase("http://127.0.0.1:8085/?state=s&iss=https://accounts.google.com&code=4%2F0Ab_cd-ef")]
    [TestCase("  http://127.0.0.1:8085/?code=4/0Ab_cd-ef&scope=x  ")]
    [TestCase("127.0.0.1:8085/?code=4%2F0Ab_cd-ef&scope=x")]
    [TestCase("\"http://127.0.0.1:8085/?code=4%2F0Ab_cd-ef\"")]
    [TestCase("<http://127.0.0.1:8085/?code=4%2F0Ab_cd-ef>")]
    [TestCase("http://127.0.0.1:8085/?code=4%2F0Ab_cd-ef#")]
    [TestCase("?code=4%2F0Ab_cd-ef&scope=x")]
    [TestCase("4/0Ab_cd-ef")]
    [TestCase("4%2F0Ab_cd-ef")]
    public async Task Code_is_found_and_unescaped(string pasted) =>
        Assert.That((await Paste(pasted)).Code, Is.EqualTo("4/0Ab_cd-ef"));

    [TestCase("", "nothing was pasted.")]
    [TestCase(
        "https://accounts.google.com/o/oauth2/v2/auth?client_id=x",
        "is the link to Google's"
    )]
    [TestCase("https://accounts.google.com/signin", "is the link to Google's")]
    [TestCase("http://127.0.0.1:8085/", "is the right page without its end")]
    [TestCase("http://127.0.0.1:8085/?scope=x", "is the right page without its end")]
    [TestCase("https://docs.google.com/spreadsheets/d/1", "is the address of another page")]
    [TestCase("I pressed Allow", "holds no code.")]
    public void What_was_pasted_instead_is_named(string pasted, string named) =>
        Assert.That(
            async () => await Paste(pasted),
            Throws.TypeOf<SignInException>().With.Message.Contains(named)
        );

    private static async Task<AuthorizationCodeResponseUrl> Paste(string pasted)
    {
        using var output = new StringWriter();
        using var input = new StringReader(pasted);
        return await new PastedCodeReceiver(output, input).ReceiveCodeAsync(
            new AuthorizationCodeRequestUrl(
                new Uri("https://accounts.google.com/o/oauth2/v2/auth")
            ),
            CancellationToken.None
        );
    }
}
