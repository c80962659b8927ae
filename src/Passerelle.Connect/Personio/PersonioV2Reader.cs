using Microsoft.Extensions.Logging;
using Passerelle.Connect.Http;
using Passerelle.Connect.Personio.V2;
using Passerelle.Connect.Personio.Values;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio;

/// <summary>
/// Reads the roster from API v2 (preview): persons, the employments of each, and the lists their names come from. Presets go by their v1
/// keys; keys of custom attributes are those of v2. v2 leaves empty and hidden attributes out alike: what is present on no record counts as hidden.
/// </summary>
/// <remarks><see href="https://developer.personio.de/v2.0/reference"/></remarks>
public sealed class PersonioV2Reader(PersonioParts parts) : IRosterSource, IDisposable
{
    private const int SampleSize = 10;

    /// <summary>Scopes that reading may need; which of them guard the lists is not published.</summary>
    private static readonly HashSet<string> NeededScopes = new(StringComparer.Ordinal)
    {
        "personio:persons:read",
        "personio:employments:read",
        "personio:org-units:read",
        "personio:workplaces:read",
        "personio:cost-centers:read",
        "personio:legal-entities:read",
    };

    private readonly V2Api api = new(parts);
    private readonly ILogger logger = parts.Logger;

    // The lists of names as last read, so that asking for one employee does not read them anew.
    private (IReadOnlySet<string> Keys, V2Names Names)? known;

    /// <inheritdoc/>
    public async Task<Roster> ReadAsync(RosterQuery query, CancellationToken cancellationToken)
    {
        var names = await new V2Lists(api, logger).ReadAsync(query.Keys, cancellationToken);
        known = (query.Keys, names);
        var crawl = new V2Crawl(api, query, names);
        await crawl.RunAsync(cancellationToken);
        var proof = crawl.Judge();
        if (!proof.IsComplete)
        {
            PersonioLog.Incomplete(logger, proof.Code, proof.Why?.ToString());
        }

        PersonioLog.Read(logger, crawl.Rows.Count, proof.IsComplete);
        return new V2People(query, names, crawl).ToRoster(proof, logger);
    }

    /// <inheritdoc/>
    public async Task<AbsenceAnswer> AskAsync(EmployeeId id, RosterQuery query, CancellationToken cancellationToken)
    {
        try
        {
            var names =
                known is { } last && last.Keys.IsSupersetOf(query.Keys)
                    ? last.Names
                    : await new V2Lists(api, logger).ReadAsync(query.Keys, cancellationToken);
            known = (query.Keys, names);
            var (row, result) = await new V2Crawl(api, query, names).PersonAsync(id, cancellationToken);
            if (row is not null)
            {
                var hidden = query.KnownHidden;
                return new AbsenceAnswer.Found(
                    row.ToEmployee(query.Keys, key => hidden?.Contains(key) is false && !names.Refused.Contains(key), new TextPool())
                );
            }

            return result.Value is { } reply && V2Problem.IsNotFound(reply)
                ? new AbsenceAnswer.NotFound()
                : new AbsenceAnswer.Unknown(PersonioTrouble.Refused("Asking for one employee", result).What);
        }
        catch (RemoteAccessException error) when (error.Code is RemoteCodes.NotJson or RemoteCodes.Malformed)
        {
            return new AbsenceAnswer.Unknown(error.What);
        }
    }

    /// <summary>Always null: v2 has no list of attributes.</summary>
    public Task<IReadOnlyDictionary<string, AttributeInfo>?> AttributesAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, AttributeInfo>?>(null);

    /// <inheritdoc/>
    public async Task<SourceCheck> CheckAsync(RosterQuery query, CancellationToken cancellationToken)
    {
        var names = await new V2Lists(api, logger).ReadAsync(query.Keys, cancellationToken);
        var crawl = new V2Crawl(api, query, names);
        await crawl.RunAsync(cancellationToken, SampleSize);
        var roster = new V2People(query, names, crawl).ToRoster(crawl.Judge(), logger);
        var scopes = api.Scope?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return new SourceCheck(
            [.. scopes.Where(scope => !NeededScopes.Contains(scope))],
            roster.HiddenAttributes,
            roster.Attributes,
            IsProven: false
        );
    }

    public void Dispose() => api.Dispose();
}
