using System.Globalization;
using Passerelle.Core.Memory;
using Passerelle.Core.Phrases;
using Passerelle.Core.Planning.Fields;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Rules;

namespace Passerelle.Core.Planning.Rows;

/// <summary>Rows of people who left or fell out of every group (rules S9, S10, S12).</summary>
internal sealed class LeaverRows(
    SyncRules rules,
    Protection protection,
    MembershipPlanner memberships,
    FindingCatalogue findings,
    Ledger ledger,
    bool rosterComplete,
    bool snapshotComplete,
    DateOnly today
)
{
    private static readonly Phrase LeavesGroups = "the account is to leave its groups.";
    private static readonly Phrase InNoGroup = "the account is in no group because of the connector.";

    public PersonPlan Leaver(Person person)
    {
        var account = person.Account!;
        if (person.Standing == Standing.Unproven || !rosterComplete)
        {
            return Row.Of(person, PersonAction.None, person.Standing == Standing.Unproven ? Reasons.AbsenceUnproven : Reasons.RosterIncomplete);
        }

        if (account.IsDeleted)
        {
            return Row.Of(person, PersonAction.OutOfScope, Reasons.LeaverGone);
        }

        if (!snapshotComplete)
        {
            return Row.Of(person, PersonAction.None, Reasons.SnapshotIncomplete);
        }

        var policy = person.Standing == Standing.Inactive ? rules.Leavers.Inactive : rules.Leavers.Removed;
        return policy == LeaverPolicy.Report ? Reported(person) : Removed(person, policy);
    }

    /// <summary>Employed, but in no activated group any more: never a removal of the account, not even one planned while the person was away.</summary>
    public PersonPlan Filtered(Person person)
    {
        if (person.Account is not { IsDeleted: false } account)
        {
            return Row.Of(person, PersonAction.OutOfScope, Reasons.Filtered);
        }

        var changes = new List<Change>();
        if (person.Link?.LeaverSince is not null)
        {
            if (ProfileFields.WithoutDeletionDate(account) is { } cleared)
            {
                changes.Add(new UpdateUser([cleared]));
            }

            changes.Add(new RememberLink());
        }

        if (ledger.Caused.TryGetValue(account.Id, out var caused) && caused.Count > 0)
        {
            if (rules.Leavers.Filtered == LeaverPolicy.Report)
            {
                person.Note(findings.FilteredReported(person));
            }
            else
            {
                changes.AddRange(Strip(person));
            }
        }

        return Row.Of(person, changes.Count > 0 ? PersonAction.Update : PersonAction.OutOfScope, Reasons.Filtered, changes);
    }

    private PersonPlan Reported(Person person)
    {
        if (person.Standing == Standing.Unasked)
        {
            return Row.Of(person, PersonAction.None, Reasons.AbsenceUnasked);
        }

        person.Note(findings.LeaverReported(person, Reasons.WhyLeaver(person)));
        return Row.Of(person, PersonAction.OutOfScope, (Reasons.LeaverCode(person), $"{person.Name} {Reasons.WhyLeaver(person)}; leavers are only reported."));
    }

    private PersonPlan Removed(Person person, LeaverPolicy policy)
    {
        var why = Reasons.WhyLeaver(person);
        var code = Reasons.LeaverCode(person);
        var (changes, effect) = ChangesOf(person, policy);
        if (changes.Count == 0)
        {
            return protection.IsAwaited(person)
                ? Row.Of(person, PersonAction.None, Reasons.RolesNeeded)
                : Row.Of(person, PersonAction.OutOfScope, (code, $"{person.Name} {why}; {effect}"));
        }

        switch (protection.Of(person))
        {
            case Shield.RolesNeeded:
                return Row.Of(person, PersonAction.None, Reasons.RolesNeeded);
            case Shield.Protected:
                person.Note(findings.ProtectedAccount(person, why));
                return Row.Of(person, PersonAction.Skip, (code, person.Findings![^1].What));
        }

        if (person.Link is null)
        {
            changes.Insert(0, new RememberLink());
        }

        var holds = HoldsOn(person, policy, changes);
        return holds.Count == 0
            ? Row.Of(person, PersonAction.Remove, (code, $"{person.Name} {why}; {effect}"), changes)
            : Row.Of(person, PersonAction.Held, (code, holds[0].What), changes: null, holds);
    }

    private (List<Change> Changes, Phrase Effect) ChangesOf(Person person, LeaverPolicy policy)
    {
        if (policy == LeaverPolicy.Delete)
        {
            return ([new DeleteUser()], "the account is to be deleted (it can be restored).");
        }

        if (policy == LeaverPolicy.RemoveFromGroups)
        {
            var strips = Strip(person);
            return (strips, strips.Count > 0 ? LeavesGroups : InNoGroup);
        }

        var due = (person.Link?.LeaverSince ?? today).AddDays(rules.Leavers.ScheduleDays);
        var date = due > today ? due : today.AddDays(1);
        var present = person.Account!.DeactivatedAt is { } set ? DateOnly.FromDateTime(set.UtcDateTime) : (DateOnly?)null;
        if (present <= date)
        {
            return ([], $"360Learning will delete the account on {present.Value:yyyy-MM-dd}.");
        }

        var change = new UpdateUser([new FieldChange(UserFields.DeactivatedAt, present is { } old ? Text(old) : null, Text(date))]);
        return ([change], $"the account is to be deleted on {date:yyyy-MM-dd}.");
    }

    /// <summary>One hold is enough to keep the removal back; the gravest is named.</summary>
    private List<Hold> HoldsOn(Person person, LeaverPolicy policy, List<Change> changes)
    {
        var roles = policy == LeaverPolicy.RemoveFromGroups ? [] : protection.HeldRoles(person.Account!.Id);
        var hold =
            person.Standing == Standing.Unasked ? HoldCatalogue.AbsenceUnasked(person)
            : person.Held is { } waits ? waits
            : roles.Count > 0 ? HoldCatalogue.HoldsRole(person, roles)
            : null;
        return hold is null ? [] : [hold with { Changes = changes }];
    }

    private List<Change> Strip(Person person)
    {
        var plan = memberships.StripAll(person.Id, person.Account!.Id);
        if (plan.RolesNeeded)
        {
            protection.NeedRoles(person.Account.Id);
        }

        foreach (var finding in plan.Findings)
        {
            person.Note(finding);
        }

        return [.. plan.Changes];
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
