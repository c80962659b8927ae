using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using Passerelle.Core.Undoing;
using Passerelle.Reporting;
using Passerelle.Store.Data;
using Passerelle.Store.Journaling;

namespace Passerelle.Running.Undoing;

/// <summary>Reads out of the journal what a run wrote.</summary>
public sealed class RunWritesReader(Connector connector)
{
    /// <summary>The kind of a run that takes another back.</summary>
    public const string UndoKind = "undo";

    /// <summary>The code of an intent whose answer was never seen, once a later run has closed it.</summary>
    private const string Interrupted = "interrupted";

    private static readonly string[] FieldKinds = [WriteKinds.CreateCustomField, WriteKinds.RenameCustomField];

    public async Task<RunWrites> OfAsync(string run, CancellationToken cancel)
    {
        var intents = (await connector.Stores.Journaled.OfRunAsync(connector.Key, run, cancel)).Where(MayHaveWritten).ToList();
        return new RunWrites(
            run,
            [.. intents.Where(i => i.Employee is not null && ChangeKinds.IsChange(i.Kind)).Select(WrittenOf)],
            [.. intents.Where(i => FieldKinds.Contains(i.Kind, StringComparer.Ordinal) && IsSure(i)).Select(i => StoreJson.Read<CustomFieldPlan>(i.Payload))]
        );
    }

    /// <summary>Accounts that earlier undos of the run restored: an undo that was interrupted is finished by another one.</summary>
    public async Task<IReadOnlySet<UserId>> BroughtBackAsync(string run, CancellationToken cancel)
    {
        var users = new HashSet<UserId>();
        foreach (var undo in await connector.Stores.Runs.UndosOfAsync(connector.Key, run, cancel))
        {
            var intents = await connector.Stores.Journaled.OfRunAsync(connector.Key, undo, cancel);
            users.UnionWith(intents.Where(i => i is { Kind: WriteKinds.RestoreUser, User: not null } && MayHaveWritten(i)).Select(i => i.User!.Value));
        }

        return users;
    }

    private static WrittenChange WrittenOf(StoredIntent intent) =>
        new(
            intent.Employee!.Value,
            intent.User,
            StoreJson.Read<Change>(intent.Payload),
            intent.Before is { } before ? StoreJson.Read<AccountBefore>(before) : null,
            IsSure(intent)
        );

    private static bool IsSure(StoredIntent intent) => intent.Outcome is { Kind: OutcomeKind.Succeeded or OutcomeKind.AlreadyDone };

    /// <summary>A refused write left nothing; one whose answer was lost may have, and reading tells.</summary>
    private static bool MayHaveWritten(StoredIntent intent) =>
        intent.Outcome switch
        {
            null => true,
            { Kind: OutcomeKind.Succeeded or OutcomeKind.AlreadyDone } => true,
            { Kind: OutcomeKind.Failed, Code: Interrupted } => true,
            { Kind: OutcomeKind.Failed, HttpStatus: >= 500 } => true,
            _ => false,
        };
}
