using System.Diagnostics;
using System.Globalization;
using Passerelle.Cli;
using Passerelle.Console.Hosting;

namespace Passerelle.Instance;

/// <summary>Starts the instance in a process of its own that goes on when this one has ended.</summary>
/// <param name="proxy">The proxy in front of this process, and so of the instance, where a start names none.</param>
public sealed class InstanceLauncher(InstanceFolder folder, DirectoryInfo data, TimeProvider clock, TrustedProxy? proxy = null)
{
    /// <summary>Tells the new process that nobody is looking at it.</summary>
    public const string BackgroundOption = "--background";

    /// <summary>Names the platform whose accounts may sign in.</summary>
    public const string PlatformOption = "--platform";

    private const string SetSid = "/usr/bin/setsid";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <returns>Where it answers, or why it does not.</returns>
    public async Task<(InstanceRecord? Record, InstanceTrouble? Trouble)> LaunchAsync(InstanceStart start, CancellationToken cancel)
    {
        using var process = Process.Start(InfoOf(start)) ?? throw new InvalidOperationException("The system started no process.");
        process.StandardInput.Close();
        var began = clock.GetTimestamp();
        while (clock.GetElapsedTime(began) < Patience)
        {
            if (process.HasExited)
            {
                var said = (await process.StandardError.ReadToEndAsync(cancel)).Trim();
                return (null, new InstanceTrouble("not-started", said.Length > 0 ? said : $"The test instance ended at once, with exit code {process.ExitCode}."));
            }

            if (InstanceRecord.Running(folder) is { } record && record.Process == process.Id && await InstanceControl.AnswersAsync(record, cancel))
            {
                return (record, null);
            }

            await Task.Delay(BetweenLooks, clock, cancel);
        }

        process.Kill();
        return (null, new InstanceTrouble("not-started", "The test instance did not answer in time and was ended."));
    }

    private ProcessStartInfo InfoOf(InstanceStart start)
    {
        // Started by its own name it is started by it again; hosted by anything else, such as dotnet or a test, it goes by its library.
        var own = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "passerelle";
        var program = own ? Environment.ProcessPath! : "dotnet";

        // In a session of its own neither the end of the terminal nor a Ctrl+C in it reaches the instance; setsid keeps the process id.
        var apart = File.Exists(SetSid);
        var info = new ProcessStartInfo(apart ? SetSid : program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (apart)
        {
            info.ArgumentList.Add(program);
        }

        if (!own)
        {
            info.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "passerelle.dll"));
        }

        foreach (var argument in ArgumentsOf(start))
        {
            info.ArgumentList.Add(argument);
        }

        return info;
    }

    private IEnumerable<string> ArgumentsOf(InstanceStart start)
    {
        List<string> arguments = ["instance", "start", BackgroundOption, "--data", data.FullName, "--people", Text(start.People), "--seed", Text(start.Seed)];
        if (start.Port is { } port)
        {
            arguments.AddRange(["--port", Text(port)]);
        }

        if (start.PersonioPort is { } personio)
        {
            arguments.AddRange(["--personio-port", Text(personio)]);
        }

        arguments.AddRange(["--expires-days", Text(start.Days)]);
        if (start.Platform is { } platform)
        {
            arguments.AddRange([PlatformOption, platform]);
        }

        if ((start.Proxy ?? proxy) is { } front)
        {
            arguments.AddRange([ProxyOption.Name, front.Text]);
        }

        return start.NoLimits ? arguments.Append("--no-limits") : arguments;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
