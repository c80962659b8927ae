using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Passerelle.Perf.Runs;

namespace Passerelle.Perf.Pages;

/// <summary>Debian's PostgreSQL as it comes, started on loopback for one measurement.</summary>
internal sealed class DebianPostgres : IAsyncDisposable
{
    private const string Debian = "/usr/lib/postgresql";
    private const int TicksPerSecond = 100;
    private readonly Scratch scratch = new();
    private readonly int port = FreePort();

    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";

    private static string Binaries =>
        Directory.EnumerateDirectories(Debian).Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max()
        ?? throw new InvalidOperationException($"PostgreSQL is not installed (no {Debian}/*/bin/initdb): apt-get install postgresql");

    public static async Task<DebianPostgres> StartAsync()
    {
        var started = new DebianPostgres();
        if (Environment.IsPrivilegedProcess)
        {
            await ProcessAsync("chown", "postgres", started.scratch.Path);
        }

        var data = Path.Combine(started.scratch.Path, "data");
        await RunAsync("initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync");
        await RunAsync("pg_ctl", "start", "-D", data, "-w", "-l", Path.Combine(started.scratch.Path, "log"), "-o", $"-c listen_addresses=127.0.0.1 -c port={started.port} -c unix_socket_directories={started.scratch.Path}");
        return started;
    }

    /// <summary>As PostgreSQL does by itself after a while: without it the planner knows nothing of what was just written.</summary>
    public async Task AnalyzeAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("VACUUM ANALYZE", connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Milliseconds of processor time so far: of the processes there are, and of those that have ended.</summary>
    public double Processor()
    {
        var first = int.Parse(File.ReadLines(Path.Combine(scratch.Path, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        var ticks = Directory
            .EnumerateDirectories("/proc")
            .Select(folder => StatOf(folder))
            .Where(stat => stat.Process == first || stat.Parent == first)
            .Sum(stat => stat.Process == first ? stat.Own + stat.Ended : stat.Own);
        return ticks * 1000.0 / TicksPerSecond;
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("pg_ctl", "stop", "-D", Path.Combine(scratch.Path, "data"), "-m", "immediate", "-w");
        scratch.Dispose();
    }

    /// <summary>From <c>/proc/PID/stat</c>: its own time, and that of its ended children.</summary>
    private static (int Process, int Parent, long Own, long Ended) StatOf(string folder)
    {
        if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var process))
        {
            return default;
        }

        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            long Number(int field) => long.Parse(fields[field], CultureInfo.InvariantCulture);
            return (process, (int)Number(1), Number(11) + Number(12), Number(13) + Number(14));
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return default;
        }
    }

    // PostgreSQL refuses to run as root.
    private static Task RunAsync(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? ProcessAsync("runuser", ["-u", "postgres", "--", Path.Combine(Binaries, program), .. arguments])
            : ProcessAsync(Path.Combine(Binaries, program), arguments);

    private static async Task ProcessAsync(string program, params string[] arguments)
    {
        // Output is not redirected: the server would inherit the pipe and keep it open for ever.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
