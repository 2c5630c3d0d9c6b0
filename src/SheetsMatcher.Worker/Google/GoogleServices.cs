using Google.Apis.Gmail.v1;
using Google.Apis.Http;
using Google.Apis.Json;
using Google.Apis.Services;
using Google.Apis.Sheets.v4;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Google.Mail;
using SheetsMatcher.Worker.Google.Sheets;
using SheetsMatcher.Worker.Google.SignIn;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Google;

/// <summary>
/// One program's way to Google: its account, its retries, and the two ports made from them.
/// </summary>
internal sealed class GoogleServices : IDisposable
{
    private const string ApplicationName = "SheetsMatcher";

    private readonly SheetsService _sheets;
    private readonly GmailService _gmail;
    private readonly GoogleCalls _calls;
    private readonly Func<double> _chance;
    private readonly bool _sendOnly;
    private readonly bool _canReadMail;

    private GoogleServices(
        SheetsService sheets,
        GmailService gmail,
        GoogleCalls calls,
        Func<double> chance,
        bool sendOnly,
        bool canReadMail
    )
    {
        _sendOnly = sendOnly;
        _canReadMail = canReadMail;
        _sheets = sheets;
        _gmail = gmail;
        _calls = calls;
        _chance = chance;
    }

    /// <summary>Reads the sign-in files; nothing is sent yet.</summary>
    /// <param name="chance">
    /// Numbers in [0, 1), for jitter and new tab ids; null for ordinary chance.
    /// </param>
    /// <exception cref="SignInException">
    /// A file is missing or unusable, or a permission is lacking.
    /// </exception>
    /// <exception cref="GoogleRefusedException">
    /// Google:BaseAddress is neither Google's nor loopback.
    /// </exception>
    public static GoogleServices Create(
        GoogleSettings settings,
        TimeProvider time,
        ILoggerFactory loggers,
        Func<double>? chance = null,
        CrashPoint? crashPoint = null
    )
    {
        var addresses = GoogleAddresses.Of(settings);
        var logger = loggers.CreateLogger<GoogleServices>();
        var resilience = new GoogleResilience(settings, time, chance ?? RandomSource.Next, logger);
        var clients = new GoogleHttpFactory(resilience, crashPoint ?? CrashPoint.Never);
        var user = UserSignIn.Read(settings, addresses, clients, time);
        IConfigurableHttpClientInitializer sheetsAccount = settings.ServiceAccountFile is { } file
            ? ServiceAccountFile.Read(file, addresses.TokenUrl, clients)
            : user;
        return new(
            TakenOver(new SheetsService(Initializer(addresses, clients, sheetsAccount))),
            TakenOver(new GmailService(Initializer(addresses, clients, user))),
            new GoogleCalls(resilience, logger),
            chance ?? RandomSource.Next,
            settings.SendOnly,
            UserSignIn.CanReadMail(settings)
        );
    }

    public ISpreadsheet OpenSpreadsheet(string spreadsheetId) =>
        new GoogleSpreadsheet(_sheets, _calls, spreadsheetId, _chance);

    /// <param name="sender">With an address where only sending is allowed: it is the mailbox's.</param>
    public IMailbox OpenMailbox(LetterHead sender) =>
        _sendOnly && sender.ReplyTo is { } own
            ? new SendOnlyMailbox(_gmail, _calls, sender, own.Value)
            : new GoogleMailbox(_gmail, _calls, sender, _canReadMail);

    public void Dispose()
    {
        _sheets.Dispose();
        _gmail.Dispose();
    }

    private static BaseClientService.Initializer Initializer(
        GoogleAddresses addresses,
        GoogleHttpFactory clients,
        IConfigurableHttpClientInitializer account
    ) =>
        new()
        {
            ApplicationName = ApplicationName,
            BaseUri = addresses.ServiceBase,
            HttpClientFactory = clients,
            HttpClientInitializer = account,
            DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
            Serializer = Serializer(),
        };

    /// <summary>Text that looks like a date stays the text that somebody typed.</summary>
    private static NewtonsoftJsonSerializer Serializer()
    {
        var settings = NewtonsoftJsonSerializer.CreateDefaultSettings();
        settings.DateParseHandling = DateParseHandling.None;
        return new(settings);
    }

    private static TService TakenOver<TService>(TService service)
        where TService : BaseClientService
    {
        GoogleHttpFactory.TakeOver(service.HttpClient);
        return service;
    }
}
