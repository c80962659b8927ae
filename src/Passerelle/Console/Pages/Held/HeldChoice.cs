using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Core.Planning.Wording;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Held;

/// <summary>A person whose held changes somebody is about to approve.</summary>
/// <param name="Codes">What holds them.</param>
/// <param name="Run">The latest run that held them.</param>
/// <param name="IsRemoved">Approving takes the account away.</param>
public sealed record ChosenPerson(string Employee, string Name, IReadOnlyList<string> Codes, string Run, bool IsRemoved);

/// <summary>Who is chosen to be approved: named people, or all that a filter leaves.</summary>
public static class HeldChoice
{
    /// <summary>Whose mailbox it is, is decided on a page of its own (rule S11): such people are never approved together with others.</summary>
    public static bool IsDecision(string code) => code is HoldCodes.MailboxReused or HoldCodes.DeletedAccountOtherName;

    /// <param name="employees">Null: everybody whom the filter leaves.</param>
    public static async Task<IReadOnlyList<ChosenPerson>> AskAsync(StoreQueries queries, ConnectorEnvironment environment, HeldFilter filter, IReadOnlyList<string>? employees, CancellationToken cancel)
    {
        var rows = await queries.ListAsync<Row>(
            $"SELECT h.employee, h.name, h.code, h.changes LIKE '%\"kind\":\"deleteUser\"%' AS Removes, {HeldQuery.LatestRunOfHold} AS Run, {HeldQuery.Matches(filter)} AS Matches FROM hold h WHERE {HeldQuery.Open} ORDER BY lower(h.name), h.id",
            new { env = environment.Key.Value, search = Listing.Pattern(filter.Search ?? ""), code = filter.Code },
            cancel
        );
        var named = employees?.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. rows.GroupBy(row => row.Employee, StringComparer.Ordinal)
                .Where(holds => named?.Contains(holds.Key) ?? holds.Any(hold => hold.Matches))
                .Where(holds => holds.All(hold => hold.Run is not null && !IsDecision(hold.Code)))
                .Select(holds => new ChosenPerson(holds.Key, holds.First().Name, [.. holds.Select(hold => hold.Code)], holds.First().Run!, holds.Any(hold => hold.Removes))),
        ];
    }

    private sealed class Row
    {
        public string Employee { get; init; } = "";
        public string Name { get; init; } = "";
        public string Code { get; init; } = "";
        public bool Removes { get; init; }
        public string? Run { get; init; }
        public bool Matches { get; init; }
    }
}
