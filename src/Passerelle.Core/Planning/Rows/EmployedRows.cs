using Passerelle.Core.Memory;
using Passerelle.Core.Phrases;
using Passerelle.Core.Planning.Fields;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Rules;

namespace Passerelle.Core.Planning.Rows;

/// <summary>Rows of people in scope: their account is made, brought back, or brought in line.</summary>
internal sealed class EmployedRows(
    SyncRules rules,
    Ledger ledger,
    ParkingPlaces parking,
    Protection protection,
    MembershipPlanner memberships,
    ProfileFields profile,
    CustomValues customValues,
    NumberMappings numbers,
    Managers managers,
    Welcoming welcoming,
    InterruptedCreates interrupted,
    FindingCatalogue findings,
    bool snapshotComplete
)
{
    public PersonPlan Of(Person person) =>
        person.Route switch
        {
            Route.Blocked => Row.Skipped(person),
            Route.NotRead => Row.Of(person, PersonAction.Skip, Reasons.SnapshotIncomplete),
            Route.None => Row.Of(person, PersonAction.OutOfScope, Reasons.FilterUndecided),
            Route.Create => Created(person),
            Route.RestoreByMail or Route.LinkedDeleted => snapshotComplete ? Restored(person) : Row.Of(person, PersonAction.Skip, Reasons.SnapshotIncomplete),
            _ => Existing(person),
        };

    private PersonPlan Created(Person person)
    {
        var employee = person.Employee!;
        var mail = person.WantedMail!;
        var changes = new List<Change>(8);
        if (person.Parked is { } parked)
        {
            changes.Add(new ParkAddress(parked.Id, parked.Mail!, parking.PlaceFor(parked)));
        }

        var first = memberships.PlanForNew(person.Placement!);
        changes.Add(
            new CreateUser(mail, employee.FirstName.Text!, employee.LastName.Text!, employee.Position.Text, welcoming.LanguageOf(person), first.First, first.AlsoEnters, welcoming.Invites)
        );
        Link(person, changes);
        changes.Add(new RememberLink());
        welcoming.Start(person, mail, changes);
        Add(changes, customValues.ForNew(person));
        changes.AddRange(first.Others);
        managers.Plan(person, isFresh: true, claim: false, changes);
        return Finish(person, PersonAction.Create, Reasons.Created, changes);
    }

    private PersonPlan Restored(Person person)
    {
        var account = person.Account!;
        var mail = person.Route == Route.RestoreByMail || person.Mail == MailVerdict.Change ? person.WantedMail! : account.Mail!;
        var first = memberships.PlanForNew(person.Placement!);
        var changes = new List<Change>(8) { new RestoreUser(account.Mail ?? mail, mail, first.First, first.AlsoEnters, welcoming.Invites) };
        Link(person, changes);
        changes.Add(new RememberLink(person.MovedFrom));
        if (profile.Everything(person) is { Count: > 0 } fields)
        {
            changes.Add(new UpdateUser(fields));
        }

        welcoming.Start(person, mail, changes);
        Add(changes, customValues.Everything(person));
        changes.AddRange(first.Others);
        managers.Plan(person, isFresh: true, claim: false, changes);
        var reason =
            person.MovedFrom is { } from ? Reasons.MovedHere(from)
            : person.Route == Route.RestoreByMail ? Reasons.RestoredByMail
            : Linking.WasDeletedByHand(person) ? Reasons.DeletedByHand
            : Reasons.Returned;
        return Finish(person, PersonAction.Restore, reason, changes);
    }

    private PersonPlan Existing(Person person)
    {
        var account = person.Account!;
        var changes = new List<Change>();
        var wasInterrupted = person is { Link: null, ByHand: null } && person.Route != Route.Adopt && ledger.PendingCreates.ContainsKey(person.Id);
        var isNewHere = person.Link is null || person.MovedFrom is not null || person.ByHand is not null;
        Link(person, changes);
        var returns = person.Link?.LeaverSince is not null;
        if (isNewHere)
        {
            changes.Add(new RememberLink(person.MovedFrom));
        }

        Fields(person, returns, changes);
        if (returns || person.Link is { RemovedByConnector: true })
        {
            // After the deletion date is off: the day remembered is what says that the date was the connector's.
            changes.Add(new RememberLink());
        }

        var mail = (person.Mail == MailVerdict.Change ? person.WantedMail : account.Mail) ?? "";
        if (!welcoming.GoOn(person, mail, changes) && welcoming.IsStuck(account))
        {
            person.Note(findings.CannotLogInYet(person));
        }

        Add(changes, customValues.Differences(person, wasInterrupted));
        Memberships(person, isNewHere, changes);
        if (wasInterrupted)
        {
            changes.AddRange(interrupted.ClaimsOf(account.Id).Except(changes));
        }

        managers.Plan(person, isFresh: wasInterrupted, claim: isNewHere && rules.Claim, changes);
        if (isNewHere)
        {
            // Only a person without a link claims, so a run killed between link and claim would never claim again.
            changes = [.. changes.OrderBy(c => c is ClaimMembership or ClaimManager ? 0 : 1)];
        }

        return person.Route switch
        {
            _ when wasInterrupted => Finish(person, PersonAction.Create, Reasons.CreatedBeforeInterruption, changes),
            _ when person.ByHand is not null => Finish(person, PersonAction.Adopt, Reasons.LinkedByHand, changes),
            Route.Adopt when person.MovedFrom is null => Finish(person, PersonAction.Adopt, Reasons.AdoptedByMail, changes),
            _ when person.MovedFrom is { } from => Finish(person, PersonAction.Adopt, Reasons.MovedHere(from), changes),
            _ when changes.Count == 0 => Finish(person, PersonAction.None, Reasons.Unchanged, changes),
            _ => Finish(person, PersonAction.Update, Reasons.Updated(changes), changes),
        };
    }

    private void Link(Person person, List<Change> changes)
    {
        if (!snapshotComplete)
        {
            return;
        }

        var mapping = person.AccountMapping;
        if (mapping is null || !string.Equals(mapping.Value, person.Id.Value, StringComparison.Ordinal))
        {
            changes.Add(new LinkUser(rules.LinkPlatform, person.Id.Value, mapping?.Id, mapping?.Value));
        }

        changes.AddRange(numbers.For(person));
    }

    private void Fields(Person person, bool returns, List<Change> changes)
    {
        var fields = profile.Differences(person);
        if (returns && ProfileFields.WithoutDeletionDate(person.Account!) is { } cleared)
        {
            fields = [.. fields, cleared];
        }
        else if (person.Account!.DeactivatedAt is not null)
        {
            person.Note(findings.DeletionDateByHand(person));
        }

        if (fields.Count > 0)
        {
            changes.Add(new UpdateUser(fields));
        }
    }

    private void Memberships(Person person, bool claim, List<Change> changes)
    {
        var plan = memberships.PlanFor(person.Id, person.Account!.Id, person.Placement!, claim);
        if (plan.RolesNeeded)
        {
            protection.NeedRoles(person.Account.Id);
        }

        if (plan.Adds.Count + plan.Claims.Count + plan.Removes.Count > 0)
        {
            changes.AddRange(plan.Changes);
        }

        foreach (var finding in plan.Findings)
        {
            person.Note(finding);
        }
    }

    private static PersonPlan Finish(Person person, PersonAction action, (string Code, Phrase Why) reason, List<Change> changes)
    {
        if (person.Held is { } hold)
        {
            return Row.Of(person, PersonAction.Held, Reasons.Held(hold), changes: null, [hold with { Changes = changes }]);
        }

        Hold[] holds = person.Mail == MailVerdict.Hold ? [HoldCatalogue.ProtectedMail(person, new UpdateUser([ProfileFields.MailChange(person)]))] : [];
        return Row.Of(person, action, reason, changes, holds);
    }

    private static void Add(List<Change> changes, Change? change)
    {
        if (change is not null)
        {
            changes.Add(change);
        }
    }
}
