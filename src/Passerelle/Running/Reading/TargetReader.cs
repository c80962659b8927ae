using System.Collections.Concurrent;
using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Core.Memory;
using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Undoing;

namespace Passerelle.Running.Reading;

/// <summary>Reads the target: what concerns everyone as lists, what concerns single users only where the plan needs it.</summary>
public sealed class TargetReader(LearningClient client, SyncRules rules)
{
    /// <summary>Enough to keep the configured rate busy when each answer takes its time.</summary>
    private const int SideBySide = 24;

    /// <summary>Accounts, external ids, groups and custom fields.</summary>
    /// <exception cref="RemoteAccessException">The platform cannot be worked with at all.</exception>
    public async Task<Snapshot> ReadListsAsync(Ledger ledger, CancellationToken cancel)
    {
        // One after the other until the token is there; the lists then come side by side.
        await client.SignInAsync(cancel);
        var living = client.Users.ListAsync(UserFilter.NotDeleted, cancel);
        var deleted = client.Users.ListAsync(UserFilter.Deleted, cancel);
        var mappings = client.ExternalIds.ListAsync(rules.LinkPlatform, cancel);
        var numbers = rules.NumberSource is null ? None<ExternalIdMapping>() : client.ExternalIds.ListAsync($"{rules.LinkPlatform}-number", cancel);
        var groups = client.Groups.ListAsync(cancel);
        var fields = NeedsFields(ledger) ? client.CustomFields.ListAsync(cancel) : None<CustomField>();
        await Task.WhenAll(living, deleted, mappings, numbers, groups, fields);

        var failure =
            Doubt(await living, "the accounts")
            ?? Doubt(await deleted, "the deleted accounts")
            ?? Doubt(await mappings, "the external ids")
            ?? Doubt(await numbers, "the personnel numbers")
            ?? Doubt(await groups, "the groups")
            ?? Doubt(await fields, "the custom fields");
        IReadOnlyList<LearningUser> users =
        [
            .. (await living).Items.Concat((await deleted).Items).DistinctBy(u => u.Id).Select(new SharedTexts().In),
        ];
        var ids = SharedIds.Of(users);
        return new Snapshot
        {
            IsComplete = failure is null,
            WhyIncomplete = failure,
            Users = users,
            Mappings = ids.In((await mappings).Items),
            NumberMappings = ids.In((await numbers).Items),
            Groups = new GroupTree((await groups).Items),
            CustomFields = await WithAuthorisedValuesAsync((await fields).Items, ledger, cancel),
        };
    }

    /// <summary>Members of the groups concerned, relations of the managers concerned, custom values of the people concerned.</summary>
    /// <param name="valuesOnlyOf">Null: custom values of everyone in scope; else only of these.</param>
    /// <param name="only">The employees whose rows count; null: everyone's.</param>
    public async Task<Snapshot> ReadDetailsAsync(
        Snapshot lists,
        Roster roster,
        Ledger ledger,
        IReadOnlySet<UserId>? valuesOnlyOf,
        IReadOnlySet<EmployeeId>? only,
        CancellationToken cancel
    )
    {
        var concerned = ReadsConcerned.Of(roster, lists.Users, lists.Mappings, ledger, rules, only);
        var holders = valuesOnlyOf is null ? concerned.ValueHolders : concerned.ValueHolders.Intersect(valuesOnlyOf);
        return await ReadAsync(lists, GroupsConcerned.Of(lists.Groups, rules, roster, ledger, only), concerned.Managers, holders, cancel);
    }

    /// <summary>What an undo needs of groups, managers, custom values and roles.</summary>
    public async Task<Snapshot> ReadDetailsAsync(Snapshot lists, UndoReads reads, CancellationToken cancel) =>
        await ReadRolesAsync(await ReadAsync(lists, reads.Groups, reads.Managers, reads.ValueHolders, cancel), reads.RoleHolders, cancel);

