using SheetsMatcher.Demo.Running;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// The program as it is shipped compares names without their accents; its runtime settings decide
/// that, which tests of its parts do not have.
/// </summary>
[Category("Process")]
public sealed class AccentTests
{
    private const string Name = "NAME";

    private const string Mentors =
        "Email Address,Full name,How would you like to mentor?,Type of library you work in,"
        + "Years of experience in the field,How many mentees could you take?,City or region\n"
        + "mentor@example.org,NAME,Mentor for recent graduates,Academic library,12,1,Montréal\n";

    private const string Mentees =
        "Email Address,Full name,Which describes you best?,Type of library you would like to work in,"
        + "Supervisor (name or email),City or region\n"
        + "maya@example.org,Maya Lind,Recent graduate,Academic library,NAME,Montreal\n";

    [TestCase("José Núñez", "Jose Nunez")]
    [TestCase("Jose\u0301 Nu\u0301n\u0303ez", "José Núñez")]
    [TestCase("Łukasz Żak", "Lukasz Zak")]
    [TestCase("Nguyễn Văn Đức", "Nguyen Van Duc")]
    [TestCase("Søren Ångström", "Soren Angstrom")]
    [TestCase("Άννα Παπαδοπούλου", "Αννα Παπαδοπουλου")]
    [TestCase("\u1112\u1161\u11AB \u1100\u1175\u11B7", "한 김")]
    public async Task Supervisor_is_known_without_accents(string mentor, string supervisor)
    {
        var ended = await Match(mentor, supervisor, new Dictionary<string, string>());

        Assert.That(ended.ExitCode, Is.Zero, ended.Output.Latest(20));
        Assert.That(
            string.Join('\n', ended.Output.Lines),
            Does.Contain("No eligible mentor. 1 mentor: 1 in a line of supervision.")
        );
    }

    [Test]
    public async Task Without_the_means_to_compare_it_does_not_start()
    {
        var ended = await Match(
            "José Núñez",
            "Jose Nunez",
            new Dictionary<string, string> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" }
        );

        Assert.That(ended.ExitCode, Is.EqualTo(1));
        ended.RequireOneErrorLine("accents", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT");
    }

    [Test]
    public async Task What_it_says_does_not_depend_on_the_language_of_the_machine()
    {
        var german = new Dictionary<string, string> { ["LC_ALL"] = "de_DE.UTF-8" };

        var here = await Match("José Núñez", "", new Dictionary<string, string>());
        var there = await Match("José Núñez", "", german);

        Assert.That(Answer(here), Has.Some.Contains("José Núñez"));
        Assert.That(Answer(there), Is.EqualTo(Answer(here)));
    }

    /// <summary>Without the lines that name the run's own folder.</summary>
    private static IEnumerable<string> Answer(Ended ended) =>
        ended.Output.Lines.Where(line => !line.Contains("accents-", StringComparison.Ordinal));

    private static async Task<Ended> Match(
        string mentor,
        string supervisor,
        IReadOnlyDictionary<string, string> environment
    )
    {
        var folder = Directory.CreateTempSubdirectory("accents-").FullName;
        try
        {
            var mentors = Path.Combine(folder, "mentors.csv");
            var mentees = Path.Combine(folder, "mentees.csv");
            await File.WriteAllTextAsync(
                mentors,
                Mentors.Replace(Name, mentor, StringComparison.Ordinal)
            );
            await File.WriteAllTextAsync(
                mentees,
                Mentees.Replace(Name, supervisor, StringComparison.Ordinal)
            );
            await using var program = ChildProgram.Start(
                Path.Combine("worker", "SheetsMatcher.Worker.dll"),
                new ProgramOutput(),
                ["match", "--mentors", mentors, "--mentees", mentees, "--json"],
                environment
            );
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            return new Ended(await program.WaitForExit(patience.Token), program.Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
