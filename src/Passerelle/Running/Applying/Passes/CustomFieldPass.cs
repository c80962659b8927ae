using Passerelle.Cli;
using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using Passerelle.Reporting;
using Passerelle.Store.Data;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;

namespace Passerelle.Running.Applying.Passes;

/// <summary>Makes, binds and renames custom fields before any value is written (rules C1, C4, C7).</summary>
internal sealed class CustomFieldPass(LearningClient client, WriteRecorder recorder, ApplyJob job, ApplyState state)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var field in job.Plan.CustomFields)
        {
            var done = field.Action switch
            {
                CustomFieldAction.Create => await CreateAsync(field, cancel),
                CustomFieldAction.Rename => await RenameAsync(field, cancel),
                CustomFieldAction.Bind => await BindAsync(field),
                _ => true,
            };
            if (!done)
            {
                state.Fields.TryRemove(field.Source, out _);
            }
        }
    }

    private async Task<bool> CreateAsync(CustomFieldPlan field, CancellationToken cancel)
    {
        var result = await recorder.SendAsync(
            IntentOf(field, WriteKinds.CreateCustomField, Retired(field)),
            WriteKinds.CreateCustomField,
            () => CreatedAsync(field, cancel),
            made => made is null ? [] : [new BindingSaved(field.Source, made.Id, field.Name)]
        );
        if (!result.Succeeded)
        {
            Report(field, result.Failure);
            return false;
        }

        state.Fields[field.Source] = result.Value.Id;
        return true;
    }

    private async Task<bool> RenameAsync(CustomFieldPlan field, CancellationToken cancel)
    {
        var id = field.Field!.Value;
        var result = await recorder.SendAsync(
            IntentOf(field, WriteKinds.RenameCustomField, []),
            WriteKinds.RenameCustomField,
            () => client.CustomFields.RenameAsync(id, field.Name, cancel),
            _ => [new BindingSaved(field.Source, id, field.Name)]
        );
        if (!result.Succeeded)
        {
            Report(field, result.Failure);
        }

        // Under its old name the field still takes the values.
        return true;
    }

    private async Task<bool> BindAsync(CustomFieldPlan field)
    {
        var bound = new BindingSaved(field.Source, field.Field!.Value, field.Name);
        var id = await recorder.Journal.IntendAsync(IntentOf(field, "bindCustomField", [.. Retired(field), bound]));
        await recorder.Journal.OutcomeAsync(job.Environment, id, Outcome.Success());
        return true;
    }

    /// <summary>A lost answer is settled by looking the name up: nobody else makes fields while a run writes.</summary>
    private async Task<RemoteResult<CustomField>> CreatedAsync(CustomFieldPlan field, CancellationToken cancel)
    {
        var result = await client.CustomFields.CreateAsync(field.Name, field.Type, cancel);
        if (result.Failure is not { Kind: FailureKind.Unknown })
        {
            return result;
        }

        var present = await client.CustomFields.ListAsync(cancel);
        var made = present.Items.FirstOrDefault(f => string.Equals(f.Name, field.Name, StringComparison.Ordinal) && f.Type == field.Type);
        return made is null ? result : made;
    }

    private void Report(CustomFieldPlan field, RemoteFailure failure)
    {
        if (failure.Kind is FailureKind.Access)
        {
            state.StopFor(new StopReason(failure.Code, failure.Message, "Grant the scope customFields:write.", ExitCodes.Remote));
        }
        else
        {
            state.Fail(
                new FailedChange(
                    Employee: null,
                    User: null,
                    "custom-field-refused",
                    $"The custom field {field.Name} could not be written: {failure.Message} Its values wait.",
                    "Mend it in 360Learning or choose another name in the configuration; the next run tries again."
                )
            );
        }
    }

    private Intent IntentOf(CustomFieldPlan field, string kind, IReadOnlyList<LedgerEffect> effects) =>
        new()
        {
            Environment = job.Environment,
            Run = job.Run,
            Kind = kind,
            Payload = StoreJson.Write(field),
            Effects = effects,
        };

    private static IReadOnlyList<LedgerEffect> Retired(CustomFieldPlan field) => field.Retires is { } old ? [new FieldRetired(old)] : [];
}
