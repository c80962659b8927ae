using System.Threading.Channels;
using Passerelle.Store.Data;

namespace Passerelle.Store.Journaling;

/// <summary>
/// Intents before each write and outcomes after it, with the ledger's changes in the same transaction (rule R5).
/// Callers that come together share one commit, so thousands a second can wait for the disk. One journal serves every environment.
/// </summary>
public sealed class Journal : IAsyncDisposable
{
    private const int Capacity = 4096;
    private readonly Channel<JournalRecord> waiting = Channel.CreateBounded<JournalRecord>(
        new BoundedChannelOptions(Capacity) { SingleReader = true }
    );
    private readonly Task writer;

    public Journal(Database database) => writer = Task.Run(() => new JournalWriter(database, waiting.Reader).RunAsync());

    /// <summary>Records an intent; the request may be sent once this returns.</summary>
    /// <returns>The intent's id.</returns>
    public async Task<long> IntendAsync(Intent intent) => (await IntendAllAsync([intent]))[0];

    /// <summary>Records the intents of one bulk request, all or none.</summary>
    /// <returns>Their ids, in the same order.</returns>
    public Task<IReadOnlyList<long>> IntendAllAsync(IReadOnlyList<Intent> intents) => IntendAllAsync(intents.Count, intents);

    /// <summary>The same for many, each made when it is written; perhaps more than once, should the first try fail.</summary>
    /// <param name="count">How many they are.</param>
    /// <returns>Their ids, in the same order.</returns>
    public Task<IReadOnlyList<long>> IntendAllAsync(int count, IEnumerable<Intent> intents) =>
        WriteAsync(new JournalRecord(count, (ids, now) => intents.SelectMany((intent, i) => JournalStatements.Intend(intent, ids[i], now))));

    /// <summary>Records what came of an intent, also one of an earlier run. A second outcome of the same intent changes only the ledger.</summary>
    public Task OutcomeAsync(EnvironmentKey environment, long intent, Outcome outcome) => OutcomeAllAsync(environment, [(intent, outcome)]);

    /// <summary>Records what came of several intents, all or none.</summary>
    public Task OutcomeAllAsync(EnvironmentKey environment, IReadOnlyList<(long Intent, Outcome Outcome)> outcomes) =>
        WriteAsync(
            new JournalRecord(0, (_, now) => outcomes.SelectMany(o => JournalStatements.Outcome(environment, o.Intent, o.Outcome, now)))
        );

    /// <summary>Notes the id of the bulk job that carries these intents, so that a later run can ask for its result.</summary>
    public Task NoteJobAsync(EnvironmentKey environment, IReadOnlyList<long> intents, string job) =>
        WriteAsync(new JournalRecord(0, (_, _) => intents.Select(id => JournalStatements.Job(environment, id, job))));

    /// <summary>Writes what is still waiting, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writer;
    }

    private async Task<IReadOnlyList<long>> WriteAsync(JournalRecord record)
    {
        await waiting.Writer.WriteAsync(record);
        return await record.Written.Task;
    }
}
