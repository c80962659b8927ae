using Passerelle.Core.Memory;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Fields;

/// <summary>The company's personnel number as a second mapping; it is shown to other tools and never matches anybody (rule S3).</summary>
internal sealed class NumberMappings
{
    private readonly string? source;
    private readonly string platform;
    private readonly bool allowed;
    private readonly FindingCatalogue findings;
    private readonly IReadOnlySet<(EmployeeId Employee, UserId User)> notTheirs;
    private readonly Dictionary<UserId, ExternalIdMapping> byUser = [];
    private readonly Dictionary<string, UserId?> taken = new(StringComparer.Ordinal);

    public NumberMappings(Snapshot snapshot, Ledger ledger, SyncRules rules, FindingCatalogue findings)
    {
        notTheirs = ledger.NotTheirs;
        source = rules.NumberSource;
        platform = $"{rules.LinkPlatform}-number";
        allowed = snapshot.IsComplete;
        this.findings = findings;
        foreach (var mapping in snapshot.NumberMappings)
        {
            byUser.TryAdd(mapping.User, mapping);
            taken.TryAdd(mapping.Value, mapping.User);
        }
    }

    /// <returns>Nothing when the number stands as it should or cannot be written.</returns>
    public IReadOnlyList<Change> For(Person person)
    {
        if (source is null || !allowed || person.Employee![source].Text is not { } number)
        {
            return [];
        }

        var current = person.Account is { } account ? byUser.GetValueOrDefault(account.Id) : null;
        if (current is not null && Comparing.SameText(current.Value, number))
        {
            return [];
        }

        var link = new LinkUser(platform, number, current?.Id, current?.Value);
        if (taken.TryAdd(number, person.Account?.Id))
        {
            return [link];
        }

        if (taken[number] is { } user && notTheirs.Contains((person.Id, user)))
        {
            // Left behind at an account that a person took off this employee.
            taken[number] = person.Account?.Id;
            return [new UnlinkUser(user, byUser[user].Id, number), link];
        }

        person.Note(findings.NumberTaken(person, source, number));
        return [];
    }
}
