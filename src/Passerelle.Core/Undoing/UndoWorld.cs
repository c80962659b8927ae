using Passerelle.Core.Memory;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Planning.Rows;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Undoing;

/// <summary>What is there now, ready to be looked up.</summary>
internal sealed class UndoWorld
{
    private readonly Dictionary<UserId, LearningUser> users;
    private readonly Dictionary<UserId, EmployeeId> owners = [];
    private readonly Dictionary<string, LearningUser> byMail = new(StringComparer.OrdinalIgnoreCase);

    public UndoWorld(Snapshot snapshot, Ledger ledger, SyncRules rules, DateOnly today)
    {
        Snapshot = snapshot;
        Ledger = ledger;
        Rules = rules;
        Today = today;
        users = snapshot.Users.DistinctBy(u => u.Id).ToDictionary(u => u.Id);
        foreach (var (employee, link) in ledger.Links)
        {
            owners.TryAdd(link.User, employee);
        }

        foreach (var user in snapshot.Users.Where(u => u.Mail is not null))
        {
            byMail.TryAdd(Comparing.MailKey(user.Mail), user);
        }

        Memberships = new MembershipIndex(snapshot);
        Cascade = new Cascade(snapshot.Groups);
    }

    public Snapshot Snapshot { get; }

    public Ledger Ledger { get; }

    public SyncRules Rules { get; }

    public DateOnly Today { get; }

    public MembershipIndex Memberships { get; }

    public Cascade Cascade { get; }

    /// <summary>Accounts that this plan brings back.</summary>
    public HashSet<UserId> Returning { get; } = [];

    /// <summary>Accounts that this plan deletes.</summary>
    public HashSet<UserId> Leaving { get; } = [];

    public LearningUser? Find(UserId? user) => user is { } id ? users.GetValueOrDefault(id) : null;

    /// <summary>Who has the address, deleted accounts too.</summary>
    public LearningUser? HolderOf(string mail) => byMail.GetValueOrDefault(Comparing.MailKey(mail));

    /// <summary>The employee whose account it is; the account's own id where nobody's link tells.</summary>
    public EmployeeId OwnerOf(UserId user) => owners.TryGetValue(user, out var employee) ? employee : new EmployeeId(user.Value);

    /// <summary>Whether the account belongs to another employee by now.</summary>
    public bool IsSomebodyElses(UserId user, EmployeeId employee) => owners.TryGetValue(user, out var owner) && owner != employee;

    /// <summary>The external ids under that platform name.</summary>
    public IReadOnlyList<ExternalIdMapping> MappingsOn(string platform) =>
        string.Equals(platform, Rules.LinkPlatform, StringComparison.Ordinal) ? Snapshot.Mappings : Snapshot.NumberMappings;

    /// <summary>Whether the account lives once this plan is carried out.</summary>
    public bool WillLive(UserId user) => !Leaving.Contains(user) && (Returning.Contains(user) || users.GetValueOrDefault(user) is { IsDeleted: false });

    /// <summary>Whether the relation is there; null when it was not read.</summary>
    public bool? IsManager(UserId manager, UserId of) => Snapshot.Subordinates.TryGetValue(manager, out var people) ? people.Contains(of) : null;

    /// <summary>Whether the account may be deleted and its address changed (rule S12).</summary>
    public Shield ShieldOf(EmployeeId employee, LearningUser account)
    {
        if (Rules.IsProtected(employee, Today) || Comparing.SameMail(account.Mail, Rules.Administrator))
        {
            return Shield.Protected;
        }

        return !Snapshot.Roles.TryGetValue(account.Id, out var roles) ? Shield.RolesNeeded
            : roles.Any(r => r.Role is GroupRole.Owner or GroupRole.Admin or GroupRole.UserAdmin) ? Shield.Protected
            : Shield.None;
    }

    /// <summary>The roles of the account on which content hangs.</summary>
    public IReadOnlyList<GroupRole> HeldRoles(UserId user) =>
        Snapshot.Roles.TryGetValue(user, out var roles) ? [.. roles.Select(r => r.Role).Where(Rules.Guards.HoldRoles.Contains).Distinct().Order()] : [];
}
