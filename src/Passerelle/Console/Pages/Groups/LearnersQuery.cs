using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.People;
using Passerelle.Console.Pages.People.Desk;
using Passerelle.Console.Shared;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using Passerelle.Running;
using Passerelle.Running.Surveying;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Groups;

/// <summary>Reads the learners of one group: everybody, while a reading is at hand; otherwise those whom the connector put there, from the store.</summary>
public sealed class LearnersQuery(Stores stores, PeopleDesk desk)
{
    private const string Put = "caused_membership m JOIN link l ON l.env = m.env AND l.user_id = m.user_id AND l.removed_at IS NULL LEFT JOIN plan_row r ON r.plan_id = @plan AND r.employee = l.employee";

    public async Task<LearnersModel> AskAsync(ConnectorEnvironment environment, string group, LearnerFilter filter, CancellationToken cancel) =>
        desk.Find<PlatformLearners>(environment.Key, employee: null) is { } laid
        && laid.What.Groups.TryGetValue(new GroupId(group), out var learners)
        && !await HasRunSinceAsync(environment, laid.At, cancel)
            ? Read(learners, filter, laid.At)
            : await StoredAsync(environment, group, filter, cancel);

    /// <summary>What a run may have changed since is no longer shown as it was read.</summary>
    private Task<bool> HasRunSinceAsync(ConnectorEnvironment environment, DateTimeOffset at, CancellationToken cancel) =>
        stores.Queries.ScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM run WHERE env = @env AND (started_at > @at OR finished_at > @at))", new { env = environment.Key.Value, at = StoreQueries.Text(at) }, cancel);

    private static LearnersModel Read(IReadOnlyList<PlatformLearner> learners, LearnerFilter filter, DateTimeOffset at)
    {
        var wanted = filter.Search?.Trim() ?? "";
        var found = learners.Where(one => (filter.Origin is not { } origin || one.Origin == origin) && IsWanted(one, wanted)).ToList();
        var number = Listing.Number(filter.Page);
        var shown = found.Skip((int)Listing.Offset(number)).Take(Listing.Rows).Select(one => new LearnerLine(one.Employee?.Value, one.User.Value, one.Name, one.Origin));
        return new LearnersModel(new ListPage<LearnerLine>([.. shown], found.Count, number), filter, at, learners.CountBy(one => one.Origin).ToDictionary());
    }

    private static bool IsWanted(PlatformLearner one, string wanted) =>
        wanted.Length == 0
        || one.Name.Contains(wanted, StringComparison.CurrentCultureIgnoreCase)
        || one.Mail?.Contains(wanted, StringComparison.OrdinalIgnoreCase) == true
        || string.Equals(one.User.Value, wanted, StringComparison.Ordinal)
        || string.Equals(one.Employee?.Value, wanted, StringComparison.Ordinal);

    private async Task<LearnersModel> StoredAsync(ConnectorEnvironment environment, string group, LearnerFilter filter, CancellationToken cancel)
    {
        var search = filter.Search ?? "";
        var values = new
        {
            env = environment.Key.Value,
            group,
            plan = await stores.Queries.FirstOrDefaultAsync<string>("SELECT id FROM plan WHERE env = @env AND NOT rows_dropped ORDER BY people DESC, created_at DESC, id DESC LIMIT 1", new { env = environment.Key.Value }, cancel) ?? "",
            id = search.Trim(),
            search = Listing.Pattern(search),
            rows = Listing.Rows,
            offset = Listing.Offset(filter.Page),
        };
        var where = "m.env = @env AND m.group_id = @group" + (search.Trim().Length == 0 ? "" : $" AND (l.employee = @id OR m.user_id = @id OR {NameSearch.Finds(search, "r.")})");
        var rows = await stores.Queries.ListAsync<Row>(
            $"SELECT l.employee, m.user_id AS UserId, r.content FROM {Put} WHERE {where} ORDER BY l.employee LIMIT @rows OFFSET @offset",
            values,
            cancel
        );
        var total = await stores.Queries.ScalarAsync<long>($"SELECT count(*) FROM {Put} WHERE {where}", values, cancel);
        var lines = filter.Origin is LearnerOrigin.Otherwise or LearnerOrigin.NotSynchronised
            ? new ListPage<LearnerLine>([], 0, Listing.Number(filter.Page))
            : new ListPage<LearnerLine>([.. rows.Select(row => row.ToLine())], total, Listing.Number(filter.Page));
        return new LearnersModel(lines, filter, ReadAt: null, new Dictionary<LearnerOrigin, int>());
    }

    private sealed class Row
    {
        public string Employee { get; init; } = "";
        public string UserId { get; init; } = "";
        public string? Content { get; init; }

        public LearnerLine ToLine() => new(Employee, UserId, Content is { Length: > 0 } ? StoreJson.Read<PersonPlan>(Content).Name : null, LearnerOrigin.Connector);
    }
}
