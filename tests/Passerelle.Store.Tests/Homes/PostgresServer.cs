using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Passerelle.Store.Tests.Homes;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Passerelle.Store.Tests.Homes;

/// <summary>Debian's PostgreSQL, started on loopback for this test run when the first test asks for it.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Debian = "/usr/lib/postgresql";
    private readonly SemaphoreSlim once = new(1, 1);
    private string? folder;
    private int port;
    private int stores;

    /// <summary><c>PASSERELLE_TEST_POSTGRES</c> names another folder than Debian's.</summary>
    private static string? Binaries { get; } =
        Environment.GetEnvironmentVariable("PASSERELLE_TEST_POSTGRES") is { Length: > 0 } named
            ? (File.Exists(Path.Combine(named, "initdb")) ? named : null)
        : Directory.Exists(Debian)
            ? Directory.EnumerateDirectories(Debian).Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max()
            : null;

    /// <returns>The connection string of an empty store: a schema of its own.</returns>
    public async Task<string> CreateStoreAsync()
    {
        if (Binaries is null)
        {
            Assert.Skip($"PostgreSQL is not installed (no {Debian}/*/bin/initdb): apt-get install postgresql");
        }

        await once.WaitAsync();
        try
        {
            if (folder is null)
            {
                await StartAsync();
            }
        }
        finally
        {
            once.Release();
        }

        var name = $"store{Interlocked.Increment(ref stores)}";
        await using var connection = new NpgsqlConnection(ConnectionString("public"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE SCHEMA {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (folder is not null)
        {
            await RunAsync("pg_ctl", "stop", "-D", Path.Combine(folder, "data"), "-m", "immediate", "-w");
            Directory.Delete(folder, recursive: true);
        }

        once.Dispose();
    }

    private string ConnectionString(string schema) =>
        $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Search Path={schema};Maximum Pool Size=8";

    private async Task StartAsync()
    {
        folder = Directory.CreateTempSubdirectory("passerelle-postgres-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            await ProcessAsync("chown", "postgres", folder);
        }

        var data = Path.Combine(folder, "data");
        await RunAsync("initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync");
        port = FreePort();
        var options = $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} -c fsync=off";
        await RunAsync("pg_ctl", "start", "-D", data, "-w", "-l", Path.Combine(folder, "log"), "-o", options);
    }

    // PostgreSQL refuses to run as root.
    private static Task RunAsync(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? ProcessAsync("runuser", ["-u", "postgres", "--", Path.Combine(Binaries!, program), .. arguments])
            : ProcessAsync(Path.Combine(Binaries!, program), arguments);

    private static async Task ProcessAsync(string program, params string[] arguments)
    {
        // Output is not redirected: the server would inherit the pipe and keep it open for ever.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