    private async Task<Snapshot> ReadAsync(
        Snapshot lists,
        IEnumerable<GroupId> groups,
        IEnumerable<UserId> relations,
        IEnumerable<UserId> holders,
        CancellationToken cancel
    )
    {
        var ids = SharedIds.Of(lists.Users);
        var learners = await EachAsync(
            groups,
            async (group, token) => Kept(await client.Groups.RolesAsync(group, token), ids.LearnersIn),
            cancel
        );
        var managers = await EachAsync(
            relations,
            async (manager, token) => Kept(await client.Managers.SubordinatesAsync(manager, token), ids.In),
            cancel
        );
        var fields = new SharedFields(lists.CustomFields);
        var values = await EachAsync(holders, async (user, token) => Kept(await ValuesAsync(user, token), fields.In), cancel);
        var failure =
            lists.WhyIncomplete
            ?? learners.Values.Select(r => Doubt(r.Failure, "the members of a group")).FirstOrDefault(d => d is not null)
            ?? managers.Values.Select(r => Doubt(r.Failure, "the people below a manager")).FirstOrDefault(d => d is not null);
        return lists with
        {
            IsComplete = failure is null,
            WhyIncomplete = failure,
            Learners = Complete(learners),
            Subordinates = Complete(managers),
            CustomValues = Complete(values),
            Unread = values.Where(pair => pair.Value.Kept is null).Select(pair => pair.Key).ToHashSet(),
        };
    }

    /// <summary>The roles of the rows concerned (rule S12).</summary>
    public async Task<Snapshot> ReadRolesAsync(Snapshot snapshot, IReadOnlySet<UserId> users, CancellationToken cancel)
    {
        var read = await EachAsync(users, client.Users.RolesAsync, cancel);
        var roles = new Dictionary<UserId, IReadOnlyList<RoleInGroup>>(snapshot.Roles);
        foreach (var (user, one) in read.Where(pair => pair.Value.IsComplete))
        {
            roles[user] = one.Items;
        }

        return snapshot with
        {
            Roles = roles,
            Unread = snapshot.Unread.Concat(read.Where(pair => !pair.Value.IsComplete).Select(pair => pair.Key)).ToHashSet(),
        };
    }

    private bool NeedsFields(Ledger ledger) => rules.CustomFields.Count > 0 || ledger.RetiredFields.Count > 0;

    private async Task<IReadOnlyList<CustomField>> WithAuthorisedValuesAsync(
        IReadOnlyList<CustomField> fields,
        Ledger ledger,
        CancellationToken cancel
    )
    {
        var names = rules.CustomFields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var bound = ledger.Bindings.Values.Select(b => b.Field).ToHashSet();
        var with = new List<CustomField>(fields.Count);
        foreach (var field in fields)
        {
            var isOurs = names.Contains(field.Name) || bound.Contains(field.Id);
            var values = isOurs ? await client.CustomFields.AuthorisedValuesAsync(field.Id, cancel) : default;
            with.Add(values.Value is { } authorised ? field with { AuthorisedValues = authorised } : field);
        }

        return with;
    }

    private async Task<PagedRead<CustomValue>> ValuesAsync(UserId user, CancellationToken cancel)
    {
        var read = await client.CustomFields.ValuesOfAsync(user, cancel);
        return read.Succeeded ? new PagedRead<CustomValue>(read.Value, Failure: null) : new PagedRead<CustomValue>([], read.Failure);
    }

    private static async Task<IReadOnlyDictionary<TKey, TOne>> EachAsync<TKey, TOne>(
        IEnumerable<TKey> keys,
        Func<TKey, CancellationToken, Task<TOne>> read,
        CancellationToken cancel
    )
        where TKey : notnull
    {
        var all = new ConcurrentDictionary<TKey, TOne>();
        await Parallel.ForEachAsync(
            keys,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancel },
            async (key, token) => all[key] = await read(key, token)
        );
        return all;
    }

    /// <summary>What is kept of a list, at once, so that no list stays in memory as it came; null when it is not complete.</summary>
    private static (TKept? Kept, RemoteFailure? Failure) Kept<T, TKept>(PagedRead<T> read, Func<IReadOnlyList<T>, TKept> keep)
        where TKept : class => read.IsComplete ? (keep(read.Items), null) : (null, read.Failure);

    private static Dictionary<TKey, TKept> Complete<TKey, TKept>(IReadOnlyDictionary<TKey, (TKept? Kept, RemoteFailure? Failure)> reads)
        where TKey : notnull
        where TKept : class
    {
        var complete = new Dictionary<TKey, TKept>(reads.Count);
        foreach (var (key, (kept, _)) in reads)
        {
            if (kept is not null)
            {
                complete.Add(key, kept);
            }
        }

        return complete;
    }

    private static Task<PagedRead<T>> None<T>() => Task.FromResult(new PagedRead<T>([], Failure: null));

    private static Phrase? Doubt<T>(PagedRead<T> read, Phrase what) => Doubt(read.Failure, what);

    private static Phrase? Doubt(RemoteFailure? failure, Phrase what) =>
        failure is null ? null : Phrase.Of($"Reading {what} did not come to its end: {failure.Message}");
}
