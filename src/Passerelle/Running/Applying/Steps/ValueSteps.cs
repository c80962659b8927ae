using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using Passerelle.Reporting;
using Passerelle.Store.Journaling;

namespace Passerelle.Running.Applying.Steps;

/// <summary>Writes custom values: the API replaces all values of a user at once, so what is kept goes along (rule C5).</summary>
internal sealed class ValueSteps(LearningClient client, WriteRecorder recorder, ApplyJob job, ApplyState state, Trouble trouble)
{
    /// <returns>Whether the row may go on; a refused value does not stop it (rule C6).</returns>
    public async Task<bool> SetAsync(PersonPlan person, UserId user, SetCustomValues change, CancellationToken cancel)
    {
        var kept = change.Kept;
        if (kept is null)
        {
            var read = await client.CustomFields.ValuesOfAsync(user, cancel);
            if (!read.Succeeded)
            {
                trouble.Report(person, user, read.Failure, "Reading the custom values");
                return true;
            }

            kept = read.Value;
        }

        var wanted = Usable(change.Values);
        var values = Merge(kept, wanted);
        var before = change.Kept is null ? kept : WithOld(kept, change.Values);
        if (wanted.Count == 0 || SameValues(values, before))
        {
            state.Progress.Advance();
            return true;
        }

        var failure = await PutAsync(person, user, change, before, values, cancel);
        if (failure is { Kind: FailureKind.Data } && wanted.Count > 1)
        {
            await OneByOneAsync(person, user, before, wanted, cancel);
        }
        else if (failure is not null)
        {
            trouble.Report(person, user, failure, "Writing the custom values", wanted is [var only] ? only.Change.Name : null);
        }

        return true;
    }

    /// <summary>One bad value fails the whole request and the answer does not name it, so each is tried on top of those that went.</summary>
    private async Task OneByOneAsync(
        PersonPlan person,
        UserId user,
        IReadOnlyList<CustomValue> kept,
        List<(CustomValueChange Change, FieldId Field)> wanted,
        CancellationToken cancel
    )
    {
        var present = kept;
        foreach (var one in wanted)
        {
            var values = Merge(present, [one]);
            var failure = await PutAsync(person, user, new SetCustomValues([one.Change], present), present, values, cancel);
            if (failure is null)
            {
                present = values;
            }
            else
            {
                trouble.Report(person, user, failure, $"Writing the custom field {one.Change.Name}", one.Change.Name);
            }
        }
    }

    private Task<RemoteFailure?> PutAsync(
        PersonPlan person,
        UserId user,
        SetCustomValues change,
        IReadOnlyList<CustomValue> before,
        IReadOnlyList<CustomValue> values,
        CancellationToken cancel
    )
    {
        var intent = Intent.Of(job.Environment, job.Run, person.Employee, user, change) with { Before = BeforeImages.OfValues(before) };
        return recorder.SendAsync(intent, WriteKinds.SetCustomValues, () => client.CustomFields.ReplaceValuesAsync(user, values, cancel));
    }

    /// <summary>Values whose field exists; that of a field that could not be made waits for the next run.</summary>
    private List<(CustomValueChange Change, FieldId Field)> Usable(IReadOnlyList<CustomValueChange> values)
    {
        var usable = new List<(CustomValueChange, FieldId)>();
        foreach (var value in values)
        {
            if (value.Source is not null && state.Fields.TryGetValue(value.Source, out var bound))
            {
                usable.Add((value, bound));
            }
            else if (value.Field is { } field)
            {
                usable.Add((value, field));
            }
        }

        return usable;
    }

    private static List<CustomValue> Merge(IReadOnlyList<CustomValue> kept, List<(CustomValueChange Change, FieldId Field)> wanted)
    {
        var written = wanted.Select(w => w.Field).ToHashSet();
        return
        [
            .. kept.Where(v => !written.Contains(v.Field)),
            .. wanted.Where(w => w.Change.New is not null).Select(w => new CustomValue(w.Field, w.Change.Type, w.Change.New!)),
        ];
    }

    /// <summary>What a plan keeps is without the values it changes.</summary>
    private static IReadOnlyList<CustomValue> WithOld(IReadOnlyList<CustomValue> kept, IReadOnlyList<CustomValueChange> changes) =>
        [.. kept, .. changes.Where(c => c is { Old: not null, Field: not null }).Select(c => new CustomValue(c.Field!.Value, c.Type, c.Old!))];

    private static bool SameValues(IReadOnlyList<CustomValue> left, IReadOnlyList<CustomValue> right) =>
        left.Count == right.Count && left.ToHashSet().SetEquals(right);
}
