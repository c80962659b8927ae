using Microsoft.Extensions.Logging;
using Passerelle.Connect.Personio.Values;

namespace Passerelle.Connect.Personio.V2;

/// <summary>
/// Reads the lists that names come from, and only those that are mapped. Three of them are beta: without the header they answer 404 as if
/// the route did not exist (<see href="https://developer.personio.de/reference/listorgunits"/>).
/// </summary>
internal sealed class V2Lists(V2Api api, ILogger logger)
{
    private static readonly (string Key, string Address, string Endpoint, bool Beta)[] Lists =
    [
        ("department", "/v2/org-units?type=department&limit=50", "/v2/org-units", true),
        ("team", "/v2/org-units?type=team&limit=50", "/v2/org-units", true),
        ("office", "/v2/workplaces?limit=50", "/v2/workplaces", true),
        ("cost_centers", "/v2/cost-centers?limit=50", "/v2/cost-centers", true),
        ("subcompany", "/v2/legal-entities?limit=50", "/v2/legal-entities", false),
    ];

    public async Task<V2Names> ReadAsync(IReadOnlySet<string> keys, CancellationToken cancel)
    {
        var names = new V2Names();
        foreach (var (key, address, endpoint, beta) in Lists.Where(list => keys.Contains(list.Key)))
        {
            if (await NamesAsync(api.List(address), endpoint, beta, cancel) is { } byId)
            {
                names.Set(key, byId);
            }
            else
            {
                names.Refuse(key);
            }
        }

        return names;
    }

    /// <summary>Null when the list is refused or broken off: half a list would make names vanish.</summary>
    private async Task<Dictionary<string, string>?> NamesAsync(Uri first, string endpoint, bool beta, CancellationToken cancel)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var chain = new V2Chain(first);
        while (chain.Next is { } page)
        {
            var result = await api.GetAsync(page, endpoint, cancel, beta);
            if (result.Value is not { IsSuccess: true } reply)
            {
                PersonioLog.ListRefused(logger, endpoint, result.Value?.Status ?? result.Failure?.Status);
                return null;
            }

            using var body = reply.Json();
            if (!V2Page.IsList(body.RootElement))
            {
                throw PersonioTrouble.Malformed(reply.Status);
            }

            foreach (var item in V2Page.Items(body.RootElement))
            {
                if (item.TextAt("id") is { Length: > 0 } id && item.TextAt("name") is { } name)
                {
                    names[id] = name;
                }
            }

            chain.Advance(V2Page.Next(body.RootElement));
        }

        if (chain.Broken is not null)
        {
            PersonioLog.ListRefused(logger, endpoint, status: null);
            return null;
        }

        return names;
    }
}
