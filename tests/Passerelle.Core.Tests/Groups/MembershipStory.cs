using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.Groups;

/// <summary>The life of one person on a random platform with two synchronised groups, and what the connector remembers of it.</summary>
internal sealed class MembershipStory
{
    private static readonly EmployeeId Anna = new("1001");
    private static readonly UserId Account = new("u1");
    private static readonly GroupId[] Tops = [new("S0"), new("S1")];

    private readonly List<Group> groups = [];
    private readonly GroupTree tree;
    private readonly PlatformModel platform;
    private readonly SyncRules rules;
    private readonly HashSet<GroupId> caused = [];
    private readonly HashSet<GroupId> byHand = [];
    private readonly GroupId?[] targets = [Tops[0], null];
    private GroupId? takenOff;

    public MembershipStory(int[] shape, bool parks = false)
    {
        var next = 0;
        Add("root", parent: null, isPublic: true);
        Add("above", "root", Take() % 2 == 0);
        Add("S0", "above", Take() % 2 == 0);
        Add("S1", "above", Take() % 2 == 0);
        Add("elsewhere", "root", Take() % 2 == 0);
        Add("parking", "root", Take() % 2 == 0);
        for (var i = 0; next < shape.Length && i < 14; i++)
        {
            var number = Take();
            Add($"g{i}", groups[2 + (number / 2 % (groups.Count - 2))].Id.Value, number % 2 == 0);
        }

        tree = new GroupTree(groups);
        platform = new PlatformModel(groups);
        rules = new SyncRules
        {
            Administrator = "a@acme.example",
            Groups = [.. Tops.Select(t => new SyncedGroup(t))],
            Leavers = new LeaverRules(ParkingGroup: parks ? new GroupId("parking") : null),
        };

        var first = Planner(readRoles: false).PlanForNew(Placement());
        Enter(new AddMembership(first.First, first.AlsoEnters));
        first.Others.ToList().ForEach(Enter);

        int Take() => next < shape.Length ? Spread(shape[next++]) : 0;
        void Add(string id, string? parent, bool isPublic) => groups.Add(new Group(new GroupId(id), id, isPublic, parent is null ? null : new GroupId(parent)));
    }

    /// <summary>A move, or somebody's hand on the platform.</summary>
    public void Follow(int instruction)
    {
        var number = Spread(instruction);
        var group = groups[number / 8 % groups.Count].Id;
        switch (number % 8)
        {
            case < 4:
                var top = Array.FindIndex(Tops, t => tree.IsWithin(group, t));
                if (top >= 0)
                {
                    targets[top] = group;
                }

                break;
            case 4:
                targets[number / 8 % 2] = null;
                targets[1 - (number / 8 % 2)] ??= Tops[1 - (number / 8 % 2)];
                break;
            case 5:
                EnterByHand(group);
                break;
            case 6 when takenOff is { } again:
                EnterByHand(again);
                break;
            default:
                takenOff = targets[number / 8 % 2] ?? group;
                byHand.ExceptWith(platform.Remove(takenOff.Value));
                break;
        }
    }

    public void Sync() => Apply(Complete(planner => planner.PlanFor(Anna, Account, Placement(), claim: false)));

    public void Strip() => Apply(Complete(planner => planner.StripAll(Anna, Account)));

    public void ShouldBeExactlyWanted()
    {
        var wanted = targets.OfType<GroupId>().Concat(byHand).SelectMany(Closure).Where(Managed).ToHashSet();
        platform.Learner.Where(Managed).ShouldBe(wanted, ignoreOrder: true);
        caused.Where(g => !Managed(g)).ShouldBeEmpty();
        caused.Except(byHand).Where(Managed).ShouldBe(wanted.Except(byHand), ignoreOrder: true);
    }

    public void ShouldHaveNothingLeftToDo()
    {
        var again = Complete(planner => planner.PlanFor(Anna, Account, Placement(), claim: false));
        again.Changes.ShouldBeEmpty();
        again.RolesNeeded.ShouldBeFalse();
    }

    public void ShouldKeepWhatIsNotOurs()
    {
        byHand.ShouldBeSubsetOf(platform.Learner);
    }

