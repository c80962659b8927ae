using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Passerelle.Perf.Instances;

/// <summary>A running instance and what it was asked.</summary>
internal sealed class InstanceProcess : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private readonly Process process;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(5) };

    private InstanceProcess(Process process, InstanceAddress address)
    {
        this.process = process;
        Address = address;
    }

    public InstanceAddress Address { get; }

    public static async Task<InstanceProcess> StartAsync(int people, int latency)
    {
        var own = Path.Combine(AppContext.BaseDirectory, "Passerelle.Perf.dll");
        string[] arguments = [own, InstanceMode.Name, "--people", people.ToString(CultureInfo.InvariantCulture), "--latency", latency.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };

        // A limit meant for the program that is measured must not press its counterpart.
        start.Environment.Remove("DOTNET_GCHeapHardLimit");
        var child = Process.Start(start)!;
        var line = await child.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The instance did not start.");
        return new InstanceProcess(child, JsonSerializer.Deserialize<InstanceAddress>(line)!);
    }

    /// <summary>What a site was asked since the last clearing, oldest first; only the last 200,000 are kept.</summary>
    public async Task<SiteRequests> RequestsAsync(Uri site) => (await http.GetFromJsonAsync<SiteRequests>(new Uri(site, "/_control/requests"), Web))!;

    public async Task ClearAsync()
    {
        foreach (var site in new[] { Address.Learning, Address.Personio })
        {
            using var cleared = await http.DeleteAsync(new Uri(site, "/_control/requests"));
            cleared.EnsureSuccessStatusCode();
        }
    }

    /// <summary>Gives employees another position, as HR would.</summary>
    public async Task PromoteAsync(IEnumerable<long> employees)
    {
        foreach (var id in employees)
        {
            using var changed = await http.PatchAsJsonAsync(new Uri(Address.Personio, $"/_control/employees/{id}"), new { position = "Chief of Something" });
            changed.EnsureSuccessStatusCode();
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
        http.Dispose();
    }
}

/// <summary>The log of one site.</summary>
internal sealed record SiteRequests(RequestTotals Counts, IReadOnlyList<SiteRequest> Entries)
{
    public bool IsWhole => Counts.Reads + Counts.Writes == Entries.Count;
}

internal sealed record RequestTotals(long Reads, long Writes);

/// <summary>One request as it arrived.</summary>
internal sealed record SiteRequest(DateTimeOffset At, string Method, string Path, int Status, bool IsWrite);
