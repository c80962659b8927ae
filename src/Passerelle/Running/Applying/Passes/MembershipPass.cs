using System.Collections.Concurrent;
using Passerelle.Connect.Learning;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Reporting;
using Passerelle.Running.Applying.Steps;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;

namespace Passerelle.Running.Applying.Passes;

/// <summary>One membership to write.</summary>
/// <param name="Groups">The group itself and those the platform's privacy rule takes along.</param>
internal sealed record MembershipItem(PersonPlan Person, UserId User, Change Change, IReadOnlyList<GroupId> Groups)
{
    public BulkItem Item => new(User, Groups[0], GroupRole.Learner);

    public bool IsRemoval => Change is RemoveMembership;

    public string Kind => IsRemoval ? WriteKinds.RemoveMembership : WriteKinds.AddMembership;

    /// <summary>Remembered with the intent, since an addition that did come about must count as ours even if its answer is lost.</summary>
    public IReadOnlyList<LedgerEffect> Intended => IsRemoval ? [] : [.. Groups.Where(g => !ByHand.Contains(g)).Select(g => new MembershipCaused(User, g))];

    public IReadOnlyList<LedgerEffect> Done => IsRemoval ? Gone : [];

    public IReadOnlyList<LedgerEffect> Undone => IsRemoval ? [] : Gone;

    private IReadOnlyList<GroupId> ByHand => (Change as AddMembership)?.ByHand ?? [];

    private IReadOnlyList<LedgerEffect> Gone => [.. Groups.Select(g => new MembershipGone(User, g))];

    public Intent IntentFor(ApplyJob job) =>
        Intent.Of(job.Environment, job.Run, Person.Employee, User, Change, Intended) with
        {
            Guard = !IsRemoval ? null
                : Person.Action == PersonAction.Remove ? GuardedKind.Removal
                : GuardedKind.Move,
            Before = IsRemoval && Person.Action == PersonAction.Remove ? BeforeImages.OfLink(job, Person.Employee) : null,
        };
}

/// <summary>Memberships: all additions first and confirmed, then what is no longer wanted comes off (rule G5).</summary>
internal sealed class MembershipPass(ApplyState state, SingleMemberships singles, BulkJobs bulk, RowChecks checks, PeoplePass passes)
{
    public async Task RunAsync(IReadOnlyList<PersonPlan> people, CancellationToken cancel)
    {
        var rows = people.Where(Concerns).Where(p => !state.Broken.ContainsKey(p.Employee) && state.Accounts.ContainsKey(p.Employee)).ToList();
        var stale = new ConcurrentDictionary<EmployeeId, bool>();
        await passes.RunAsync(
            [.. rows.Select(p => p with { After = null })],
            async (person, token) => await checks.StillTrueAsync(person, token) || (stale[person.Employee] = true),
            cancel
        );
        rows = rows.FindAll(p => !stale.ContainsKey(p.Employee));
        var failed = await WriteAsync(ItemsOf(rows, removals: false), cancel);
        await WriteAsync(ItemsOf(rows.Where(p => !failed.Contains(p.Employee)), removals: true), cancel);
    }

    public static bool Concerns(PersonPlan person) => person.Changes.Any(c => c is AddMembership or RemoveMembership);

    private async Task<IReadOnlySet<EmployeeId>> WriteAsync(List<MembershipItem> items, CancellationToken cancel)
    {
        if (items.Count == 0 || state.Stop is not null)
        {
            return items.Select(i => i.Person.Employee).ToHashSet();
        }

        return items.Count >= BulkMemberships.WorthIt ? await bulk.WriteAsync(items, cancel) : await singles.WriteAsync(items, cancel);
    }

    private List<MembershipItem> ItemsOf(IEnumerable<PersonPlan> people, bool removals) =>
        [
            .. from person in people
            where !state.IsServed(person.Employee)
            let user = state.Accounts[person.Employee]
            from change in person.Changes
            let groups = change switch
            {
                AddMembership add when !removals => add.AlsoEnters.Prepend(add.Group).ToList(),
                RemoveMembership remove when removals => remove.AlsoLeaves.Prepend(remove.Group).ToList(),
                _ => null,
            }
            where groups is not null
            select new MembershipItem(person, user, change, groups),
        ];
}
