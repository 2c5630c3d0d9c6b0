using System.Reflection;
using System.Text.RegularExpressions;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.NUnit;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.LocalGoogle;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace SheetsMatcher.Worker.Tests.Architecture;

/// <summary>Who may know whom. A failing rule lists every offender.</summary>
[TestFixture]
internal sealed class LayerTests
{
    private const string Core = @"SheetsMatcher\.Core";
    private const string Worker = @"SheetsMatcher\.Worker";

    private static readonly Assembly CoreAssembly = typeof(Roster).Assembly;
    private static readonly Assembly WorkerAssembly = typeof(Ports.ISpreadsheet).Assembly;
    private static readonly Assembly LocalGoogleAssembly = typeof(LocalClock).Assembly;

    private static readonly ArchUnitNET.Domain.Architecture Ours = new ArchLoader()
        .LoadAssembliesIncludingDependencies(CoreAssembly, WorkerAssembly)
        .Build();

    [TestCase("Applications", "Sheet|Matching|Review|Milestones|Letters|Settings|Mailing|Seen")]
    [TestCase("Sheet", "Matching|Review|Milestones|Letters|Settings|Mailing|Seen")]
    [TestCase("Matching", "Sheet|Review|Milestones|Letters|Settings|Mailing|Seen")]
    [TestCase("Review", "Milestones|Letters|Settings|Mailing|Seen")]
    [TestCase("Milestones", "Matching|Review|Letters|Settings|Mailing|Seen")]
    [TestCase("Letters", "Matching|Review|Settings|Mailing|Seen")]
    [TestCase("Settings", "Mailing|Seen")]
    [TestCase("Mailing", "Seen")]
    public void Core_folders_depend_leftward_only(string folder, string forbidden) =>
        Forbid($@"^{Core}\.{folder}(\..*)?$", $@"^{Core}\.({forbidden})(\..*)?$");

    [TestCase("Programs", "Reading|Matching|Mail|Polling")]
    [TestCase("Reading", "Matching|Mail|Polling")]
    [TestCase("Mail", "Matching|Polling")]
    [TestCase("Matching", "Polling")]
    public void Rooms_of_the_rounds_depend_leftward_only(string folder, string forbidden) =>
        Forbid($@"^{Worker}\.{folder}(\..*)?$", $@"^{Worker}\.({forbidden})(\..*)?$");

    /// <summary>Two folders that know each other are one, whatever they are called.</summary>
    [TestCase(Worker)]
    public void No_two_folders_know_each_other(string project)
    {
        var edges = (
            from type in Ours.Types
            let inside = type.Namespace.FullName
            where Regex.IsMatch(inside, $"^{project}")
            from dependency in type.Dependencies
            let target = dependency.Target.Namespace?.FullName ?? ""
            where target != inside && Regex.IsMatch(target, $"^{project}")
            select (From: inside, To: target, Why: $"{type.Name} to {dependency.Target.Name}")
        ).ToLookup(each => (each.From, each.To), each => each.Why);
        var circles =
            from pair in edges.Select(each => each.Key)
            where
                string.CompareOrdinal(pair.From, pair.To) < 0
                && edges.Contains((pair.To, pair.From))
            select $"{pair.From} and {pair.To}: {Why(pair)}; {Why((pair.To, pair.From))}";
        Assert.That(edges, Is.Not.Empty);
        Assert.That(string.Join("\n", circles), Is.Empty);

        string Why((string, string) pair) => string.Join(", ", edges[pair].Distinct().Take(3));
    }

    [Test]
    public void Rounds_see_Core_and_Ports_only() =>
        Forbid(
            $@"^{Worker}\.(Programs|Reading|Matching|Mail|Polling)(\..*)?$",
            $@"^({Worker}\.(Google|Ledger|Scheduling|Commands|Settings)|Google|Quartz|Dapper|Npgsql|"
                + @"Microsoft\.Data|DbUp|MimeKit|Polly)(\..*)?$"
        );

    [Test]
    public void Googles_clients_appear_only_in_the_Google_folder() =>
        Forbid($@"^{Worker}(\.(?!Google)[^.]+(\..*)?)?$", @"^Google\.Apis(\..*)?$");

    [Test]
    public void Quartz_appears_only_in_Scheduling() =>
        Forbid($@"^{Worker}(\.(?!Scheduling)[^.]+(\..*)?)?$", @"^Quartz(\..*)?$");

    [Test]
    public void Sql_appears_only_in_Ledger() =>
        Forbid(
            $@"^{Worker}(\.(?!Ledger)[^.]+(\..*)?)?$",
            @"^(Dapper|Npgsql|Microsoft\.Data\.Sqlite|DbUp|System\.Data)(\..*)?$"
        );

    [Test]
    public void Core_uses_the_framework_and_pure_libraries_only() =>
        Assert.That(
            CoreAssembly
                .GetReferencedAssemblies()
                .Select(each => each.Name)
                .Where(name =>
                    name is not null
                    && !name.StartsWith("System", StringComparison.Ordinal)
                    && name is not ("NodaTime" or "Handlebars" or "Markdig" or "Ical.Net")
                ),
            Is.Empty
        );

    [Test]
    public void Core_exposes_no_task_token_clock_or_logger()
    {
        string[] forbidden = ["Task", "ValueTask", "CancellationToken", "TimeProvider", "ILogger"];
        var offenders =
            from type in CoreAssembly.GetTypes()
            from method in type.GetMethods(
                BindingFlags.Public
                    | BindingFlags.NonPublic
                    | BindingFlags.Static
                    | BindingFlags.Instance
                    | BindingFlags.DeclaredOnly
            )
            from used in method
                .GetParameters()
                .Select(parameter => parameter.ParameterType)
                .Append(method.ReturnType)
            where forbidden.Contains(used.Name.Split('`')[0])
            select $"{type.Name}.{method.Name}: {used.Name}";
        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void LocalGoogle_knows_no_project_of_ours_and_no_Google_client() =>
        Assert.That(
            LocalGoogleAssembly
                .GetReferencedAssemblies()
                .Select(each => each.Name)
                .Where(name =>
                    name is not null
                    && (
                        name.StartsWith("SheetsMatcher", StringComparison.Ordinal)
                        || name.StartsWith("Google", StringComparison.Ordinal)
                    )
                ),
            Is.Empty
        );

    /// <summary>A rule over no types at all would hold for ever; that is refused too.</summary>
    private static void Forbid(string from, string to)
    {
        var inside = Ours.Types.Where(type => Regex.IsMatch(type.Namespace.FullName, from));
        Assert.That(inside, Is.Not.Empty, $"no type stands in {from}");
        IArchRule rule = Types()
            .That()
            .ResideInNamespaceMatching(from)
            .Should()
            .NotDependOnAnyTypesThat()
            .ResideInNamespaceMatching(to);
        rule.Check(Ours);
    }
}
