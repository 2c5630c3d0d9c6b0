using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SheetsMatcher.Worker.Tests.Ledger;

/// <summary>
/// A PostgreSQL server of this test run's own: made in a temporary folder, on a free loopback port,
/// stopped and removed at the end. Debian's package brings the programs; no service is touched.
/// </summary>
[SetUpFixture]
internal sealed class PostgresCluster
{
    private const string InstallLine = "apt-get install postgresql";

    private static readonly Lazy<PostgresCluster> Running = new(Start);

    private string _folder = "";
    private string _programs = "";
    private int _port;
    private int _databases;

    /// <summary>The connection string of a new, empty database; the test is skipped without PostgreSQL.</summary>
    public static string FreshDatabase()
    {
        if (FindPrograms() is null)
        {
            Assert.Ignore($"PostgreSQL is not installed: {InstallLine}");
        }

        var cluster = Running.Value;
        var name = $"ledger{Interlocked.Increment(ref cluster._databases)}";
        using var connection = new NpgsqlConnection(cluster.ConnectionTo("postgres"));
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is counted up here; a database's name cannot be a parameter.
        command.CommandText = $"CREATE DATABASE {name}";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        return cluster.ConnectionTo(name);
    }

    [OneTimeTearDown]
    public void Stop() => StopAll();

    public static void StopAll()
    {
        if (Running.IsValueCreated)
        {
            var cluster = Running.Value;
            NpgsqlConnection.ClearAllPools();
            cluster.Do("pg_ctl", "-D", cluster.DataFolder, "-m", "immediate", "stop");
            Directory.Delete(cluster._folder, recursive: true);
        }
    }

    private string DataFolder => Path.Combine(_folder, "data");

    private static PostgresCluster Start()
    {
        var cluster = new PostgresCluster
        {
            _folder = Directory.CreateTempSubdirectory("postgres-").FullName,
            _programs =
                FindPrograms()
                ?? throw new InvalidOperationException("looked for before the start"),
            _port = FreePort(),
        };
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL refuses to run as root; Debian's package brings the user.
            Execute("chown", ["postgres", cluster._folder]);
        }

        cluster.Do("initdb", "-D", cluster.DataFolder, "-U", "tests", "-A", "trust", "--no-sync");
        cluster.Do(
            "pg_ctl",
            "-D",
            cluster.DataFolder,
            "-w",
            "-l",
            Path.Combine(cluster._folder, "log"),
            "-o",
            $"-p {cluster._port} -c listen_addresses=127.0.0.1 -c fsync=off -k {cluster._folder}",
            "start"
        );
        return cluster;
    }

    private string ConnectionTo(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=tests;Database={database};Maximum Pool Size=10";

    private void Do(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        if (Environment.IsPrivilegedProcess)
        {
            Execute("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Execute(path, arguments);
        }
    }

    private static void Execute(string program, IReadOnlyList<string> arguments)
    {
        // The server inherits what it is given, so no pipe may be left for somebody to wait on.
        var start = new ProcessStartInfo("sh")
        {
            WorkingDirectory = Path.GetTempPath(),
            ArgumentList = { "-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program },
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process =
            Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
        }
    }

    private static string? FindPrograms() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateDirectories("/usr/lib/postgresql")
                .OrderDescending(StringComparer.Ordinal)
                .Select(version => Path.Combine(version, "bin"))
                .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
