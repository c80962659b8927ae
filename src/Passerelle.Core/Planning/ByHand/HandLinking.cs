using Passerelle.Core.Memory;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Phrases;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.ByHand;

/// <summary>
/// Judges a link made or taken off by hand (rule R10). The account and its learning history are protected: it is never taken from an
/// employee in scope, and a leaver's only goes to somebody who was declared to be the same person.
/// </summary>
public sealed class HandLinking(Roster roster, Snapshot snapshot, Ledger ledger, SyncRules rules)
{
    private readonly HandLinks links = new(snapshot, ledger);

    /// <param name="account">Id or e-mail of the account.</param>
    /// <param name="samePerson">A person says that the former owner of the account and the employee are one.</param>
    public HandVerdict Link(EmployeeId id, string account, bool samePerson)
    {
        if (Find(id) is not { } employee)
        {
            return HandVerdict.Refused("employee-unknown", $"Employee {id} is not in Personio's list.", "Give the number that stands in the address of the person's page in Personio.");
        }

        if (employee.Status is not (EmploymentStatus.Active or EmploymentStatus.Onboarding or EmploymentStatus.Leave))
        {
            return HandVerdict.Refused(
                "employee-not-in-scope",
                $"{employee.DisplayName} is not employed according to Personio, so the next run would remove the account.",
                "Correct the status in Personio first."
            );
        }

        var (user, refusal) = new NamedAccount(snapshot, rules).Find(account, employee);
        return refusal ?? Judge(employee, user!, samePerson);
    }

    public HandVerdict Unlink(EmployeeId id)
    {
        var accounts = links.AccountsOf(id);
        if (accounts.Count == 0)
        {
            return HandVerdict.Refused("not-linked", $"Employee {id} is linked to no account.", "passerelle link lists the accounts that nobody is linked to.");
        }

        var rivals = accounts.SelectMany(links.OwnersOf).ToHashSet();
        return new HandVerdict(
            new HandDecision(id, Given: null, [.. accounts.Select(u => (id, u))], [id], rivals, [.. accounts.Select(Abandoned)])
        );
    }

    private HandVerdict Judge(Employee employee, LearningUser user, bool samePerson)
    {
        if (links.IsSettled(employee.Id, user.Id))
        {
            return HandVerdict.Refused("already-linked", $"{employee.DisplayName} is linked to this account already.", "passerelle explain tells what is done with it.");
        }

        var words = new List<Phrase>();
        var isNamesake = Comparing.SamePerson(employee.FirstName.Text, employee.LastName.Text, user.FirstName, user.LastName);
        var former = links.OwnersOf(user.Id).Where(owner => owner != employee.Id).ToList();
        foreach (var owner in former)
        {
            if (WhyNotFrom(owner, user) is { } refusal)
            {
                return refusal;
            }

            if (!isNamesake && !samePerson)
            {
                return HandVerdict.Refused(
                    "other-person",
                    $"The account of {user.DisplayName} belonged to employee {owner}, who left, and carries another name than {employee.DisplayName}. Nobody gets a stranger's learning history.",
                    "If they are one and the same person, say so with --same-person. Otherwise leave it: the next run makes a new account."
                );
            }

            words.Add(Phrase.Of($"It belonged to employee {owner}, who left; its learning history goes to {employee.DisplayName}."));
        }

        if (!isNamesake)
        {
            words.Add(Phrase.Of($"The account carries another name, {user.DisplayName}; it gets the one that Personio has."));
        }

        var others = links.AccountsOf(employee.Id).Where(u => u != user.Id).ToList();
        words.AddRange(others.Select(Abandoned));
        var present = ledger.Links.GetValueOrDefault(employee.Id);
        return new HandVerdict(
            new HandDecision(
                employee.Id,
                user.Id,
                [.. others.Select(u => (employee.Id, u)), .. former.Select(owner => (owner, user.Id))],
                [
                    .. present is not null && present.User != user.Id ? new[] { employee.Id } : [],
                    .. former.Where(owner => ledger.Links.GetValueOrDefault(owner)?.User == user.Id),
                ],
                former.Append(employee.Id).ToHashSet(),
                words
            )
        );
    }

    /// <summary>An account passes on only from somebody who surely left.</summary>
    private HandVerdict? WhyNotFrom(EmployeeId owner, LearningUser user)
    {
        var known = Find(owner);
        if (known is not null && known.Status != EmploymentStatus.Inactive)
        {
            return HandVerdict.Refused(
                "account-linked",
                $"The account of {user.DisplayName} is linked to {known.DisplayName} (employee {owner}), who is employed.",
                $"If that link is wrong, take it off first: passerelle link {owner} --remove --env {rules.EnvironmentName} --by NAME."
            );
        }

        return known is null && !(roster.IsComplete && roster.Absences.GetValueOrDefault(owner, Absence.Unasked) == Absence.Confirmed)
            ? HandVerdict.Refused(
                "absence-unproven",
                $"The account of {user.DisplayName} is linked to employee {owner}, and Personio gave no clear answer whether that person left.",
                "Try again when Personio's list is complete."
            )
            : null;
    }

    private Phrase Abandoned(UserId user)
    {
        var account = snapshot.Users.FirstOrDefault(u => u.Id == user);
        return account is null
            ? Phrase.Of($"The account {user.Value} is not on the platform any more.")
            : Phrase.Of($"The account of {account.DisplayName} ({account.Mail}) stays as it is and belongs to no employee from then on.");
    }

    private Employee? Find(EmployeeId id) => roster.Employees.FirstOrDefault(e => e.Id == id);
}
