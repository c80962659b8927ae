using Passerelle.Connect.Http;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;

namespace Passerelle.Running.Applying;

/// <summary>
/// Sends one write: intent before, outcome after (rule R5). A write whose outcome is not known stays open, and the next run settles it by reading.
/// </summary>
internal sealed class WriteRecorder(Journal journal, ApplyJob job, ApplyState state)
{
    public Journal Journal => journal;

    /// <param name="kind">The kind of write the report counts.</param>
    /// <param name="done">What is remembered when it was carried out; the value is null when nothing was to be done any more.</param>
    /// <param name="undone">What is forgotten again when it surely was not carried out.</param>
    /// <exception cref="RunStoppedException">The run was stopped before this write.</exception>
    public async Task<RemoteResult<T>> SendAsync<T>(
        Intent intent,
        string kind,
        Func<Task<RemoteResult<T>>> send,
        Func<T?, IReadOnlyList<LedgerEffect>>? done = null,
        IReadOnlyList<LedgerEffect>? undone = null
    )
    {
        ThrowIfStopped();
        var id = await journal.IntendAsync(intent);
        RemoteResult<T> result;
        try
        {
            result = await send();
        }
        catch (RunStoppedException stopped)
        {
            await journal.OutcomeAsync(job.Environment, id, Outcome.NotSent(stopped.Reason.Code, stopped.Reason.Text, undone ?? []));
            throw;
        }
        catch (RemoteAccessException refused) when (refused.Status is 401 or 403)
        {
            await journal.OutcomeAsync(job.Environment, id, Outcome.Failure(refused.Code, refused.Text, refused.Status, undone ?? []));
            throw;
        }

        await RecordAsync(id, result, done, undone);
        if (result.Succeeded || result.Failure.IsAlreadyDone)
        {
            state.Wrote(intent.Employee, kind);
        }

        return result;
    }

    /// <summary>The same for a write that answers with nothing.</summary>
    /// <returns>Null when it was carried out, or nothing was to be done any more.</returns>
    public async Task<RemoteFailure?> SendAsync(
        Intent intent,
        string kind,
        Func<Task<RemoteFailure?>> send,
        IReadOnlyList<LedgerEffect>? done = null,
        IReadOnlyList<LedgerEffect>? undone = null
    )
    {
        var result = await SendAsync<bool>(intent, kind, async () => await send() is { } failure ? failure : true, _ => done ?? [], undone);
        return result.Failure is { IsAlreadyDone: false } trouble ? trouble : null;
    }

    /// <summary>Remembers what no request causes.</summary>
    public async Task NoteAsync(params IReadOnlyList<LedgerEffect> effects)
    {
        var intent = new Intent
        {
            Environment = job.Environment,
            Run = job.Run,
            Kind = "note",
            Payload = "{}",
            Effects = effects,
        };
        await journal.OutcomeAsync(job.Environment, await journal.IntendAsync(intent), Outcome.Success());
    }

    public void ThrowIfStopped()
    {
        if (state.Stop is { } reason)
        {
            throw new RunStoppedException(reason);
        }
    }

    private Task RecordAsync<T>(
        long intent,
        RemoteResult<T> result,
        Func<T?, IReadOnlyList<LedgerEffect>>? done,
        IReadOnlyList<LedgerEffect>? undone
    ) =>
        result switch
        {
            { Succeeded: true } => journal.OutcomeAsync(job.Environment, intent, Outcome.Success(done?.Invoke(result.Value) ?? [])),
            { Failure.IsAlreadyDone: true } => journal.OutcomeAsync(
                job.Environment,
                intent,
                Outcome.AlreadyDone(done?.Invoke(default) ?? [])
            ),
            { Failure.Kind: FailureKind.Unknown } => Task.CompletedTask,

            // An earlier try may have been carried out before its answer was lost: nothing is forgotten, reading settles it.
            { Failure: { Kind: FailureKind.Transient, Status: not 429 } late } => journal.OutcomeAsync(
                job.Environment,
                intent,
                Outcome.Failure(late.Code, late.Message.ToString(), late.Status)
            ),
            _ => journal.OutcomeAsync(
                job.Environment,
                intent,
                Outcome.Failure(result.Failure!.Code, result.Failure.Message.ToString(), result.Failure.Status, undone ?? [])
            ),
        };
}
