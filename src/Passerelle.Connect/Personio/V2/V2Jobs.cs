using Passerelle.Connect.Http;
using Passerelle.Connect.Personio.Values;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.V2;

/// <summary>Reads the employments of one person, to the end of their pages.</summary>
internal sealed class V2Jobs(V2Api api, RosterQuery query, V2Names names)
{
    private const string Endpoint = "/v2/persons/{id}/employments";

    /// <summary>Leaves the row unread when there is no success, a page comes twice, or an employment does.</summary>
    /// <returns>The last answer, which says why.</returns>
    public async Task<RemoteResult<RemoteReply>> ReadAsync(V2Row row, CancellationToken cancel)
    {
        var chain = new V2Chain(api.Employments(row.Id));
        var jobs = new List<V2Job>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        RemoteResult<RemoteReply> result = default;
        while (chain.Next is { } page)
        {
            result = await api.GetAsync(page, Endpoint, cancel);
            if (result.Value is { Status: 401 or 403 } refusal)
            {
                throw PersonioTrouble.RightMissing(refusal.Status);
            }

            if (result.Value is not { IsSuccess: true } reply)
            {
                return result;
            }

            using var body = reply.Json();
            if (!V2Page.IsList(body.RootElement))
            {
                return result;
            }

            foreach (var employment in V2Page.Items(body.RootElement))
            {
                if (employment.TextAt("id") is { } id && !ids.Add(id))
                {
                    return result;
                }

                jobs.Add(new V2Job(employment.TextAt("status")?.Trim() ?? "", [.. V2Employment.Read(employment, query.Keys, names)]));
            }

            chain.Advance(V2Page.Next(body.RootElement));
        }

        if (chain.Broken is null)
        {
            row.Employed(jobs);
        }

        return result;
    }
}

/// <summary>One employment of a person.</summary>
internal sealed record V2Job(string StatusText, IReadOnlyList<(string Key, FieldValue Value)> Values);
