using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;
using Passerelle.Running.Planning;
using Passerelle.Store.Ledgers;

namespace Passerelle.Running.Recording;

/// <summary>What a finished run leaves in the ledger that no single write caused.</summary>
public static class LedgerNotes
{
    public static IReadOnlyList<LedgerEffect> Of(Planned planned, SyncRules rules, DateOnly today) =>
        [
            .. Leavers(planned.Plan, planned.Ledger, today),
            .. Bindings(planned.Ledger, rules),
            .. planned.AllValuesRead ? Retired(planned.Snapshot, planned.Ledger) : [],
        ];

    private static IEnumerable<LedgerEffect> Leavers(Plan plan, Ledger ledger, DateOnly today) =>
        plan
            .People.Where(p => p.Reason is ReasonCodes.LeaverInactive or ReasonCodes.LeaverRemoved or ReasonCodes.LeaverGone)
            .Where(p => ledger.Links.TryGetValue(p.Employee, out var link) && link.LeaverSince is null)
            .Select(p => new LeaverSeen(p.Employee, today));

    /// <summary>A mapping taken out of the configuration leaves field and values where they are (rule C7).</summary>
    private static IEnumerable<LedgerEffect> Bindings(Ledger ledger, SyncRules rules)
    {
        var mapped = rules.CustomFields.Select(f => f.Source).ToHashSet(StringComparer.Ordinal);
        return ledger.Bindings.Keys.Where(source => !mapped.Contains(source)).Select(source => new BindingDropped(source));
    }

    /// <summary>A retired field is done with once nobody has a value in it (rule C4).</summary>
    private static IEnumerable<LedgerEffect> Retired(Snapshot snapshot, Ledger ledger)
    {
        if (ledger.RetiredFields.Count == 0 || !snapshot.IsComplete)
        {
            return [];
        }

        var used = snapshot.CustomValues.Values.SelectMany(values => values).Select(v => v.Field).ToHashSet();
        return ledger.RetiredFields.Where(field => !used.Contains(field)).Select(field => new RetiredFieldDropped(field));
    }
}
