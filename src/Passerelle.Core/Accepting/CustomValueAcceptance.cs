using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Fields;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Accepting;

/// <summary>Each mapped custom field against Personio's value.</summary>
internal sealed class CustomValueAcceptance(AcceptanceInput input)
{
    public IEnumerable<Miss> MissesOf(Employee employee, UserId user)
    {
        foreach (var field in input.Plan.CustomFields)
        {
            if (MissOf(field, employee[field.Source], user) is { } miss)
            {
                yield return miss;
            }
        }
    }

    private Miss? MissOf(CustomFieldPlan field, FieldValue wanted, UserId user)
    {
        if (!wanted.IsDelivered)
        {
            return new Miss(MissKind.NotDelivered, field.Source);
        }

        if (field is { Action: CustomFieldAction.Unusable } or { Field: null })
        {
            return wanted.Text is { } text ? new Miss(MissKind.FieldMissing, field.Source, text) : null;
        }

        if (!input.Snapshot.CustomValues.TryGetValue(user, out var values))
        {
            return new Miss(MissKind.NotRead, field.Source, wanted.Text);
        }

        var found = values.FirstOrDefault(v => v.Field == field.Field)?.Value;
        return CustomValues.Same(field.Type, found, wanted.Text) ? null : new Miss(MissKind.Differs, field.Source, wanted.Text, found);
    }
}
