using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Matching;

/// <summary>Finds an account for an employee in scope who has no link: adopt, restore, create, or wait (rules S4, S5, S8, S11).</summary>
internal sealed class Matcher(TargetIndex index, Owners owners, Linking linking, FindingCatalogue findings, bool snapshotComplete)
{
    public void Match(Person person)
    {
        if (person.Standing != Standing.InScope || person.Route != Route.None)
        {
            return;
        }

        if (!snapshotComplete)
        {
            person.Route = Route.NotRead;
            return;
        }

        if (person.WantedMail is not { } mail)
        {
            Block(person, findings.MailUnusable(person, keepsOld: false));
        }
        else if (index.IsAmbiguous(mail))
        {
            Block(person, findings.MailOnTwoAccounts(person));
        }
        else if (index.HolderOf(mail) is not { } holder)
        {
            Create(person);
        }
        else if (linking.IsTakenOff(person, holder))
        {
            Block(person, findings.TakenOffByHand(person, holder));
        }
        else if (owners.Of(holder.Id) is { } owner)
        {
            MatchOwned(person, holder, owner);
        }
        else if (holder.IsDeleted)
        {
            MatchDeleted(person, holder);
        }
        else if (holder.Status == UserStatus.Unknown)
        {
            person.Account = holder;
            Block(person, findings.AccountStatusUnknown(person));
        }
        else
        {
            Take(person, holder, Route.Adopt);
        }
    }

    private void MatchDeleted(Person person, LearningUser account)
    {
        if (linking.IsSamePerson(person, account))
        {
            Take(person, account, Route.RestoreByMail);
            return;
        }

        person.Parked = account;
        Create(person);
        if (linking.Decision(person) is null && person.Route == Route.Create)
        {
            person.Held = HoldCatalogue.DeletedAccountOtherName(person, account);
        }
    }

    private void MatchOwned(Person person, LearningUser account, Person owner)
    {
        if (MailMoves.LeavesItsAddress(owner) && Comparing.SameMail(owner.Account?.Mail, person.WantedMail))
        {
            person.After = owner.Id;
            Create(person);
        }
        else if (!owner.IsLeaver || owner.Route is Route.Blocked or Route.GivenUp)
        {
            Block(person, findings.MailTaken(person, account, owner));
        }
        else if (linking.IsSamePerson(person, account))
        {
            person.MovedFrom = owner.Id;
            owner.Route = Route.GivenUp;
            owners.Settle(account.Id, person);
            Take(person, account, account.IsDeleted ? Route.RestoreByMail : Route.Adopt);
        }
        else
        {
            person.Parked = account;
            Create(person);
            if (linking.Decision(person) is null && person.Route == Route.Create)
            {
                person.Held = HoldCatalogue.MailboxReused(person, account);
                owner.Held = HoldCatalogue.MailboxReusedBy(owner, person);
            }
        }
    }

    private void Take(Person person, LearningUser account, Route route)
    {
        if (route == Route.RestoreByMail && !person.Placement!.CanEnter)
        {
            Block(person, findings.NoGroup(person));
            return;
        }

        person.Account = account;
        person.AccountMapping = linking.MappingOf(account.Id);
        person.Route = route;
        owners.Claim(account.Id, person);
    }

    private void Create(Person person)
    {
        if (person.Employee!.FirstName.Text is null || person.Employee.LastName.Text is null)
        {
            person.Parked = null;
            Block(person, findings.NameMissing(person));
            return;
        }

        if (!person.Placement!.CanEnter)
        {
            person.Parked = null;
            Block(person, findings.NoGroup(person));
            return;
        }

        person.Route = Route.Create;
    }

    private static void Block(Person person, Finding finding)
    {
        person.Route = Route.Blocked;
        person.Note(finding);
    }
}
