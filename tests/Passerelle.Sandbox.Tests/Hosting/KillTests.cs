using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Hosting;
using Passerelle.Sandbox.Personio;

namespace Passerelle.Sandbox.Tests.Hosting;

/// <summary>Kills a real process that never stops writing. The process is this test program itself.</summary>
public sealed class KillTests : IDisposable
{
    private const string StateFileVariable = "SANDBOX_KILL_TEST_STATE";

    private readonly string folder = Directory.CreateTempSubdirectory("sandbox-kill-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(20)]
    [InlineData(145)]
    [InlineData(310)]
    public async Task A_killed_process_leaves_a_whole_file_with_what_was_done_before(int milliseconds)
    {
        var file = Path.Combine(folder, "state");
        using (var child = Start(file))
        {
            for (var time = 0; time < 600 && !File.Exists(file); time++)
            {
                await Task.Delay(50);
            }

            await Task.Delay(milliseconds);
            child.HasExited.ShouldBeFalse();
            child.Kill();
            await child.WaitForExitAsync();
        }

        var account = new PersonioAccount(new PersonioOptions(), TimeProvider.System);
        await using var host = await SandboxHost.StartAsync(new SandboxHostOptions { Personio = account, LearningPort = 0, StateFile = file });
        account.Count.ShouldBe(300);
        account.Employees.ShouldContain(person => person.Current.Position.StartsWith("Change ", StringComparison.Ordinal));
    }

    /// <summary>What the process to be killed does, before it comes to run any test.</summary>
    [ModuleInitializer]
    internal static void ChangePeopleUntilKilled()
    {
        if (Environment.GetEnvironmentVariable(StateFileVariable) is not { } file)
        {
            return;
        }

        var account = new PersonioAccount(new PersonioOptions(), TimeProvider.System);
        account.Fill(MadeUpCompany.Create(300, 1));
        account.Change(4200001, "position", "Change 0");
        var options = new SandboxHostOptions { Personio = account, LearningPort = 0, SaveDelay = TimeSpan.Zero, StateFile = file };
        var host = SandboxHost.StartAsync(options).GetAwaiter().GetResult();
        var until = Stopwatch.StartNew();
        for (var change = 1; until.Elapsed < TimeSpan.FromMinutes(1); change++)
        {
            account.Change(4200001 + (change % 300), "position", string.Create(CultureInfo.InvariantCulture, $"Change {change}"));
            Thread.Sleep(1);
        }

        GC.KeepAlive(host);
        Environment.Exit(1);
    }

    private static Process Start(string file)
    {
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(typeof(KillTests).Assembly.Location);
        }

        start.Environment[StateFileVariable] = file;
        return Process.Start(start)!;
    }
}