    public void ShouldHaveNothingLeftToStrip() => Complete(planner => planner.StripAll(Anna, Account)).Changes.ShouldBeEmpty();

    public void ShouldRemoveNothingWhenIncomplete()
    {
        var planner = Planner(readRoles: true, removalsAllowed: false);
        planner.PlanFor(Anna, Account, Placement(), claim: false).Removes.ShouldBeEmpty();
        planner.StripAll(Anna, Account).ShouldBe(MembershipPlan.Empty);
    }

    private MembershipPlan Complete(Func<MembershipPlanner, MembershipPlan> plan)
    {
        foreach (var (_, group) in StaleMemberships.In(Ledger(), Read(readRoles: false)).ToList())
        {
            caused.Remove(group);
        }

        var first = plan(Planner(readRoles: false));
        if (!first.RolesNeeded)
        {
            return first;
        }

        first.Removes.ShouldBeEmpty();
        return plan(Planner(readRoles: true));
    }

    private void Apply(MembershipPlan plan)
    {
        var before = platform.Learner.Count;
        var others = platform.Learner.Except(caused).ToList();
        plan.Adds.ToList().ForEach(Enter);
        foreach (var remove in plan.Removes)
        {
            platform.Learner.ShouldContain(remove.Group);
            platform.Remove(remove.Group).ShouldBe(remove.AlsoLeaves.Append(remove.Group), ignoreOrder: true);
            caused.Remove(remove.Group);
            caused.ExceptWith(remove.AlsoLeaves);
        }

        others.ShouldBeSubsetOf(platform.Learner);
        platform.Learner.Count.ShouldBeGreaterThanOrEqualTo(Math.Min(1, before));
    }

    /// <summary>What was taken off and put back between two reads nobody can tell apart from what never left.</summary>
    private void EnterByHand(GroupId group) => byHand.UnionWith(platform.Add(group).Except(caused));

    private void Enter(AddMembership add)
    {
        var entered = platform.Add(add.Group);
        entered.Where(g => Managed(g) || g == add.Group).ShouldBe(add.AlsoEnters.Append(add.Group), ignoreOrder: true);
        caused.Add(add.Group);
        caused.UnionWith(add.AlsoEnters);
    }

    private Placement Placement() =>
        new([.. Tops.Select((top, i) => targets[i] is { } target ? new Place(top, target, PlaceState.Chosen) : new Place(top, Reached: null, PlaceState.FilteredOut))]);

    private MembershipPlanner Planner(bool readRoles, bool removalsAllowed = true) => new(tree, Read(readRoles), Ledger(), rules, removalsAllowed);

    /// <summary>Like a real read: the groups on the way to the targets and those with caused memberships, and the user's roles only on demand.</summary>
    private Snapshot Read(bool readRoles)
    {
        var ways = targets.OfType<GroupId>().SelectMany(t => tree.AncestorsOf(t).Select(g => g.Id).Where(Managed).Append(t));
        return new Snapshot
        {
            Users = [],
            Groups = tree,
            Learners = ways.Concat(Tops).Concat(caused).ToHashSet().ToDictionary(g => g, g => (IReadOnlySet<UserId>)(platform.Learner.Contains(g) ? new HashSet<UserId> { Account } : [])),
            Roles = readRoles
                ? new Dictionary<UserId, IReadOnlyList<RoleInGroup>> { [Account] = [.. platform.Learner.Select(g => new RoleInGroup(g, GroupRole.Learner))] }
                : new Dictionary<UserId, IReadOnlyList<RoleInGroup>>(),
        };
    }

    private Ledger Ledger() => new() { Caused = new Dictionary<UserId, IReadOnlySet<GroupId>> { [Account] = caused.ToHashSet() } };

    /// <summary>FsCheck's integers are small; every group shall be reached.</summary>
    private static int Spread(int number) => (int)(Math.Abs(number * 2_654_435_761L) % 99_991);

    private bool Managed(GroupId group) => Tops.Any(t => tree.IsWithin(group, t));

    private HashSet<GroupId> Closure(GroupId group) => new PlatformModel(groups).Add(group);
}
