using Passerelle.Connect.Http;
using Passerelle.Connect.Learning.Transport;
using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Running.Checking.Source;

namespace Passerelle.Running.Checking.Target;

/// <summary>Which custom fields exist already, does their type fit, and what will the next plan do with them (rule C7)?</summary>
internal sealed class CustomFieldQuestion(Connector connector)
{
    private const string Id = "custom-field";

    public async Task<IEnumerable<Answer>> AskAsync(Access access, Known<SourceFacts> source, Ledger ledger, CancellationToken cancel)
    {
        var configured = connector.Rules.CustomFields;
        if (configured.Count == 0)
        {
            return [];
        }

        if ((access.Lacks(LearningScopes.CustomFieldsRead) ?? source.Why) is { } why)
        {
            return configured.Select((rule, i) => Answer.Skipped(Id, ConfigurationKeys.CustomField(i, "name"), $"“{rule.Name}” was not looked for, since {why}."));
        }

        try
        {
            var read = await connector.Learning.CustomFields.ListAsync(cancel);
            return read.Failure is { } failure
                ? [Answer.Error(Id, ConfigurationKeys.CustomField(0, "name"), "Reading the custom fields", failure)]
                : Of(read.Items, source.Value!, ledger);
        }
        catch (RemoteAccessException refused)
        {
            return [Answer.Error(Id, ConfigurationKeys.CustomField(0, "name"), refused)];
        }
    }

    /// <summary>The planner itself says what it would do with the fields, so that the check and the plan never differ.</summary>
    private IEnumerable<Answer> Of(IReadOnlyList<CustomField> fields, SourceFacts source, Ledger ledger)
    {
        var roster = new Roster([], RosterProof.Complete(0), source.Attributes, source.Hidden, new Dictionary<EmployeeId, Absence>());
        var remembered = Ledger.Empty with { Bindings = ledger.Bindings, RetiredFields = ledger.RetiredFields };
        var plan = Planner.Plan(roster, new Snapshot { Users = [], CustomFields = fields }, remembered, connector.Rules, connector.Today);
        var findings = plan.Findings.Where(f => f.Field is not null).ToLookup(f => f.Field!, StringComparer.Ordinal);
        return connector.Rules.CustomFields.Select(
            (rule, i) =>
            {
                var key = ConfigurationKeys.CustomField(i, "name");
                var row = plan.CustomFields.First(p => p.Source == rule.Source);
                if (findings[rule.Source].FirstOrDefault() is { } finding)
                {
                    return Answer.Error(Id, key, finding.What, finding.Remedy);
                }

                var type = row.Type.ToString().ToLowerInvariant();
                return row.Action switch
                {
                    CustomFieldAction.Keep => Answer.Ok(Id, key, $"“{rule.Name}” is bound to the field {row.Field} (type {type})."),
                    CustomFieldAction.Bind => Answer.Ok(Id, key, $"“{rule.Name}” exists already (field {row.Field}, type {type}, which fits) and will be used; its values will be those of {rule.Source}."),
                    CustomFieldAction.Create when fields.FirstOrDefault(f => IsAlmost(f.Name, rule.Name)) is { } similar => Answer.Warning(
                        Id,
                        key,
                        $"“{rule.Name}” does not exist and will be made (type {type}), but there is a field “{similar.Name}” already, which differs only in case or spaces.",
                        "If that field is meant, write its name in the configuration exactly as 360Learning shows it."
                    ),
                    CustomFieldAction.Create => Answer.Ok(Id, key, $"“{rule.Name}” does not exist yet and will be made (type {type})."),
                    CustomFieldAction.Rename => Answer.Ok(Id, key, row.Why),
                    _ => Answer.Warning(Id, key, row.Why, "Mend what is said of the attribute above."),
                };
            }
        );
    }

    private static bool IsAlmost(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
