using Passerelle.Connect.Http;
using Passerelle.Core.Phrases;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.V2;

/// <summary>Reads persons page by page, and the employments of each, at most five people at a time.</summary>
internal sealed class V2Crawl(V2Api api, RosterQuery query, V2Names names)
{
    private const int Parallel = 5;
    private const int MaxPages = 100_000;

    /// <summary>With so many people unread it is the endpoint that fails, not a person's record.</summary>
    private const int MaxUnread = 25;

    private const string PersonsEndpoint = "/v2/persons";
    private const string PersonEndpoint = "/v2/persons/{id}";

    private readonly V2Jobs jobs = new(api, query, names);
    private readonly Dictionary<EmployeeId, V2Row> rows = [];
    private (string Code, Phrase Why)? spoilt;
    private int unread;

    public IReadOnlyCollection<V2Row> Rows => rows.Values;

    /// <summary>Kinds of the attributes that hang on persons, as the answers told them.</summary>
    public Dictionary<string, AttributeKind> Kinds { get; } = new(StringComparer.Ordinal);

    /// <param name="maxPeople">Stops after so many people, for a sample.</param>
    public async Task RunAsync(CancellationToken cancel, int maxPeople = int.MaxValue)
    {
        var chain = new V2Chain(api.Persons);
        for (var pages = 0; chain.Next is { } page && rows.Count < maxPeople; pages++)
        {
            var fresh = await PageAsync(chain, page, maxPeople, cancel);
            await System.Threading.Tasks.Parallel.ForEachAsync(
                fresh,
                new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancel },
                async (row, token) => await EmployAsync(row, token)
            );
            foreach (var gone in fresh.Where(row => row.Employments == V2Employments.Gone))
            {
                rows.Remove(gone.Id);
            }

            if (pages >= MaxPages)
            {
                chain.Break(RemoteCodes.RepeatedPage, "The pages do not end");
            }
        }

        spoilt = chain.Broken ?? spoilt;
    }

    /// <summary>There is no total on v2: the chain ended, nothing came twice, and everyone's employments were read (rule R2).</summary>
    public RosterProof Judge()
    {
        if (spoilt is { } reason)
        {
            return RosterProof.Incomplete(reason.Code, $"{reason.Why}; {rows.Count} different employees came.", rows.Count);
        }

        return unread > 0
            ? RosterProof.Incomplete("employments-unread", $"The employments of {unread} of {rows.Count} employees could not be read.", rows.Count)
            : RosterProof.Complete(rows.Count);
    }

    /// <summary>One person by id, with employments; null when there is no success to read.</summary>
    public async Task<(V2Row? Row, RemoteResult<RemoteReply> Result)> PersonAsync(EmployeeId id, CancellationToken cancel)
    {
        var result = await api.GetAsync(api.Person(id), PersonEndpoint, cancel);
        if (result.Value is not { IsSuccess: true } reply)
        {
            return (null, result);
        }

        using var body = reply.Json();
        var row = V2Row.Of(body.RootElement, query, Kinds);
        if (row is null || row.Id != id)
        {
            return (null, result);
        }

        // The person exists: a 404 on the employments must not pass for absence.
        await jobs.ReadAsync(row, cancel);
        return row.Employments == V2Employments.Read
            ? (row, result)
            : (null, new RemoteFailure(FailureKind.Unknown, "employments-unread", "The person's employments could not be read."));
    }

    private async Task<List<V2Row>> PageAsync(V2Chain chain, Uri page, int maxPeople, CancellationToken cancel)
    {
        var result = await api.GetAsync(page, PersonsEndpoint, cancel);
        if (result.Value is not { IsSuccess: true } reply)
        {
            throw result.Value is { Status: 401 or 403 } refusal
                ? PersonioTrouble.RightMissing(refusal.Status)
                : PersonioTrouble.Refused("Reading persons", result);
        }

        using var body = reply.Json();
        if (!V2Page.IsList(body.RootElement))
        {
            throw PersonioTrouble.Malformed(reply.Status);
        }

        chain.Advance(V2Page.Next(body.RootElement));
        var fresh = new List<V2Row>();
        var repeated = false;
        foreach (var person in V2Page.Items(body.RootElement))
        {
            if (V2Row.Of(person, query, Kinds) is not { } row)
            {
                spoilt ??= ("id-missing", "A person came without an id");
            }
            else if (rows.ContainsKey(row.Id))
            {
                repeated = true;
                spoilt ??= ("rows-repeated", "Some people came twice, so others may have been skipped");
            }
            else if (rows.Count < maxPeople)
            {
                rows.Add(row.Id, row);
                fresh.Add(row);
            }
        }

        if (repeated && fresh.Count == 0)
        {
            chain.Break(RemoteCodes.RepeatedPage, "A page holds only people who came before");
        }

        return fresh;
    }

    private async Task EmployAsync(V2Row row, CancellationToken cancel)
    {
        var result = await jobs.ReadAsync(row, cancel);
        if (row.Employments == V2Employments.Read)
        {
            return;
        }

        // 404s were seen here now and then for people who do exist: ask for the person, and whoever is there is read once more.
        if (result.Value is { Status: 404 } && (await api.GetAsync(api.Person(row.Id), PersonEndpoint, cancel)).Value is { } person)
        {
            if (V2Problem.IsNotFound(person))
            {
                row.Vanished();
                return;
            }

            result = await jobs.ReadAsync(row, cancel);
        }

        if (row.Employments != V2Employments.Read && Interlocked.Increment(ref unread) > MaxUnread)
        {
            throw PersonioTrouble.Refused("Reading employments", result);
        }
    }
}
