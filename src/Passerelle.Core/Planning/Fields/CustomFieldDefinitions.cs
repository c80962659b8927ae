using Passerelle.Core.Memory;
using Passerelle.Core.Phrases;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Fields;

/// <summary>Which field on the platform carries which Personio attribute: kept, bound, renamed or made (rules C1, C3, C4, C7).</summary>
internal sealed class CustomFieldDefinitions
{
    private readonly Roster roster;
    private readonly Snapshot snapshot;
    private readonly Ledger ledger;
    private readonly Dictionary<FieldId, CustomField> byId = [];
    private readonly Dictionary<string, CustomField> byName = new(StringComparer.Ordinal);
    private readonly HashSet<FieldId> used = [];
    private readonly HashSet<FieldId> retired;
    private readonly List<CustomFieldPlan> plans = [];
    private readonly List<CustomFieldSlot> slots = [];
    private readonly List<Finding> findings = [];

    public CustomFieldDefinitions(Roster roster, Snapshot snapshot, Ledger ledger, SyncRules rules)
    {
        this.roster = roster;
        this.snapshot = snapshot;
        this.ledger = ledger;
        retired = [.. ledger.RetiredFields];
        foreach (var field in snapshot.CustomFields)
        {
            byId.TryAdd(field.Id, field);
            byName.TryAdd(field.Name, field);
        }

        foreach (var rule in rules.CustomFields)
        {
            Decide(rule);
        }

        retired.ExceptWith(used);
    }

    public IReadOnlyList<CustomFieldPlan> Plans => plans;

    public IReadOnlyList<CustomFieldSlot> Slots => slots;

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Fields whose values are taken off every synchronised user (rule C4).</summary>
    public IReadOnlySet<FieldId> Retired => retired;

    /// <summary>Name and type of a field on the platform; null when it is gone.</summary>
    public CustomField? Find(FieldId id) => byId.GetValueOrDefault(id);

    private void Decide(CustomFieldRule rule)
    {
        var binding = ledger.Bindings.GetValueOrDefault(rule.Source);
        var bound = binding is null ? null : byId.GetValueOrDefault(binding.Field);
        if (bound is null)
        {
            ByName(rule, retires: null);
        }
        else if (string.Equals(bound.Name, rule.Name, StringComparison.Ordinal))
        {
            var action = string.Equals(binding!.Name, rule.Name, StringComparison.Ordinal) ? CustomFieldAction.Keep : CustomFieldAction.Bind;
            Use(rule, bound, action, retires: null, oldName: null);
        }
        else if (string.Equals(bound.Name, binding!.Name, StringComparison.Ordinal))
        {
            Rename(rule, bound);
        }
        else
        {
            ByName(rule, retires: bound);
        }
    }

    private void Rename(CustomFieldRule rule, CustomField bound)
    {
        if (byName.ContainsKey(rule.Name))
        {
            findings.Add(FieldFindings.NameTaken(rule, bound.Name));
            Use(rule with { Name = bound.Name }, bound, CustomFieldAction.Keep, retires: null, oldName: null);
        }
        else
        {
            Use(rule, bound, CustomFieldAction.Rename, retires: null, bound.Name);
        }
    }

    private void ByName(CustomFieldRule rule, CustomField? retires)
    {
        if (byName.TryGetValue(rule.Name, out var field))
        {
            Use(rule, field, CustomFieldAction.Bind, retires, oldName: null);
        }
        else if (!snapshot.IsComplete)
        {
            Unusable(rule, field: null, FieldReasons.NotRead);
        }
        else if (roster.HiddenAttributes.Contains(rule.Source))
        {
            Unusable(rule, field: null, FieldReasons.Hidden(rule));
        }
        else
        {
            Retire(retires);
            var reason = retires is null ? FieldReasons.Missing(rule) : FieldReasons.RenamedThere(rule, retires.Name);
            plans.Add(Row(rule, TypeOf(rule), CustomFieldAction.Create, field: null, oldName: null, retires, reason));
            slots.Add(new CustomFieldSlot(rule.Source, rule.Name, Field: null, TypeOf(rule), Authorised: null));
        }
    }

    private void Use(CustomFieldRule rule, CustomField field, CustomFieldAction action, CustomField? retires, string? oldName)
    {
        if (!Fits(rule, field))
        {
            findings.Add(FieldFindings.WrongType(rule));
            Unusable(rule, field, FieldReasons.WrongType(rule));
            return;
        }

        if (!used.Add(field.Id))
        {
            findings.Add(FieldFindings.UsedTwice(rule));
            Unusable(rule, field, FieldReasons.UsedTwice(rule));
            return;
        }

        Retire(retires);
        var reason = action switch
        {
            CustomFieldAction.Keep => FieldReasons.Bound,
            CustomFieldAction.Rename => FieldReasons.RenamedHere(rule, oldName!),
            _ when retires is not null => FieldReasons.RenamedThere(rule, retires.Name),
            _ => FieldReasons.Found(rule),
        };
        plans.Add(Row(rule, field.Type, action, field.Id, oldName, retires, reason));
        slots.Add(new CustomFieldSlot(rule.Source, rule.Name, field.Id, field.Type, field.AuthorisedValues is { Count: > 0 } values ? values : null));
    }

    private void Unusable(CustomFieldRule rule, CustomField? field, (string Code, Phrase Why) reason) =>
        plans.Add(Row(rule, field?.Type ?? TypeOf(rule), CustomFieldAction.Unusable, field?.Id, oldName: null, retires: null, reason));

    private void Retire(CustomField? field)
    {
        if (field is not null)
        {
            retired.Add(field.Id);
        }
    }

    private bool Fits(CustomFieldRule rule, CustomField field) =>
        field.Type == CustomFieldType.String || !roster.Attributes.TryGetValue(rule.Source, out var attribute) || attribute.Kind == AttributeKind.Date;

    private CustomFieldType TypeOf(CustomFieldRule rule) =>
        roster.Attributes.TryGetValue(rule.Source, out var attribute) && attribute.Kind == AttributeKind.Date ? CustomFieldType.Date : CustomFieldType.String;

    private static CustomFieldPlan Row(
        CustomFieldRule rule,
        CustomFieldType type,
        CustomFieldAction action,
        FieldId? field,
        string? oldName,
        CustomField? retires,
        (string Code, Phrase Why) reason
    ) => new(rule.Source, rule.Name, type, action, field, oldName, retires?.Id, reason.Code, reason.Why);
}
