using Passerelle.Store.Data;

namespace Passerelle.Store.Journaling;

/// <summary>What one caller waits to have written; <see cref="Written"/> completes when it is durable.</summary>
/// <param name="Intents">How many new ids it needs.</param>
/// <param name="Statements">Its statements, given those ids and the time.</param>
internal sealed record JournalRecord(int Intents, Func<IReadOnlyList<long>, string, IEnumerable<Statement>> Statements)
{
    // Asynchronous continuations: the writer must not run its callers' code.
    public TaskCompletionSource<IReadOnlyList<long>> Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
