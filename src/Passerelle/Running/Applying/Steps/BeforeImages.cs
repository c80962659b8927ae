using Passerelle.Connect.Learning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Undoing;
using Passerelle.Store.Data;

namespace Passerelle.Running.Applying.Steps;

/// <summary>What an account is before a write, as the journal keeps it for undo (rule R8).</summary>
internal sealed class BeforeImages(LearningClient client, ApplyJob job)
{
    private readonly Dictionary<UserId, LearningUser> users = job.Snapshot.Users.DistinctBy(u => u.Id).ToDictionary(u => u.Id);

    /// <param name="movedFrom">The employee who gives the account up (rule S11); null for none.</param>
    public static string OfLink(ApplyJob job, EmployeeId employee, EmployeeId? movedFrom = null) =>
        StoreJson.Write(LinkOf(job, employee) with { LinkMovedFrom = movedFrom is { } from ? job.Ledger.Links.GetValueOrDefault(from) : null });

    public static string OfValues(IReadOnlyList<CustomValue> values) => StoreJson.Write(new AccountBefore { Values = values });

    public string? OfFields(UserId user) => users.TryGetValue(user, out var known) ? StoreJson.Write(new AccountBefore { Account = known }) : null;

    /// <summary>The same with the employee's link, where the write touches it too.</summary>
    public string OfFields(UserId user, EmployeeId employee) => StoreJson.Write(LinkOf(job, employee) with { Account = users.GetValueOrDefault(user) });

    /// <summary>
    /// A deletion takes roles, custom values and the people below: what the run has not read of them is read now, since afterwards nobody
    /// can tell. What cannot be read is left out, and an undo says so.
    /// </summary>
    public async Task<string?> OfDeletionAsync(EmployeeId employee, UserId user, CancellationToken cancel)
    {
        if (!users.TryGetValue(user, out var account))
        {
            return null;
        }

        var roles = job.Snapshot.Roles.GetValueOrDefault(user) ?? Whole(await client.Users.RolesAsync(user, cancel));
        var values = job.Snapshot.CustomValues.GetValueOrDefault(user) ?? (await client.CustomFields.ValuesOfAsync(user, cancel)).Value;
        var managers = Whole(await client.Managers.OfAsync(user, cancel));
        var reports = job.Snapshot.Subordinates.TryGetValue(user, out var known) ? [.. known] : Whole(await client.Managers.SubordinatesAsync(user, cancel));
        return StoreJson.Write(
            LinkOf(job, employee) with
            {
                Account = account,
                Roles = roles,
                Values = values,
                Managers = managers,
                Reports = reports,
                Caused = [.. job.Ledger.Caused.GetValueOrDefault(user) ?? new HashSet<GroupId>()],
                ManagersSet = [.. job.Ledger.Managers.GetValueOrDefault(user) ?? new HashSet<UserId>()],
                ReportsSet = [.. (reports ?? []).Where(r => job.Ledger.Managers.GetValueOrDefault(r)?.Contains(user) == true)],
            }
        );
    }

    private static AccountBefore LinkOf(ApplyJob job, EmployeeId employee) => new() { LinkKept = true, Link = job.Ledger.Links.GetValueOrDefault(employee) };

    private static IReadOnlyList<T>? Whole<T>(PagedRead<T> read) => read.IsComplete ? read.Items : null;
}
