using System.Collections.Concurrent;
using Passerelle.Connect.Learning;
using Passerelle.Core.Phrases;
using Passerelle.Core.Source;

namespace Passerelle.Running.Applying.Passes;

/// <summary>Writes memberships one request each.</summary>
internal sealed class SingleMemberships(LearningClient client, WriteRecorder recorder, ApplyJob job, PeoplePass people, Trouble trouble)
{
    /// <returns>People for whom one failed.</returns>
    public async Task<IReadOnlySet<EmployeeId>> WriteAsync(IReadOnlyList<MembershipItem> items, CancellationToken cancel)
    {
        var failed = new ConcurrentDictionary<EmployeeId, bool>();
        var byPerson = items.ToLookup(i => i.Person.Employee);
        await people.RunAsync(
            [.. items.Select(i => i.Person with { After = null }).DistinctBy(p => p.Employee)],
            async (person, token) =>
            {
                failed[person.Employee] = true;
                foreach (var item in byPerson[person.Employee])
                {
                    if (!await WriteAsync(item, token))
                    {
                        return false;
                    }
                }

                return failed.TryRemove(person.Employee, out _);
            },
            cancel
        );
        return failed.Keys.ToHashSet();
    }

    private async Task<bool> WriteAsync(MembershipItem item, CancellationToken cancel)
    {
        var failure = await recorder.SendAsync(
            item.IntentFor(job),
            item.Kind,
            () => item.IsRemoval ? client.Groups.RemoveRoleAsync(item.Item, cancel) : client.Groups.AddRoleAsync(item.Item, cancel),
            item.Done,
            item.Undone
        );
        if (failure is not null)
        {
            trouble.Report(item.Person, item.User, failure, item.IsRemoval ? Phrase.Of($"Leaving a group") : Phrase.Of($"Entering a group"));
        }

        return failure is null;
    }
}
