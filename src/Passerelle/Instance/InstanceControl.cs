using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Instance;

/// <summary>Speaks with a running instance through its control API.</summary>
public static class InstanceControl
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>For a whole platform of 100,000 people.</summary>
    private static readonly HttpClient Patient = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromMinutes(10) };

    private static readonly JsonSerializerOptions ImportFormat = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static async Task<bool> AnswersAsync(InstanceRecord record, CancellationToken cancel)
    {
        try
        {
            await NumbersAsync(record, cancel);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <exception cref="HttpRequestException">It does not answer.</exception>
    public static async Task<InstanceNumbers> NumbersAsync(InstanceRecord record, CancellationToken cancel)
    {
        var learning = await Http.GetFromJsonAsync<JsonElement>(new Uri(record.Learning, "_control"), cancel);
        var personio = await Http.GetFromJsonAsync<JsonElement>(new Uri(record.Personio, "_control"), cancel);
        var state = learning.GetProperty("state");
        return new InstanceNumbers(
            personio.GetProperty("state").GetProperty("employees").GetInt32(),
            state.GetProperty("users").GetInt32(),
            state.GetProperty("groups").GetInt32(),
            RequestsOf(learning),
            RequestsOf(personio)
        );
    }

    /// <returns>The group to synchronise: the first below the platform's own; null when it has no groups yet.</returns>
    /// <exception cref="HttpRequestException">It does not answer.</exception>
    public static async Task<string?> TopGroupAsync(InstanceRecord record, CancellationToken cancel)
    {
        var groups = await Http.GetFromJsonAsync<JsonElement[]>(new Uri(record.Learning, "_control/groups"), cancel) ?? [];
        var root = groups.First(group => group.GetProperty("parentId").ValueKind == JsonValueKind.Null).GetProperty("id").GetString();
        return groups.Where(group => group.GetProperty("parentId").GetString() == root).Select(group => group.GetProperty("id").GetString()).FirstOrDefault();
    }

    /// <exception cref="HttpRequestException">It does not answer, or refused.</exception>
    public static async Task ResetAsync(InstanceRecord record, CancellationToken cancel)
    {
        foreach (var address in new[] { record.Learning, record.Personio })
        {
            using var answer = await Http.PostAsync(new Uri(address, "_control/reset"), content: null, cancel);
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>Puts a platform in place of what the simulated one has.</summary>
    /// <exception cref="HttpRequestException">It does not answer, or refused; nothing was changed then.</exception>
    public static async Task ImportAsync(InstanceRecord record, PlatformImport import, CancellationToken cancel)
    {
        using var answer = await Patient.PostAsJsonAsync(new Uri(record.Learning, "_control/import"), import, ImportFormat, cancel);
        answer.EnsureSuccessStatusCode();
    }

    private static InstanceRequests RequestsOf(JsonElement site)
    {
        var requests = site.GetProperty("requests");
        return new InstanceRequests(requests.GetProperty("reads").GetInt64(), requests.GetProperty("writes").GetInt64());
    }
}

/// <summary>What is in an instance, and what it was asked since it was started or reset.</summary>
/// <param name="People">Employees in the simulated Personio, those who left included.</param>
/// <param name="Users">Accounts on the simulated platform, deleted ones included.</param>
/// <param name="Groups">Groups of the simulated platform.</param>
public sealed record InstanceNumbers(int People, int Users, int Groups, InstanceRequests LearningRequests, InstanceRequests PersonioRequests);

/// <summary>Requests, those for tokens among the reads.</summary>
public sealed record InstanceRequests(long Reads, long Writes);
