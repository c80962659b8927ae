using System.Text.Json;
using Microsoft.Extensions.Logging;
using Passerelle.Connect.Http;
using Passerelle.Connect.Personio.V1;
using Passerelle.Connect.Personio.Values;
using Passerelle.Core.Phrases;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio;

/// <summary>Reads the roster from API v1: 100 employees a request, with their attributes and relations by name.</summary>
/// <remarks><see href="https://developer.personio.de/reference/get_company-employees"/></remarks>
public sealed class PersonioV1Reader(PersonioParts parts) : IRosterSource, IDisposable
{
    private const string NeededRight = "employees:read";
    private readonly V1Api api = new(parts);
    private readonly ILogger logger = parts.Logger;

    // What the last list of attributes told, so that one employee is read as the whole list was.
    private V1Attributes? known;

    /// <inheritdoc/>
    public async Task<Roster> ReadAsync(RosterQuery query, CancellationToken cancellationToken)
    {
        var readable = await ReadableAsync(cancellationToken);
        known = readable ?? V1Attributes.None;
        var record = new V1Record(query, known);
        var keys = readable is null ? query.Keys : query.Keys.Where(readable.Infos.ContainsKey);
        var crawl = await CrawlAsync(keys.ToList(), record, cancellationToken);
        var proof = crawl.Judge();
        if (!proof.IsComplete)
        {
            PersonioLog.Incomplete(logger, proof.Code, proof.Why?.ToString());
            var again = await CrawlAsync(keys.ToList(), record, cancellationToken);
            proof = again.Judge();
            if (!proof.IsComplete)
            {
                PersonioLog.Incomplete(logger, proof.Code, proof.Why?.ToString());
                again.FillFrom(crawl);
            }

            crawl = again;
        }

        PersonioLog.Read(logger, crawl.Employees.Count, proof.IsComplete);
        record.Delivered.Log(logger);
        return new Roster(
            [.. crawl.Employees],
            proof,
            readable?.Infos ?? record.Infos,
            Hidden(query, readable, record.Delivered, crawl.Employees.Count > 0),
            new Dictionary<EmployeeId, Absence>()
        );
    }

    /// <inheritdoc/>
    public async Task<AbsenceAnswer> AskAsync(EmployeeId id, RosterQuery query, CancellationToken cancellationToken)
    {
        RemoteResult<RemoteReply> result;
        try
        {
            known ??= await ReadableAsync(cancellationToken) ?? V1Attributes.None;
            result = await api.EmployeeAsync(id, cancellationToken);
        }
        catch (RemoteAccessException error) when (error.Code == RemoteCodes.NotJson)
        {
            return new AbsenceAnswer.Unknown(error.What);
        }

        if (result.Value is not { } reply || reply.Body.IsEmpty)
        {
            return new AbsenceAnswer.Unknown(PersonioTrouble.Refused("Asking for one employee", result).What);
        }

        using var body = reply.Json();
        var success = body.RootElement.At("success")?.ValueKind;
        if (reply.Status == 404 && success == JsonValueKind.False)
        {
            return new AbsenceAnswer.NotFound();
        }

        return reply.IsSuccess && success == JsonValueKind.True && Employee(body.RootElement, query, known) is { } employee && employee.Id == id
            ? new AbsenceAnswer.Found(employee)
            : new AbsenceAnswer.Unknown(PersonioTrouble.Refused("Asking for one employee", result).What);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, AttributeInfo>?> AttributesAsync(CancellationToken cancellationToken) =>
        (await ReadableAsync(cancellationToken))?.Infos;

    /// <inheritdoc/>
    public async Task<SourceCheck> CheckAsync(RosterQuery query, CancellationToken cancellationToken)
    {
        var readable = await ReadableAsync(cancellationToken);
        var record = new V1Record(query, readable ?? V1Attributes.None);
        var sample = await PageAsync(0, readable is null ? V1Crawl.PageSize : 1, readable is null ? query.Keys : [], record, cancellationToken);
        var hidden = readable is null
            ? Hidden(query, readable, record.Delivered, sample.Rows > 0)
            : query.Keys.Where(key => key != PersonioKeys.Id && !readable.Infos.ContainsKey(key)).ToHashSet(StringComparer.Ordinal);
        var rights = api.Scope?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return new SourceCheck(
            [.. rights.Where(right => right != NeededRight)],
            hidden,
            readable?.Infos ?? record.Infos,
            IsProven: readable is not null
        );
    }

    public void Dispose() => api.Dispose();

    private async Task<V1Crawl> CrawlAsync(IReadOnlyList<string> keys, V1Record record, CancellationToken cancel)
    {
        var crawl = new V1Crawl();
        while (!crawl.IsOver)
        {
            crawl.Add(await PageAsync(crawl.NextOffset, V1Crawl.PageSize, keys, record, cancel));
        }

        return crawl;
    }

    private async Task<V1Page> PageAsync(int offset, int limit, IEnumerable<string> keys, V1Record record, CancellationToken cancel)
    {
        var result = await api.PageAsync(offset, limit, keys, cancel);
        if (result.Value is { Status: 401 or 403 } refusal)
        {
            throw await WhyRefusedAsync(refusal.Status, cancel);
        }

        using var body = Success("Reading employees", result);
        return V1Page.Parse(body.RootElement, record);
    }

    /// <summary>Null when the credential may not ask: then what is present on no record counts as hidden (rule R3).</summary>
    private async Task<V1Attributes?> ReadableAsync(CancellationToken cancel)
    {
        var result = await api.AttributesAsync(cancel);
        if (result.Value is { Status: 401 or 403 } refusal)
        {
            PersonioLog.AttributesRefused(logger, refusal.Status);
            return null;
        }

        using var body = Success("Reading the list of attributes", result);
        return V1Attributes.Parse(body.RootElement);
    }

    /// <summary>A fresh token was refused: the list of attributes tells a missing right from a credential that no longer counts.</summary>
    private async Task<RemoteAccessException> WhyRefusedAsync(int status, CancellationToken cancel)
    {
        var probe = await api.AttributesAsync(cancel);
        return probe.Value is { Status: 401 } ? PersonioTrouble.CredentialsRefused(status) : PersonioTrouble.RightMissing(status);
    }

    /// <summary>The body of a success; <c>success: false</c> also comes with status 200.</summary>
    private static JsonDocument Success(Phrase what, RemoteResult<RemoteReply> result)
    {
        if (result.Value is not { IsSuccess: true } reply)
        {
            throw PersonioTrouble.Refused(what, result);
        }

        var body = reply.Json();
        var success = body.RootElement.At("success")?.ValueKind;
        if (success == JsonValueKind.True && body.RootElement.At("data") is { ValueKind: JsonValueKind.Array })
        {
            return body;
        }

        body.Dispose();
        throw success == JsonValueKind.False ? PersonioTrouble.Refused(what, result) : PersonioTrouble.Malformed(reply.Status);
    }

    private static HashSet<string> Hidden(RosterQuery query, V1Attributes? readable, Delivered delivered, bool anyRecord) =>
        query
            .Keys.Where(key => anyRecord ? !delivered.Seen.Contains(key) : readable is not null && !readable.Infos.ContainsKey(key))
            .ToHashSet(StringComparer.Ordinal);

    private static Employee? Employee(JsonElement body, RosterQuery query, V1Attributes attributes) =>
        body.At("data") is { } data ? new V1Record(query, attributes).Read(data) : null;
}
