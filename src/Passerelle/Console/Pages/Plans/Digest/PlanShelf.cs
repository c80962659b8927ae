using Passerelle.Core.Planning;
using Passerelle.Running;
using Passerelle.Store;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Plans.Digest;

/// <summary>The plans that were looked at last, each read through once.</summary>
public sealed class PlanShelf(Stores stores) : IDisposable
{
    /// <summary>Some 20 MB each with 100,000 people.</summary>
    private const int Kept = 3;

    private const int RowsAtOnce = 1000;

    private const string HeadColumns = "id, created_at AS CreatedAt, head, people";

    private readonly Lock gate = new();

    // However many plans are asked for at once, one is read at a time, so that no more than one is in memory besides those that are kept.
    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly LinkedList<(string Id, Lazy<Task<PlanDigest?>> Digest)> latest = new();

    // Only FillAsync touches it, which runs once at a time.
    private IReadOnlyList<string> ahead = [];

    /// <returns>Null when the environment has no such plan, or its rows are no longer kept.</returns>
    public async Task<PlanDigest?> FindAsync(EnvironmentKey environment, string plan, CancellationToken cancel)
    {
        // Asked each time: a plan belongs to one environment, and its rows may have been dropped since.
        var head = await stores.Queries.FirstOrDefaultAsync<HeadRow>(
            $"SELECT {HeadColumns} FROM plan WHERE env = @env AND id = @plan AND NOT rows_dropped",
            new { env = environment.Value, plan },
            cancel
        );
        if (head is null)
        {
            return null;
        }

        return await ReadOnceAsync(head, cancel);
    }

    /// <summary>Reads the latest plans that it has not read before, so that whoever asks for one need not wait.</summary>
    public async Task FillAsync(CancellationToken cancel)
    {
        var latestIds = await stores.Queries.ListAsync<string>($"SELECT id FROM plan WHERE NOT rows_dropped ORDER BY created_at DESC, id DESC LIMIT {Kept}", parameters: null, cancel);
        var unread = latestIds.Except(ahead, StringComparer.Ordinal).Reverse().ToList();

        // A plan that cannot be read is not tried again and again: whoever asks for it is told.
        ahead = latestIds;
        foreach (var id in unread)
        {
            if (await stores.Queries.FirstOrDefaultAsync<HeadRow>($"SELECT {HeadColumns} FROM plan WHERE id = @id AND NOT rows_dropped", new { id }, cancel) is { } head)
            {
                await ReadOnceAsync(head, cancel);
            }
        }
    }

    /// <summary>Some rows of a plan as they were stored, in the order that is asked for.</summary>
    public async Task<IReadOnlyList<PersonPlan>> RowsAsync(string plan, IReadOnlyList<int> positions, CancellationToken cancel)
    {
        if (positions.Count == 0)
        {
            return [];
        }

        var rows = await stores.Queries.ListAsync<ContentRow>(
            // Numbers of our own: a list as a parameter is another thing on each database.
            $"SELECT position, content FROM plan_row WHERE plan_id = @plan AND position IN ({string.Join(", ", positions)})",
            new { plan },
            cancel
        );
        var contents = rows.ToDictionary(row => (int)row.Position, row => row.Content);
        return [.. positions.Where(contents.ContainsKey).Select(position => StoreJson.Read<PersonPlan>(contents[position]))];
    }

    public void Dispose() => reading.Dispose();

    private async Task<PlanDigest?> ReadOnceAsync(HeadRow head, CancellationToken cancel)
    {
        var digest = DigestOf(head);
        try
        {
            return await digest.Value.WaitAsync(cancel);
        }
        catch (Exception) when (digest.Value.IsFaulted)
        {
            Forget(digest);
            throw;
        }
    }

    private Lazy<Task<PlanDigest?>> DigestOf(HeadRow head)
    {
        lock (gate)
        {
            var known = latest.FirstOrDefault(one => string.Equals(one.Id, head.Id, StringComparison.Ordinal));
            if (known.Digest is not null)
            {
                latest.Remove(known);
            }

            // Read to its end even if the one who asked goes away: the next one asks for the same.
            var entry = known.Digest is null ? (head.Id, new Lazy<Task<PlanDigest?>>(() => Task.Run(() => ReadInTurnAsync(head)))) : known;
            latest.AddFirst(entry);
            while (latest.Count > Kept)
            {
                latest.RemoveLast();
            }

            return entry.Item2;
        }
    }

    private void Forget(Lazy<Task<PlanDigest?>> digest)
    {
        lock (gate)
        {
            var entry = latest.FirstOrDefault(one => one.Digest == digest);
            if (entry.Digest is not null)
            {
                latest.Remove(entry);
            }
        }
    }

    private async Task<PlanDigest?> ReadInTurnAsync(HeadRow head)
    {
        await reading.WaitAsync();
        try
        {
            return await ReadAsync(head);
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task<PlanDigest?> ReadAsync(HeadRow head)
    {
        var builder = new DigestBuilder(StoreJson.Read<Plan>(head.Head), (int)head.People);
        for (var from = 0L; from < head.People; from += RowsAtOnce)
        {
            var contents = await stores.Queries.ListAsync<string>(
                "SELECT content FROM plan_row WHERE plan_id = @plan AND position >= @from AND position < @to ORDER BY position",
                new { plan = head.Id, from, to = from + RowsAtOnce }
            );
            builder.Add([.. contents.Select(StoreJson.Read<PersonPlan>)]);
        }

        return builder.End(head.Id, StoreQueries.Time(head.CreatedAt));
    }

    private sealed class HeadRow
    {
        public string Id { get; init; } = "";
        public string CreatedAt { get; init; } = "";
        public string Head { get; init; } = "";
        public long People { get; init; }
    }

    private sealed class ContentRow
    {
        public long Position { get; init; }
        public string Content { get; init; } = "";
    }
}
