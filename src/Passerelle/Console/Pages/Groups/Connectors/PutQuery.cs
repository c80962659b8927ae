using Passerelle.Console.Pages.People;
using Passerelle.Console.Shared;
using Passerelle.Core.Planning;
using Passerelle.Running;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Groups.Connectors;

/// <summary>One account that the connector put somewhere.</summary>
/// <param name="Employee">Null when the account is linked to nobody any more.</param>
/// <param name="Name">Null when no plan that is kept names the person.</param>
public sealed record PutLine(string User, string? Employee, string? Name);

public sealed record PutModel(GroupModel Group, ListPage<PutLine> List);

/// <summary>Reads whom the connector put into a group or below it, each once, from the store.</summary>
public sealed class PutQuery(Stores stores)
{
    public async Task<PutModel> AskAsync(GroupModel group, string search, int? page, CancellationToken cancel)
    {
        var env = group.Environment.Key.Value;
        var ids = GroupsQuery.IdsFrom(group.Node);
        var plan = await stores.Queries.FirstOrDefaultAsync<string>("SELECT id FROM plan WHERE env = @env AND NOT rows_dropped ORDER BY people DESC, created_at DESC, id DESC LIMIT 1", new { env }, cancel);
        var values = ids.Select((id, at) => KeyValuePair.Create($"g{at}", (object)id)).ToDictionary(StringComparer.Ordinal);
        values["env"] = env;
        values["plan"] = plan ?? "";
        values["id"] = search.Trim();
        values["search"] = Listing.Pattern(search);
        values["rows"] = Listing.Rows;
        values["offset"] = Listing.Offset(page);
        var found = search.Trim().Length == 0 ? "" : $"WHERE s.employee = @id OR s.user_id = @id OR {NameSearch.Finds(search, "r.")}";
        var from = $"""
            FROM (
                SELECT m.user_id, max(l.employee) AS employee
                FROM caused_membership m LEFT JOIN link l ON l.env = m.env AND l.user_id = m.user_id AND l.removed_at IS NULL
                WHERE m.env = @env AND m.group_id IN ({string.Join(", ", ids.Select((_, at) => $"@g{at}"))})
                GROUP BY m.user_id
            ) s LEFT JOIN plan_row r ON r.plan_id = @plan AND r.employee = s.employee
            {found}
            """;
        var rows = await stores.Queries.ListAsync<Row>($"SELECT s.user_id AS UserId, s.employee, r.content {from} ORDER BY s.employee, s.user_id LIMIT @rows OFFSET @offset", values, cancel);
        var total = Listing.TotalOf(rows.Count, page) ?? await stores.Queries.ScalarAsync<long>($"SELECT count(*) {from}", values, cancel);
        return new PutModel(group, new ListPage<PutLine>([.. rows.Select(row => row.ToLine())], total, Listing.Number(page)));
    }

    private sealed class Row
    {
        public string UserId { get; init; } = "";
        public string? Employee { get; init; }
        public string? Content { get; init; }

        public PutLine ToLine() => new(UserId, Employee, Content is { Length: > 0 } ? StoreJson.Read<PersonPlan>(Content).Name : null);
    }
}
