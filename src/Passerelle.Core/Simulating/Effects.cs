using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Simulating;

/// <summary>Sums up a row as effects, and says in what two rows differ.</summary>
internal sealed class Effects(MembershipIndex memberships)
{
    public PersonEffects Of(PersonPlan row)
    {
        if (row.Changes.Count + row.Holds.Count == 0)
        {
            return PersonEffects.None;
        }

        var account = row.Action == PersonAction.Adopt ? AccountEffect.TakenOver : AccountEffect.None;
        string? endsOn = null;
        List<GroupId> enters = [];
        List<GroupId> leaves = [];
        List<FieldChange> fields = [];
        List<UserId> managersLost = [];
        List<EmployeeId> managersSet = [];
        foreach (var change in row.Changes.Concat(row.Holds.SelectMany(h => h.Changes)))
        {
            switch (change)
            {
                case CreateUser create:
                    account = AccountEffect.Created;
                    enters.AddRange([create.Group, .. create.AlsoEnters]);
                    break;
                case RestoreUser restore:
                    account = AccountEffect.Restored;
                    enters.AddRange([restore.Group, .. restore.AlsoEnters]);
                    break;
                case DeleteUser:
                    account = AccountEffect.Ended;
                    leaves.AddRange(row.User is { } user ? memberships.Of(user) : []);
                    break;
                case AddMembership add:
                    enters.AddRange([add.Group, .. add.AlsoEnters]);
                    break;
                case RemoveMembership remove:
                    leaves.AddRange([remove.Group, .. remove.AlsoLeaves]);
                    break;
                case UpdateUser update:
                    fields.AddRange(update.Fields);
                    break;
                case SetCustomValues values:
                    fields.AddRange(values.Values.Select(v => new FieldChange(v.Name, v.Old, v.New)));
                    break;
                case AddManager add:
                    managersSet.Add(add.Manager);
                    break;
                case RemoveManager remove:
                    managersLost.Add(remove.ManagerUser);
                    break;
            }
        }

        if (fields.Find(SetsDeletionDate) is { } deletion)
        {
            fields.Remove(deletion);
            (account, endsOn) = (AccountEffect.Scheduled, deletion.New);
        }

        return new PersonEffects
        {
            Account = account,
            EndsOn = endsOn,
            Enters = enters,
            Leaves = leaves,
            Fields = account is AccountEffect.Created or AccountEffect.Restored ? [] : fields,
            ManagersLost = managersLost,
            ManagersSet = managersSet,
        };
    }

    /// <summary>What <paramref name="one"/> does and <paramref name="other"/> does not.</summary>
    public static PersonEffects Less(PersonEffects one, PersonEffects other)
    {
        if (one.IsNothing || other.IsNothing)
        {
            return one;
        }

        var sameAccount = one.Account == other.Account && string.Equals(one.EndsOn, other.EndsOn, StringComparison.Ordinal);
        return new PersonEffects
        {
            Account = sameAccount ? AccountEffect.None : one.Account,
            EndsOn = sameAccount ? null : one.EndsOn,
            Enters = [.. one.Enters.Except(other.Enters)],
            Leaves = [.. one.Leaves.Except(other.Leaves)],
            Fields = [.. one.Fields.Except(other.Fields)],
            ManagersLost = [.. one.ManagersLost.Except(other.ManagersLost)],
            ManagersSet = [.. one.ManagersSet.Except(other.ManagersSet)],
        };
    }

    private static bool SetsDeletionDate(FieldChange change) =>
        change.New is not null && string.Equals(change.Field, UserFields.DeactivatedAt, StringComparison.Ordinal);
}
