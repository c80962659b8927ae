using System.Text.Json;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Hosting;
using Passerelle.Sandbox.Learning;
using Passerelle.Sandbox.Personio;

namespace Passerelle.Perf.Instances;

/// <summary>Serves both simulated systems in a process of their own, so that what they take is not counted, until its input ends.</summary>
internal static class InstanceMode
{
    public const string Name = "instance";

    /// <param name="people">Employees of the made-up company.</param>
    /// <param name="latency">Milliseconds that every answer comes late; 0: no delay, and no limits either.</param>
    public static async Task ServeAsync(int people, int latency)
    {
        var platform = new LearningPlatform(new LearningPlatformOptions { IdSeed = 1 }, TimeProvider.System);
        var groups = MadePlatform.Fill(platform);
        var account = new PersonioAccount(new PersonioOptions(), TimeProvider.System);
        account.Fill(MadePlatform.CompanyOf(people));
        await using var host = await SandboxHost.StartAsync(
            new SandboxHostOptions
            {
                Learning = platform,
                Personio = account,
                LearningPort = 0,
                PersonioPort = 0,
            }
        );
        foreach (var site in host.Sites)
        {
            if (latency == 0)
            {
                site.Unlimit();
            }
            else
            {
                site.Faults.Add(new FaultRule { Kind = FaultKind.Latency, LatencyMilliseconds = latency });
            }
        }

        Terminal.WriteLine(JsonSerializer.Serialize(new InstanceAddress(host.LearningAddress, host.PersonioAddress, groups)));
        await Terminal.In.ReadToEndAsync();
    }
}

/// <summary>Where an instance is and which groups are to be synchronised.</summary>
internal sealed record InstanceAddress(Uri Learning, Uri Personio, IReadOnlyList<string> Groups);
