using Passerelle.Core.Memory;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Matching;

/// <summary>Finds the accounts of linked people, and what a killed run left half done (rules S3, S6, R5, S11).</summary>
internal sealed class Linking(Snapshot snapshot, Ledger ledger, TargetIndex index, Owners owners, FindingCatalogue findings)
{
    private readonly Dictionary<UserId, ExternalIdMapping> mappingOfUser = [];

    public void Resolve(IReadOnlyList<Person> people, DateOnly today)
    {
        var twice = new HashSet<EmployeeId>();
        var mappings = new Dictionary<EmployeeId, ExternalIdMapping>(snapshot.Mappings.Count);
        foreach (var mapping in snapshot.Mappings)
        {
            mappingOfUser.TryAdd(mapping.User, mapping);
            if (!mappings.TryAdd(new EmployeeId(mapping.Value), mapping) && mappings[new EmployeeId(mapping.Value)].User != mapping.User)
            {
                twice.Add(new EmployeeId(mapping.Value));
            }
        }

        foreach (var leftover in snapshot.Leftovers)
        {
            mappingOfUser.TryAdd(leftover.User, leftover);
        }

        foreach (var person in people)
        {
            if (ledger.LinkedByHand.TryGetValue(person.Id, out var chosen))
            {
                person.ByHand = chosen;
                owners.Claim(chosen, person);
            }

            person.Link = ledger.Links.GetValueOrDefault(person.Id);
            person.Mapping = mappings.GetValueOrDefault(person.Id);
            if (person.Link is { } link)
            {
                owners.Claim(link.User, person);
            }

            if (person.Mapping is { } mapping)
            {
                owners.Claim(mapping.User, person);
            }
        }

        foreach (var person in people)
        {
            if (person.Route == Route.None && IsLinked(person))
            {
                Resolve(person, twice.Contains(person.Id), today);
            }
        }

        foreach (var person in people)
        {
            if (person is { Standing: Standing.InScope, Route: Route.None } && !IsLinked(person))
            {
                FindInterrupted(person);
            }
        }
    }

    public ExternalIdMapping? MappingOf(UserId user) => mappingOfUser.GetValueOrDefault(user);

    /// <summary>Whether a person took this account off the employee by hand.</summary>
    public bool IsTakenOff(Person person, LearningUser account) => ledger.NotTheirs.Contains((person.Id, account.Id));

    private static bool IsLinked(Person person) => person.Link is not null || person.Mapping is not null || person.ByHand is not null;

    /// <summary>The account the person is linked to; what a person decided comes first.</summary>
    private static UserId UserOf(Person person) => person.ByHand ?? person.Link?.User ?? person.Mapping!.User;

    private void Resolve(Person person, bool mappedTwice, DateOnly today)
    {
        var user = UserOf(person);
        if (mappedTwice || (person.Link is { } link && link.User != user) || (person.Mapping is { } mapping && mapping.User != user))
        {
            Block(person, findings.LinksDiffer(person));
            return;
        }

        if (owners.RivalOf(user, person) is { } rival && !Settled(person, rival, user))
        {
            Block(person, findings.LinkedTwice(person, rival, user));
            return;
        }

        if (person.Route == Route.GivenUp)
        {
            return;
        }

        if (index.Find(user) is not { } account)
        {
            if (snapshot.IsComplete)
            {
                Block(person, findings.AccountGone(person, user));
            }
            else
            {
                person.Route = Route.NotRead;
            }

            return;
        }

        person.Account = account;
        person.AccountMapping = MappingOf(user);
        if (account.Status == UserStatus.Unknown)
        {
            Block(person, findings.AccountStatusUnknown(person));
            return;
        }

        person.Route = account.IsDeleted ? Route.LinkedDeleted : Route.Linked;
        if (person is { IsEmployed: true, Route: Route.LinkedDeleted } && WasUndoneLately(person, today))
        {
            person.Held = HoldCatalogue.DeletedByHandTwice(person);
        }
    }

    /// <summary>
    /// One of the two left and the other is the same person under a new number: the link moves (rule S11), also where a run was
    /// killed between the places that remember it.
    /// </summary>
    private bool Settled(Person person, Person rival, UserId user)
    {
        var (newcomer, leaver) = person.IsEmployed ? (person, rival) : (rival, person);
        if (!newcomer.IsEmployed || !leaver.IsLeaver || index.Find(user) is not { } account || !IsSamePerson(newcomer, account))
        {
            return false;
        }

        newcomer.MovedFrom = leaver.Id;
        leaver.Route = Route.GivenUp;
        owners.Settle(user, newcomer);
        return true;
    }

    /// <summary>Whether the account's history is this person's: by name, or because a person said so (rule S11).</summary>
    public bool IsSamePerson(Person person, LearningUser account) =>
        Decision(person) == MailboxDecision.SamePerson
        || Comparing.SamePerson(person.Employee?.FirstName.Text, person.Employee?.LastName.Text, account.FirstName, account.LastName);

    public MailboxDecision? Decision(Person person) => ledger.MailboxDecisions.TryGetValue(person.Id, out var decision) ? decision : null;

    private bool WasUndoneLately(Person person, DateOnly today) =>
        WasDeletedByHand(person)
        && ledger.HandDeletionsUndone.TryGetValue(person.Id, out var days)
        && days.Any(day => day > today.AddDays(-30));

    /// <summary>Whether a person deleted the account while its employee was in scope; what the connector or a planned date removed is no such deletion.</summary>
    public static bool WasDeletedByHand(Person person) => person.Link is { RemovedByConnector: false, LeaverSince: null };

    private void FindInterrupted(Person person)
    {
        if (
            ledger.PendingCreates.TryGetValue(person.Id, out var pending)
            && index.LiveWith(pending.Mail) is { } account
            && account.Status != UserStatus.Unknown
            && owners.Of(account.Id) is null
            && !index.IsAmbiguous(pending.Mail)
            && !IsTakenOff(person, account)
        )
        {
            person.Account = account;
            person.Route = Route.Interrupted;
            owners.Claim(account.Id, person);
        }
    }

    private void Block(Person person, Finding finding)
    {
        person.Route = Route.Blocked;
        person.Account ??= index.Find(UserOf(person));
        person.Note(finding);
    }
}
