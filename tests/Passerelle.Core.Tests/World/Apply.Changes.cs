using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.World;

/// <content>What one change does, and what is remembered of it.</content>
public sealed partial class Apply
{
    private void Do(PersonPlan row, Change change)
    {
        switch (change)
        {
            case ParkAddress park:
                Step();
                platform.Edit(park.User, UserFields.Mail, park.Parked);
                break;
            case CreateUser create:
                Step();
                memory.Pending[row.Employee] = new PendingCreate(create.Mail, now);
                memory.Welcomes[row.Employee] = new Welcome(now, PasswordSetAt: null, MailSent: false);
                Step();
                var user = platform.Create(create.Mail, create.FirstName, create.LastName, create.Job, create.Language, create.Group);
                Step();
                Arrived(row, user, [create.Group, .. create.AlsoEnters]);
                break;
            case RestoreUser restore:
                Step();
                memory.Welcomes[row.Employee] = new Welcome(now, PasswordSetAt: null, MailSent: false);
                memory.CausedOf(row.User!.Value).UnionWith([restore.Group, .. restore.AlsoEnters]);
                memory.ManagersOf(row.User.Value).UnionWith(row.Changes.OfType<AddManager>().Where(a => !a.ByHand).Select(a => a.ManagerUser).OfType<UserId>());
                if (restore.Mail != restore.OldMail)
                {
                    Step();
                    platform.Edit(row.User.Value, UserFields.Mail, restore.Mail);
                }

                Step();
                platform.Restore(restore.Mail, restore.Group);
                Step();
                Linked(row, row.User.Value);
                break;
            case LinkUser link:
                Step();
                platform.Map(link.Platform, accounts[row.Employee], link.Value, link.Replaces);
                if (link.Value == row.Employee.Value)
                {
                    Step();
                    Linked(row, accounts[row.Employee]);
                }

                break;
            case UnlinkUser unlink:
                Step();
                platform.Mappings.RemoveAll(m => m.Id == unlink.Mapping);
                break;
            case RememberLink remember:
                Step();
                Settle(row);
                memory.Links[row.Employee] = new Link(accounts[row.Employee]);
                if (remember.MovedFrom is { } from)
                {
                    memory.Links.Remove(from);
                }

                memory.Pending.Remove(row.Employee);
                break;
            case UpdateUser update:
                Step();
                foreach (var field in update.Fields)
                {
                    platform.Edit(accounts[row.Employee], field.Field, field.New);
                }

                break;
            case ActivateUser:
                Step();
                platform.Activate(accounts[row.Employee]);
                break;
            case SendCredentials send:
                Step();
                var password = platform.SetPassword(accounts[row.Employee]);
                Step();
                Mails.Add((row.Employee, accounts[row.Employee], send.Mail, password));
                Step();
                memory.Welcomes[row.Employee] = new Welcome(now, now, MailSent: true);
                break;
            case DeleteUser:
                Step();
                platform.Delete(accounts[row.Employee]);
                Step();
                memory.Caused.Remove(accounts[row.Employee]);
                memory.Managers.Remove(accounts[row.Employee]);
                if (memory.Links.TryGetValue(row.Employee, out var gone))
                {
                    memory.Links[row.Employee] = gone with { RemovedByConnector = true };
                }

                break;
            case SetCustomValues values:
                Step();
                Write(accounts[row.Employee], values);
                break;
            case AddMembership add:
                Step();
                memory.CausedOf(accounts[row.Employee]).UnionWith(add.AlsoEnters.Prepend(add.Group).Except(add.ByHand ?? []));
                Step();
                platform.Enter(accounts[row.Employee], add.Group);
                break;
            case RemoveMembership remove:
                Step();
                platform.Leave(accounts[row.Employee], remove.Group);
                Step();
                memory.CausedOf(accounts[row.Employee]).ExceptWith([remove.Group, .. remove.AlsoLeaves]);
                break;
            case ClaimMembership claim:
                Step();
                memory.CausedOf(accounts[row.Employee]).Add(claim.Group);
                break;
            case ClaimManager claim:
                Step();
                memory.ManagersOf(accounts[row.Employee]).Add(claim.ManagerUser);
                break;
            case RestoreLink restored:
                Step();
                memory.Links.Remove(restored.Of);
                if (restored.Link is { } former)
                {
                    memory.Links[restored.Of] = former;
                }

                break;
            case DropClaims drop:
                Step();
                memory.CausedOf(accounts[row.Employee]).ExceptWith(drop.Groups);
                memory.ManagersOf(accounts[row.Employee]).ExceptWith(drop.Managers);
                break;
            default:
                throw new InvalidOperationException($"No one carries out {change}");
        }
    }

    private void Arrived(PersonPlan row, UserId user, IReadOnlyList<GroupId> groups)
    {
        accounts[row.Employee] = user;
        memory.CausedOf(user).UnionWith(groups);
        Linked(row, user);
    }

    /// <summary>The link is remembered as soon as the account or its mapping is there; what is known of a leaver stays until the row says otherwise.</summary>
    private void Linked(PersonPlan row, UserId user)
    {
        Settle(row);
        memory.Pending.Remove(row.Employee);
        memory.Links[row.Employee] = memory.Links.TryGetValue(row.Employee, out var link) && link.User == user ? link with { RemovedByConnector = false } : new Link(user);
    }

    private void Settle(PersonPlan row)
    {
        if (memory.ByHand.TryGetValue(row.Employee, out var user) && user == accounts[row.Employee])
        {
            memory.ByHand.Remove(row.Employee);
        }
    }

    private void Write(UserId user, SetCustomValues change)
    {
        var changed = change.Values.Select(v => (Id: v.Field ?? made[v.Source!], v.Type, v.New)).ToList();
        var kept = change.Kept ?? platform.ValuesOf(user);
        platform.ReplaceValues(
            user,
            [
                .. kept.Where(k => !changed.Exists(c => c.Id == k.Field)),
                .. changed.Where(c => c.New is not null).Select(c => new CustomValue(c.Id, c.Type, c.New!)),
            ]
        );
    }
}
