using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store;
using Passerelle.Store.Data;

namespace Passerelle.Console.Shared;

/// <summary>What to call the other people of somebody's story, such as a manager, as far as links and kept plans tell.</summary>
public sealed record KnownNames(IReadOnlyDictionary<EmployeeId, string> Employees, IReadOnlyDictionary<UserId, string> Users)
{
    public static KnownNames None { get; } = new(new Dictionary<EmployeeId, string>(), new Dictionary<UserId, string>());

    private const string NameOf = """
        (SELECT r.content FROM plan_row r JOIN plan p ON p.id = r.plan_id AND p.env = @env WHERE r.employee = {0} ORDER BY p.created_at DESC, p.id DESC LIMIT 1)
        """;

    private static readonly string ByEmployee = $"SELECT {string.Format(System.Globalization.CultureInfo.InvariantCulture, NameOf, "@id")} AS Content";

    private static readonly string ByUser =
        $"SELECT {string.Format(System.Globalization.CultureInfo.InvariantCulture, NameOf, "l.employee")} AS Content FROM link l WHERE l.env = @env AND l.user_id = @id LIMIT 1";

    public static async Task<KnownNames> AskAsync(StoreQueries queries, EnvironmentKey environment, IEnumerable<Change> changes, CancellationToken cancel)
    {
        var employees = new Dictionary<EmployeeId, string>();
        var users = new Dictionary<UserId, string>();
        foreach (var change in changes)
        {
            var (employee, user) = Named(change);
            if (employee is { } one && !employees.ContainsKey(one) && await NameAsync(queries, environment, ByEmployee, one.Value, cancel) is { } called)
            {
                employees[one] = called;
            }

            if (user is { } account && !users.ContainsKey(account) && await NameAsync(queries, environment, ByUser, account.Value, cancel) is { } owner)
            {
                users[account] = owner;
            }
        }

        return new KnownNames(employees, users);
    }

    /// <returns>Null when no kept plan tells.</returns>
    public static Task<string?> OfEmployeeAsync(StoreQueries queries, EnvironmentKey environment, string employee, CancellationToken cancel) => NameAsync(queries, environment, ByEmployee, employee, cancel);

    private static (EmployeeId?, UserId?) Named(Change change) =>
        change switch
        {
            AddManager add => (add.Manager, add.ManagerUser),
            RemoveManager remove => (null, remove.ManagerUser),
            ClaimManager claim => (null, claim.ManagerUser),
            AddReport report => (null, report.Report),
            UnlinkUser unlink => (null, unlink.User),
            RememberLink { MovedFrom: { } from } => (from, null),
            _ => (null, null),
        };

    private static async Task<string?> NameAsync(StoreQueries queries, EnvironmentKey environment, string sql, string id, CancellationToken cancel) =>
        await queries.FirstOrDefaultAsync<string>(sql, new { env = environment.Value, id }, cancel) is { } content ? StoreJson.Read<PersonPlan>(content).Name : null;
}
