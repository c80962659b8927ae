using System.Collections.Concurrent;
using Passerelle.Connect.Learning;
using Passerelle.Connect.Personio;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Running.Applying.Steps;

/// <summary>
/// A run's own reading counts for ten minutes; a row carried out later is read again, and one that differs is left to the next plan (rule R1).
/// </summary>
internal sealed class RowChecks(
    IRosterSource source,
    RosterQuery query,
    LearningClient client,
    ApplyJob job,
    Trouble trouble,
    TimeProvider clock
)
{
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly Dictionary<EmployeeId, Employee> employees = job.Roster.Employees.ToDictionary(e => e.Id);
    private readonly Dictionary<UserId, LearningUser> users = job.Snapshot.Users.ToDictionary(u => u.Id);
    private readonly ConcurrentDictionary<EmployeeId, Task<bool>> answers = new();

    /// <summary>Whether the row may be carried out; asked once for each row, when it is first touched.</summary>
    public Task<bool> StillTrueAsync(PersonPlan person, CancellationToken cancel) =>
        answers.GetOrAdd(person.Employee, _ => clock.GetUtcNow() - job.ReadAt <= Fresh ? Task.FromResult(true) : CheckAsync(person, cancel));

    private async Task<bool> CheckAsync(PersonPlan person, CancellationToken cancel)
    {
        var same =
            (job.Plan.Undoes is not null || await SameEmployeeAsync(person, cancel))
            && await SameUserAsync(person, cancel)
            && await SameRolesAsync(person, cancel)
            && await SameValuesAsync(person, cancel);
        if (!same)
        {
            trouble.Fail(
                person,
                person.User,
                "plan-stale",
                $"{person.Name} changed since the plan was made, so nothing was done.",
                "The next run plans this person again."
            );
        }

        return same;
    }

    private async Task<bool> SameEmployeeAsync(PersonPlan person, CancellationToken cancel) =>
        await source.AskAsync(person.Employee, query with { KnownHidden = job.Roster.HiddenAttributes }, cancel) switch
        {
            AbsenceAnswer.Found now => employees.TryGetValue(person.Employee, out var before) && Same(before, now.Employee),
            AbsenceAnswer.NotFound => !employees.ContainsKey(person.Employee),
            _ => false,
        };

    private async Task<bool> SameUserAsync(PersonPlan person, CancellationToken cancel)
    {
        if (person.User is { } user)
        {
            var now = await client.Users.GetAsync(user, cancel);
            return now.Succeeded && users.TryGetValue(user, out var before) && Same(before, now.Value);
        }

        if (person.Changes.OfType<CreateUser>().FirstOrDefault() is not { } create)
        {
            return true;
        }

        var holders = await client.Users.ByMailsAsync([create.Mail], cancel);
        return holders.IsComplete && !holders.Items.Any(u => Comparing.SameMail(u.Mail, create.Mail));
    }

    private async Task<bool> SameRolesAsync(PersonPlan person, CancellationToken cancel)
    {
        if (person.User is not { } user || !job.Snapshot.Roles.TryGetValue(user, out var before))
        {
            return true;
        }

        var now = await client.Users.RolesAsync(user, cancel);
        return now.IsComplete && before.ToHashSet().SetEquals(now.Items);
    }

    private async Task<bool> SameValuesAsync(PersonPlan person, CancellationToken cancel)
    {
        if (
            person.User is not { } user
            || !person.Changes.OfType<SetCustomValues>().Any()
            || !job.Snapshot.CustomValues.TryGetValue(user, out var before)
        )
        {
            return true;
        }

        var now = await client.CustomFields.ValuesOfAsync(user, cancel);
        return now.Succeeded && before.ToHashSet().SetEquals(now.Value);
    }

    private static bool Same(Employee before, Employee now) =>
        before.Status == now.Status && before.Fields.All(field => now[field.Key] == field.Value);

    private static bool Same(LearningUser before, LearningUser now) => before with { LastLogin = now.LastLogin } == now;
}
