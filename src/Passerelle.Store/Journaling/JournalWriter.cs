using System.Data.Common;
using System.Threading.Channels;
using Passerelle.Store.Data;

namespace Passerelle.Store.Journaling;

/// <summary>Takes all records that wait and writes them in one transaction, again and again.</summary>
internal sealed class JournalWriter(Database database, ChannelReader<JournalRecord> waiting)
{
    private const int MostInOneCommit = 512;

    public async Task RunAsync()
    {
        var group = new List<JournalRecord>(MostInOneCommit);
        while (await waiting.WaitToReadAsync())
        {
            while (group.Count < MostInOneCommit && waiting.TryRead(out var record))
            {
                group.Add(record);
            }

            await WriteAsync(group);
            group.Clear();
        }
    }

    private async Task WriteAsync(List<JournalRecord> group)
    {
        try
        {
            await CommitAsync(group);
        }
        catch (DbException trouble) when (group.Count > 1 && !trouble.IsTransient)
        {
            // One bad record must not take its neighbours along.
            foreach (var record in group)
            {
                await WriteAsync([record]);
            }
        }
        catch (Exception trouble)
        {
            foreach (var record in group)
            {
                record.Written.TrySetException(trouble);
            }
        }
    }

    private async Task CommitAsync(List<JournalRecord> group)
    {
        var ids = await database.WriteAsync(async session =>
        {
            var wanted = group.Sum(record => record.Intents);
            var fresh = wanted == 0 ? [] : await session.NextIntentIdsAsync(wanted);
            await session.RunAsync(StatementsOf(group, fresh, database.Now));
            return fresh;
        });

        var given = 0;
        foreach (var record in group)
        {
            record.Written.TrySetResult([.. ids.Skip(given).Take(record.Intents)]);
            given += record.Intents;
        }
    }

    private static IEnumerable<Statement> StatementsOf(List<JournalRecord> group, IReadOnlyList<long> fresh, string now)
    {
        var used = 0;
        foreach (var record in group)
        {
            foreach (var statement in record.Statements([.. fresh.Skip(used).Take(record.Intents)], now))
            {
                yield return statement;
            }

            used += record.Intents;
        }
    }
}
