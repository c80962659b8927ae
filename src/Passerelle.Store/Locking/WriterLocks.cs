using Passerelle.Store.Data;

namespace Passerelle.Store.Locking;

/// <summary>Who writes on a platform at the moment.</summary>
/// <param name="Purpose">What the holder said it is doing, for people to read.</param>
public sealed record WriterHolder(string Machine, int Process, string Purpose, DateTimeOffset Since);

/// <summary>Only one writer works on one platform at a time, also with several processes (rule R6).</summary>
public sealed class WriterLocks(Database database)
{
    /// <summary>Becomes the platform's writer.</summary>
    /// <param name="platform">The same text for everybody who writes on that platform.</param>
    /// <param name="purpose">What others are told, for example <c>sync r-20261122-0007</c>.</param>
    /// <returns>The lock, to be disposed at the end; null when somebody else has it, see <see cref="HolderAsync"/>.</returns>
    public async Task<WriterLock?> TryTakeAsync(string platform, string purpose, CancellationToken cancel = default)
    {
        var held = await database.Engine.TryLockAsync(platform, cancel);
        if (held is null)
        {
            return null;
        }

        try
        {
            await database.WriteAsync(
                session =>
                    session.ExecuteAsync(
                        """
                        INSERT INTO writer_holder (writer, machine, process, purpose, since) VALUES (@platform, @machine, @process, @purpose, @since)
                        ON CONFLICT (writer) DO UPDATE SET machine = excluded.machine, process = excluded.process, purpose = excluded.purpose, since = excluded.since
                        """,
                        new
                        {
                            platform,
                            machine = Environment.MachineName,
                            process = Environment.ProcessId,
                            purpose,
                            since = database.Now,
                        }
                    ),
                cancel
            );
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }

        return new WriterLock(held);
    }

    /// <summary>Who holds the lock now; null when it is free.</summary>
    public async Task<WriterHolder?> HolderAsync(string platform, CancellationToken cancel = default)
    {
        if (!await database.Engine.IsLockedAsync(platform, cancel))
        {
            return null;
        }

        var row = await database.ReadAsync(
            session =>
                session.FirstOrDefaultAsync<Row>("SELECT machine, process, purpose, since FROM writer_holder WHERE writer = @platform", new { platform }),
            cancel
        );

        // The lock is taken an instant before its row is written.
        return row is null
            ? new WriterHolder("", 0, "", database.Clock.GetUtcNow())
            : new WriterHolder(row.Machine, int.CreateChecked(row.Process), row.Purpose, Iso.Time(row.Since));
    }

    private sealed class Row
    {
        public string Machine { get; init; } = "";
        public long Process { get; init; }
        public string Purpose { get; init; } = "";
        public string Since { get; init; } = "";
    }
}

/// <summary>The right to write on one platform; given back when disposed or when the process dies.</summary>
public sealed class WriterLock : IAsyncDisposable
{
    private readonly IHeldLock held;

    internal WriterLock(IHeldLock held) => this.held = held;

    /// <summary>False once the lock was lost because the connection to PostgreSQL broke: then nothing more may be written.</summary>
    public Task<bool> IsStillHeldAsync(CancellationToken cancel = default) => held.IsStillHeldAsync(cancel);

    public ValueTask DisposeAsync() => held.DisposeAsync();
}
