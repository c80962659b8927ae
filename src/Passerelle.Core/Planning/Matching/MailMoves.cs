using Passerelle.Core.Planning.Rows;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Matching;

/// <summary>
/// Which accounts change their address, in an order in which every address is free before it is taken (rules S7, S8, S12).
/// Every such account waits for at most one other, so the waiting forms chains and rings.
/// </summary>
internal sealed class MailMoves(TargetIndex index, Owners owners, Protection protection, FindingCatalogue findings, bool snapshotComplete)
{
    private readonly HashSet<Person> candidates = [];
    private readonly HashSet<Person> settled = [];

    public void Decide(IReadOnlyList<Person> people)
    {
        var twice = SharedAddresses.Of(people);
        foreach (var person in people)
        {
            if (!person.IsEmployed || person.Account is null || person.Route is Route.Blocked)
            {
                continue;
            }

            if (person.WantedMail is not { } wanted)
            {
                if (person.Employee!.Email.IsDelivered)
                {
                    person.Note(findings.MailUnusable(person, keepsOld: true));
                }
            }
            else if (!Comparing.SameMail(person.Account.Mail, wanted))
            {
                Consider(person, twice.GetValueOrDefault(Comparing.MailKey(wanted)));
            }
        }

        foreach (var person in people)
        {
            if (candidates.Contains(person))
            {
                Follow(person);
            }
        }

        foreach (var person in people)
        {
            if (person is { IsEmployed: true, Route: Route.LinkedDeleted })
            {
                CheckRestore(person);
            }
            else if (person is { Standing: Standing.InScope, Route: Route.None, WantedMail: { } wanted }
                && twice.TryGetValue(Comparing.MailKey(wanted), out var others))
            {
                person.Route = Route.Blocked;
                person.Note(findings.MailTwice(person, others, person.Account is not null));
            }
        }
    }

    /// <summary>Whether this run takes the account away from the address it has now.</summary>
    public static bool LeavesItsAddress(Person person) => person.Mail == MailVerdict.Change;

    /// <summary>A deleted account comes back by its address, which nobody else may have by then, and into a group.</summary>
    private void CheckRestore(Person person)
    {
        if (person.Standing == Standing.Undecided)
        {
            person.Route = Route.None;
            return;
        }

        if (!person.Placement!.CanEnter)
        {
            person.Route = Route.Blocked;
            person.Note(findings.NoGroup(person));
            return;
        }

        var mail = person.Mail == MailVerdict.Change ? person.WantedMail : person.Account!.Mail;
        var other = mail is null || person.Mail == MailVerdict.Change ? null : index.LiveWith(mail);
        if (mail is null || other is not null)
        {
            person.Route = Route.Blocked;
            person.Note(other is null ? findings.MailUnusable(person, keepsOld: false) : findings.MailTaken(person, other, owners.Of(other.Id)));
        }
    }

    private void Consider(Person person, List<Person>? sharers)
    {
        if (sharers is not null)
        {
            person.Note(findings.MailTwice(person, sharers, keepsAccount: true));
            return;
        }

        if (person.Route == Route.NotRead || person.Held is not null || (person.Account!.IsDeleted && !snapshotComplete))
        {
            return;
        }

        var shield = person.Route == Route.Interrupted ? protection.ByRules(person) : protection.Of(person);
        if (shield != Shield.RolesNeeded)
        {
            person.Mail = shield == Shield.Protected ? MailVerdict.Hold : MailVerdict.Change;
            candidates.Add(person);
        }
    }

    private void Follow(Person start)
    {
        var path = new List<Person>();
        var onPath = new HashSet<Person>();
        var current = start;
        while (true)
        {
            if (settled.Contains(current))
            {
                break;
            }

            if (!onPath.Add(current))
            {
                Refuse(path, path.IndexOf(current));
                break;
            }

            path.Add(current);
            if (NextOf(current) is not { } next)
            {
                break;
            }

            current = next;
        }

        // From the end of the chain backwards: an address is free once its holder has moved.
        for (var i = path.Count - 1; i >= 0; i--)
        {
            Settle(path[i]);
        }
    }

    private Person? NextOf(Person person) =>
        Holder(person) is { } holder && owners.Of(holder.Id) is { } owner && candidates.Contains(owner) ? owner : null;

    private LearningUser? Holder(Person person) =>
        index.HolderOf(person.WantedMail!) is { } holder && holder.Id != person.Account!.Id ? holder : null;

    private void Settle(Person person)
    {
        if (!settled.Add(person) || Holder(person) is not { } holder)
        {
            return;
        }

        var owner = owners.Of(holder.Id);
        if (owner is not null && LeavesItsAddress(owner) && HeldOnce(person.WantedMail!))
        {
            person.After = owner.Id;
            return;
        }

        person.Mail = MailVerdict.Stay;
        person.Note(findings.MailTaken(person, holder, owner));
    }

    private bool HeldOnce(string mail) => index.LiveWith(mail) is null || index.DeletedWith(mail) is null;

    private void Refuse(List<Person> path, int from)
    {
        var ring = path.GetRange(from, path.Count - from);
        foreach (var person in ring)
        {
            person.Mail = MailVerdict.Stay;
            person.Note(findings.MailRing(person, ring));
            settled.Add(person);
        }
    }
}
