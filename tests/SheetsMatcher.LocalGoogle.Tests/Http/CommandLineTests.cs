namespace SheetsMatcher.LocalGoogle.Tests.Http;

internal sealed class CommandLineTests
{
    [Test]
    public void Every_option_is_read()
    {
        var read = CommandLine.Parse([
            "--urls",
            "http://127.0.0.1:5999",
            "--seed",
            "7",
            "--strict-auth",
            "--mailbox",
            "desk@example.org",
            "--start",
            "2010-11-01T09:30:00-07:00",
        ]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Address, Is.EqualTo(new Uri("http://127.0.0.1:5999")));
            Assert.That(read.Options.Seed, Is.EqualTo(7));
            Assert.That(read.Options.StrictAuth, Is.True);
            Assert.That(read.Options.Mailbox, Is.EqualTo("desk@example.org"));
            Assert.That(read.Options.StartAt, Is.EqualTo(LocalCaller.Start));
        }
    }

    [TestCase("--verbose", ExpectedResult = "Unknown option --verbose: see --help.")]
    [TestCase("--seed", ExpectedResult = "--seed needs a value: see --help.")]
    [TestCase("--seed", "x", ExpectedResult = "--seed must be a whole number, not x")]
    [TestCase("--mailbox", "x", ExpectedResult = "--mailbox must be an email address, not x")]
    public string? A_wrong_option_is_told_in_one_line(params string[] arguments) =>
        Assert.Throws<FormatException>(() => CommandLine.Parse(arguments))?.Message;
}
