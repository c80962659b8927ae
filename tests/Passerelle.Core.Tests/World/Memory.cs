using Passerelle.Core.Memory;
using Passerelle.Core.Planning.ByHand;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.World;

/// <summary>Passerelle's store in memory.</summary>
public sealed class Memory
{
    public Dictionary<EmployeeId, Link> Links { get; } = [];

    public Dictionary<string, FieldBinding> Bindings { get; } = [];

    public HashSet<FieldId> Retired { get; } = [];

    public Dictionary<UserId, HashSet<GroupId>> Caused { get; } = [];

    public Dictionary<UserId, HashSet<UserId>> Managers { get; } = [];

    public Dictionary<EmployeeId, Welcome> Welcomes { get; } = [];

    public Dictionary<EmployeeId, PendingCreate> Pending { get; } = [];

    public Dictionary<EmployeeId, List<DateOnly>> HandDeletions { get; } = [];

    public Dictionary<EmployeeId, MailboxDecision> Decisions { get; } = [];

    public Dictionary<EmployeeId, UserId> ByHand { get; } = [];

    public HashSet<(EmployeeId Employee, UserId User)> NotTheirs { get; } = [];

    public HashSet<GroupId> CausedOf(UserId user) => Caused.TryGetValue(user, out var groups) ? groups : Caused[user] = [];

    public HashSet<UserId> ManagersOf(UserId user) => Managers.TryGetValue(user, out var managers) ? managers : Managers[user] = [];

    /// <summary>A person's decision is written down.</summary>
    public void Decide(HandDecision decision)
    {
        foreach (var employee in decision.Forgotten)
        {
            Links.Remove(employee);
        }

        foreach (var off in decision.TakenOff)
        {
            NotTheirs.Add(off);
            ByHand.Remove(off.Employee);
        }

        if (decision.Given is { } user)
        {
            ByHand[decision.Employee] = user;
            NotTheirs.Remove((decision.Employee, user));
        }
    }

    /// <summary>The store is lost.</summary>
    public void Forget()
    {
        Links.Clear();
        Bindings.Clear();
        Retired.Clear();
        Caused.Clear();
        Managers.Clear();
        Welcomes.Clear();
        Pending.Clear();
        HandDeletions.Clear();
        ByHand.Clear();
        NotTheirs.Clear();
    }

    public Ledger Read() =>
        new()
        {
            Links = Links.ToDictionary(),
            Bindings = Bindings.ToDictionary(),
            RetiredFields = Retired.ToHashSet(),
            Caused = Caused.ToDictionary(c => c.Key, c => (IReadOnlySet<GroupId>)c.Value.ToHashSet()),
            Managers = Managers.ToDictionary(c => c.Key, c => (IReadOnlySet<UserId>)c.Value.ToHashSet()),
            Welcomes = Welcomes.ToDictionary(),
            PendingCreates = Pending.ToDictionary(),
            HandDeletionsUndone = HandDeletions.ToDictionary(h => h.Key, h => (IReadOnlyList<DateOnly>)h.Value.ToList()),
            MailboxDecisions = Decisions.ToDictionary(),
            LinkedByHand = ByHand.ToDictionary(),
            NotTheirs = NotTheirs.ToHashSet(),
        };
}
