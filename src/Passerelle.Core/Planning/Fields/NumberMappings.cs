using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Fields;

/// <summary>The company's personnel number as a second mapping; it is shown to other tools and never matches anybody (rule S3).</summary>
internal sealed class NumberMappings
{
    private readonly string? source;
    private readonly string platform;
    private readonly bool allowed;
    private readonly FindingCatalogue findings;
    private readonly Dictionary<UserId, ExternalIdMapping> byUser = [];
    private readonly Dictionary<string, UserId?> taken = new(StringComparer.Ordinal);

    public NumberMappings(Snapshot snapshot, SyncRules rules, FindingCatalogue findings)
    {
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

    public LinkUser? For(Person person)
    {
        if (source is null || !allowed || person.Employee![source].Text is not { } number)
        {
            return null;
        }

        var current = person.Account is { } account ? byUser.GetValueOrDefault(account.Id) : null;
        if (current is not null && Comparing.SameText(current.Value, number))
        {
            return null;
        }

        if (!taken.TryAdd(number, person.Account?.Id))
        {
            person.Note(findings.NumberTaken(person, source, number));
            return null;
        }

        return new LinkUser(platform, number, current?.Id, current?.Value);
    }
}
