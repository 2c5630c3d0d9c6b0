using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using SheetsMatcher.Worker.Files;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.SignIn;

/// <summary>
/// The keys of this installation, in a folder apart from the ledger: they seal the sign-in, and
/// tell again who asked to be erased. Every file is readable by its owner alone.
/// </summary>
internal sealed class KeyFolder(string path)
{
    private const string Purpose = "SheetsMatcher.SignIn";

    private const string ErasureKeyFile = "erasure.key";

    private const int ErasureKeyBytes = 32;

    /// <summary>
    /// Long, so that a worker whose folder cannot be written never needs a new key; each
    /// <c>login</c> seals anew.
    /// </summary>
    private static readonly TimeSpan KeyLifetime = TimeSpan.FromDays(3650);

    /// <exception cref="SignInException">The keys cannot be read or made.</exception>
    public string Seal(string text) => Guard(() => Protector().Protect(text));

    /// <exception cref="SignInException">
    /// The keys cannot be read, or the text was sealed under others.
    /// </exception>
    public string Open(string sealedText) => Guard(() => Protector().Unprotect(sealedText));

    /// <summary>The key under which erased people are remembered; made at its first use.</summary>
    /// <exception cref="SignInException">The key cannot be read or made.</exception>
    public byte[] ErasureKey() =>
        Guard(() =>
        {
            var file = Path.Combine(path, ErasureKeyFile);
            if (!File.Exists(file))
            {
                PrivateFile.Write(file, RandomNumberGenerator.GetBytes(ErasureKeyBytes));
            }

            return File.ReadAllBytes(file);
        });

    private IDataProtector Protector()
    {
        var services = new ServiceCollection();
        services
            .AddDataProtection()
            .SetApplicationName("SheetsMatcher")
            .SetDefaultKeyLifetime(KeyLifetime);
        services.Configure<KeyManagementOptions>(keys =>
            keys.XmlRepository = new PrivateXmlFiles(path)
        );
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);
    }

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new SignInException(
                $"the keys in {path} cannot be used ({failure.Message.TrimEnd('.')}): bring the "
                    + $"folder back from its backup, or {Http.SignInFaults.Remedy} to start with "
                    + "new ones",
                failure
            );
        }
    }

    /// <summary>One file a key, as Data Protection writes them, but private ones.</summary>
    private sealed class PrivateXmlFiles(string folder) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() =>
            Directory.Exists(folder)
                ?
                [
                    .. Directory
                        .EnumerateFiles(folder, "key-*.xml")
                        .Order(StringComparer.Ordinal)
                        .Select(file => XElement.Load(file)),
                ]
                : [];

        public void StoreElement(XElement element, string friendlyName) =>
            PrivateFile.Write(
                Path.Combine(folder, $"{friendlyName}.xml"),
                System.Text.Encoding.UTF8.GetBytes(element.ToString())
            );
    }
}
