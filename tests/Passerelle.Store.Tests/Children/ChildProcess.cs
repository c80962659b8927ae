using System.Diagnostics;
using System.Globalization;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Data;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;
using Passerelle.Store.Locking;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Children;

/// <summary>This test program started once more as another process that uses the same store.</summary>
public static class ChildProcess
{
    public const string Writes = "child-writes";
    public const string HoldsLock = "child-holds-lock";
    public const string Ready = "ready";
    public static readonly EnvironmentKey Environment = new("acme", IsTest: false);

    public static bool IsChild(string[] args) => args is [Writes or HoldsLock, ..];

    public static Process Start(string work, StoreHome home) =>
        Process.Start(
            new ProcessStartInfo(System.Environment.ProcessPath!, [.. Self, work, home.Options.DataFolder, home.Options.PostgreSql ?? ""])
            {
                RedirectStandardOutput = true,
                RedirectStandardInput = true,
                UseShellExecute = false,
            }
        )!;

    public static async Task<int> RunAsync(string[] args)
    {
        await using var database = await Database.OpenAsync(
            new StoreOptions(args[1], args[2].Length == 0 ? null : args[2]),
            TimeProvider.System
        );
        if (args[0] == Writes)
        {
            await WriteForEverAsync(database);
            return 0;
        }

        await using var writer = await new WriterLocks(database).TryTakeAsync("acme", "sync r-1");
        Console.WriteLine(writer is null ? "refused" : Ready);
        await Console.In.ReadLineAsync();
        return 0;
    }

    /// <summary>The dotnet host runs the assembly when the program was not started by its own executable.</summary>
    private static IEnumerable<string> Self =>
        Path.GetFileNameWithoutExtension(System.Environment.ProcessPath) == "dotnet" ? [typeof(ChildProcess).Assembly.Location] : [];

    /// <summary>Many writers at once; what was acknowledged is said aloud: <c>i ID.</c> for an intent, <c>o ID.</c> for its outcome.</summary>
    private static async Task WriteForEverAsync(Database database)
    {
        await using var journal = new Journal(database);
        var number = 0;
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => WriteAsync()));

        async Task WriteAsync()
        {
            while (true)
            {
                var n = Interlocked.Increment(ref number).ToString(CultureInfo.InvariantCulture);
                var employee = new EmployeeId(n);
                var id = await journal.IntendAsync(
                    new Intent
                    {
                        Environment = Environment,
                        Run = "r-1",
                        Employee = employee,
                        Kind = "createUser",
                        Payload = "{}",
                        Effects = [new CreatePending(employee, n + "@acme.example", DateTimeOffset.UnixEpoch)],
                    }
                );
                Say("i", id);
                await journal.OutcomeAsync(
                    Environment,
                    id,
                    Outcome.Success(new LinkSaved(employee, new UserId("u" + n)), new CreateSettled(employee))
                );
                Say("o", id);
            }
        }

        static void Say(string what, long id) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {id}."));
    }
}
