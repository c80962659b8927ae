using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using Passerelle.Core.Undoing;

namespace Passerelle.Core.Tests.World;

/// <summary>Keeps what a run writes together with what was before, as the journal does.</summary>
public sealed class Diary(Platform platform, Memory memory)
{
    private readonly List<WrittenChange> changes = [];
    private readonly Ledger atStart = memory.Read();
    private readonly Snapshot read = platform.Read("passerelle", platform.Users.Keys.ToHashSet());

    public List<CustomFieldPlan> Fields { get; } = [];

    public RunWrites Writes => new("r-1", changes, Fields);

    public AccountBefore? Before(PersonPlan row, Change change) =>
        change switch
        {
            DeleteUser when row.User is { } user => OfDeletion(row, user),
            UpdateUser when row.Action == PersonAction.Remove => Link(row),
            RemoveMembership when row.Action == PersonAction.Remove => Link(row),
            SetCustomValues when row.User is { } user => new AccountBefore { Values = platform.ValuesOf(user) },
            SetCustomValues => new AccountBefore { Values = [] },
            RememberLink { MovedFrom: { } from } => Link(row) with { LinkMovedFrom = atStart.Links.GetValueOrDefault(from) },
            RestoreLink restored => restored.Of == row.Employee ? Link(row) : null,
            CreateUser or LinkUser or RestoreUser or RememberLink => Link(row),
            _ => null,
        };

    public void Note(PersonPlan row, Change change, UserId? user, AccountBefore? before) =>
        changes.Add(new WrittenChange(row.Employee, change switch { ParkAddress park => park.User, UnlinkUser unlink => unlink.User, _ => user }, change, before));

    private AccountBefore Link(PersonPlan row) => new() { LinkKept = true, Link = atStart.Links.GetValueOrDefault(row.Employee) };

    private AccountBefore OfDeletion(PersonPlan row, UserId user)
    {
        var reports = platform.Managers.Where(m => m.Manager == user).Select(m => m.User).ToList();
        return Link(row) with
        {
            Account = read.Users.Single(u => u.Id == user),
            Roles = read.Roles[user],
            Values = read.CustomValues[user],
            Managers = [.. platform.Managers.Where(m => m.User == user).Select(m => m.Manager)],
            Reports = reports,
            Caused = [.. atStart.Caused.GetValueOrDefault(user) ?? new HashSet<GroupId>()],
            ManagersSet = [.. atStart.Managers.GetValueOrDefault(user) ?? new HashSet<UserId>()],
            ReportsSet = [.. reports.Where(r => atStart.Managers.GetValueOrDefault(r)?.Contains(user) == true)],
        };
    }
}
