using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Undoing;

/// <summary>All that a run wrote for one employee.</summary>
internal sealed class PersonWrites
{
    private readonly IReadOnlyList<WrittenChange> writes;

    public PersonWrites(EmployeeId employee, IReadOnlyList<WrittenChange> writes, Snapshot snapshot, Ledger ledger)
    {
        Employee = employee;
        this.writes = writes;
        User = UserOf(snapshot, ledger);
        Creation = The<CreateUser>() is { } create && (create.IsSure || User is not null) ? (CreateUser)create.Change : null;
        Restoration = The<RestoreUser>();
        Deletion = writes.LastOrDefault(w => w is { Change: DeleteUser, Before.Account: not null });
    }

    public EmployeeId Employee { get; }

    /// <summary>The employee's account; null when none came about, or it can no longer be told.</summary>
    public UserId? User { get; }

    public CreateUser? Creation { get; }

    public WrittenChange? Restoration { get; }

    public WrittenChange? Deletion { get; }

    /// <summary>The account came to life with this run, so taking back means to delete it.</summary>
    public bool Arrived => (Creation is not null || Restoration is not null) && Deletion is null;

    public bool Has<T>()
        where T : Change => writes.Any(w => w.Change is T);

    public IEnumerable<(T Change, WrittenChange Write)> All<T>()
        where T : Change => writes.Where(w => w.Change is T).Select(w => ((T)w.Change, w));

    /// <summary>The employee's link before the run; <c>Kept</c> is false when no write touched it.</summary>
    public (bool Kept, Link? Link) LinkBefore()
    {
        var kept = writes.FirstOrDefault(w => w.Before is { LinkKept: true });
        return kept is null ? (false, null) : (true, kept.Before!.Link);
    }

    /// <summary>The account's own fields by name.</summary>
    public IReadOnlyDictionary<string, Fold> Fields()
    {
        var folds = new Dictionary<string, Fold>(StringComparer.Ordinal);
        foreach (var (update, write) in All<UpdateUser>().Where(u => u.Write.User == User))
        {
            foreach (var field in update.Fields)
            {
                if (!folds.TryGetValue(field.Field, out var fold))
                {
                    folds.Add(field.Field, fold = new Fold(field.Old, field.Field == UserFields.Mail ? Comparing.SameMail : Comparing.SameText));
                }

                fold.Write(field.New, write.IsSure);
            }
        }

        return folds;
    }

    /// <summary>The custom values, by field.</summary>
    public IReadOnlyDictionary<FieldId, (CustomValueChange Change, Fold Fold)> Values(Snapshot snapshot, Ledger ledger)
    {
        var folds = new Dictionary<FieldId, (CustomValueChange, Fold)>();
        foreach (var (set, write) in All<SetCustomValues>())
        {
            foreach (var value in set.Values)
            {
                if (FieldOf(value, snapshot, ledger) is not { } field)
                {
                    continue;
                }

                if (!folds.TryGetValue(field, out var known))
                {
                    var old = write.Before?.Values is { } before ? before.FirstOrDefault(v => v.Field == field)?.Value : value.Old;
                    folds.Add(field, known = (value, new Fold(old, Comparing.SameText)));
                }

                known.Item2.Write(value.New, write.IsSure);
            }
        }

        return folds;
    }

    private WrittenChange? The<T>() => writes.LastOrDefault(w => w.Change is T);

    /// <summary>The field that the same run made has no id in its changes; the binding or the name tells it.</summary>
    private static FieldId? FieldOf(CustomValueChange value, Snapshot snapshot, Ledger ledger) =>
        value.Field
        ?? (value.Source is { } source && ledger.Bindings.TryGetValue(source, out var bound) ? bound.Field : (FieldId?)null)
        ?? snapshot.CustomFields.FirstOrDefault(f => string.Equals(f.Name, value.Name, StringComparison.Ordinal))?.Id;

    private UserId? UserOf(Snapshot snapshot, Ledger ledger)
    {
        var own = writes.FirstOrDefault(w => w is { User: not null, Change: not (ParkAddress or DeleteUser or UnlinkUser { Platform: null }) } || w is { Change: DeleteUser, Before.Account: not null });
        if (own is not null)
        {
            return own.User;
        }

        if (The<CreateUser>() is not { Change: CreateUser create } write)
        {
            return null;
        }

        if (ledger.Links.TryGetValue(Employee, out var link))
        {
            return link.User;
        }

        return write.IsSure && !ledger.PendingCreates.ContainsKey(Employee)
            ? null
            : snapshot.Users.FirstOrDefault(u => !u.IsDeleted && Comparing.SameMail(u.Mail, create.Mail))?.Id;
    }
}
