using Passerelle.Core.Memory;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.Groups;

/// <summary>A small platform to plan against; group ids are the names given here.</summary>
internal sealed class GroupWorld
{
    public static readonly EmployeeId Anna = new("1001");
    public static readonly UserId AnnasAccount = new("u1");

    private readonly List<Group> groups = [new(new GroupId("root"), "Acme", IsPublic: true, Parent: null)];
    private readonly Dictionary<GroupId, HashSet<UserId>> learners = [];
    private readonly Dictionary<UserId, IReadOnlyList<RoleInGroup>> roles = [];
    private readonly Dictionary<UserId, IReadOnlySet<GroupId>> caused = [];

    public SyncRules Rules { get; set; } = new() { Administrator = "a@acme.example", Groups = [new SyncedGroup(new GroupId("S"))] };

    public bool RemovalsAllowed { get; set; } = true;

    public bool IsComplete { get; set; } = true;

    public GroupTree Tree => new(groups);

    public Snapshot Snapshot =>
        new()
        {
            Users = [],
            Groups = Tree,
            IsComplete = IsComplete,
            Learners = learners.ToDictionary(l => l.Key, l => (IReadOnlySet<UserId>)l.Value),
            Roles = roles,
        };

    public Ledger Ledger => new() { Caused = caused };

    public MembershipPlanner Planner => new(Tree, Snapshot, Ledger, Rules, RemovalsAllowed);

    public GroupWorld Public(string id, string parent, string? name = null) => Add(id, parent, name, isPublic: true);

    public GroupWorld Private(string id, string parent, string? name = null) => Add(id, parent, name, isPublic: false);

    public GroupWorld Synced(params string[] ids)
    {
        Rules = Rules with { Groups = [.. ids.Select(id => new SyncedGroup(new GroupId(id)))] };
        return this;
    }

    /// <summary>The members of these groups were read.</summary>
    public GroupWorld Read(params string[] ids)
    {
        foreach (var id in ids)
        {
            learners.TryAdd(new GroupId(id), []);
        }

        return this;
    }

    /// <summary>Anna is a learner of exactly these groups; their members were read, and her roles too unless said otherwise.</summary>
    public GroupWorld AnnaIsIn(params string[] ids) => AnnaIsIn(readRoles: true, ids);

    public GroupWorld AnnaIsIn(bool readRoles, params string[] ids)
    {
        Read(ids);
        foreach (var id in ids)
        {
            learners[new GroupId(id)].Add(AnnasAccount);
        }

        if (readRoles)
        {
            roles[AnnasAccount] = [.. ids.Select(id => new RoleInGroup(new GroupId(id), GroupRole.Learner))];
        }

        return this;
    }

    public GroupWorld AnnaIsAlso(GroupRole role, string id)
    {
        roles[AnnasAccount] = [.. roles[AnnasAccount], new RoleInGroup(new GroupId(id), role)];
        return this;
    }

    public GroupWorld Caused(params string[] ids)
    {
        caused[AnnasAccount] = ids.Select(id => new GroupId(id)).ToHashSet();
        return this;
    }

    public MembershipPlan PlanForAnna(params string[] targets) => PlanForAnna(claim: false, targets);

    public MembershipPlan PlanForAnna(bool claim, params string[] targets) => Planner.PlanFor(Anna, AnnasAccount, PlacedIn(targets), claim);

    /// <summary>A placement in these groups; synchronised groups without a target filter her out.</summary>
    public Placement PlacedIn(params string[] targets)
    {
        var tree = Tree;
        return new Placement(
            [
                .. Rules.Groups.Select(g =>
                {
                    var target = targets.Where(t => tree.IsWithin(new GroupId(t), g.Id)).ToList();
                    return target is [var only] ? new Place(g.Id, new GroupId(only), PlaceState.Chosen) : new Place(g.Id, Reached: null, PlaceState.FilteredOut);
                }),
            ]
        );
    }

    private GroupWorld Add(string id, string parent, string? name, bool isPublic)
    {
        groups.Add(new Group(new GroupId(id), name ?? id, isPublic, new GroupId(parent)));
        return this;
    }
}
