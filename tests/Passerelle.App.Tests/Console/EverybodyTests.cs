using Passerelle.Console.Pages.People;
using Passerelle.Console.Shared;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store;
using Passerelle.Store.Ledgers;

namespace Passerelle.App.Tests.Console;

/// <summary>The list of people, page by page, against the same list made the simple way.</summary>
[Trait("Rule", "R9")]
public sealed class EverybodyTests(ServedConsole console) : IClassFixture<ServedConsole>
{
    private const int Planned = 130;
    private static readonly EnvironmentKey Key = new("Everybody/Personio", IsTest: false);
    private static readonly Random Same = new(7);

    [Fact]
    public async Task Every_page_of_every_filter_and_order_shows_whom_the_whole_list_has_there()
    {
        var people = MakeUp();
        var plan = await SaveAsync(people);
        foreach (var filter in Filters())
        {
            var expected = Expected(people, filter);
            for (var page = 1; page <= (expected.Count / Listing.Rows) + 2; page++)
            {
                var list = await new Everybody(console.Stores.Queries, Key, new PlanRows(plan, Planned), filter with { Page = page }).PageAsync(TestContext.Current.CancellationToken);
                list.Total.ShouldBe(expected.Count, $"{filter}");
                list.Rows.Select(line => line.Employee).ShouldBe(expected.Skip((page - 1) * Listing.Rows).Take(Listing.Rows).Select(one => one.Id), $"{filter}, page {page}");
                list.Rows.ShouldAllBe(line => people.Single(one => one.Id == line.Employee).IsShownBy(line));
            }
        }
    }

    private static IEnumerable<PeopleFilter> Filters() =>
        from search in (string?[])[null, "an", "u-4205", "4205", "x@y", "nobody"]
        from action in (string?[])[null, "create", "none"]
        from account in (string?[])[null, PeopleFilter.Linked, PeopleFilter.Removed, PeopleFilter.Without]
        from sort in (string?[])[null, "-employee"]
        select new PeopleFilter(search, action, account, sort, Page: null);

    /// <summary>Planned people, in an order that is not that of their ids, some of them linked; and others who are linked only.</summary>
    private static List<Person> MakeUp() =>
        [
            .. Enumerable.Range(4200, Planned).Shuffle().Select(id => Of(id, isPlanned: true, isLinked: id % 3 > 0)),
            .. Enumerable.Range(4400, 90).Select(id => Of(id, isPlanned: false, isLinked: true)),
        ];

    private static Person Of(int id, bool isPlanned, bool isLinked) =>
        new($"{id}", isPlanned, id % 4 == 0 ? "Anna Kern" : "Ben Öz", id % 5 == 0 ? PersonAction.Create : PersonAction.None, isLinked ? $"u-{id}" : null, isLinked && Same.Next(4) == 0);

    private static List<Person> Expected(List<Person> people, PeopleFilter filter)
    {
        var left = people
            .Where(one => filter.Search is not { } search || one.Id == search || one.User == search || (one.IsPlanned && one.Name.Contains(search, StringComparison.OrdinalIgnoreCase)))
            .Where(one => filter.Action is not { } action || (one.IsPlanned && string.Equals(one.Action.ToString(), action, StringComparison.OrdinalIgnoreCase)))
            .Where(one =>
                filter.Account switch
                {
                    PeopleFilter.Linked => one.User is not null && !one.IsRemoved,
                    PeopleFilter.Removed => one.IsRemoved,
                    PeopleFilter.Without => one.User is null,
                    _ => true,
                }
            );
        return filter.Sort is null ? [.. left] : [.. left.Reverse()];
    }

    private async Task<string> SaveAsync(List<Person> people)
    {
        var rows = people.Where(one => one.IsPlanned).Select(one => new PersonPlan(new EmployeeId(one.Id), User: null, one.Name, one.Action, "arrived", "She is new.", [], [], []));
        var plan = await console.Stores.Plans.SaveAsync(Key, new Plan { RosterComplete = true, People = [.. rows] });
        foreach (var one in people.Where(one => one.User is not null))
        {
            var id = new EmployeeId(one.Id);
            await console.Stores.Ledgers.ApplyAsync(Key, one.IsRemoved ? [new LinkSaved(id, new UserId(one.User!)), new RemovedByConnector(id, DateTimeOffset.UtcNow)] : [new LinkSaved(id, new UserId(one.User!))]);
        }

        return plan.Id;
    }

    private sealed record Person(string Id, bool IsPlanned, string Name, PersonAction Action, string? User, bool IsRemoved)
    {
        public bool IsShownBy(PersonLine line) =>
            line.Name == (IsPlanned ? Name : null) && line.Action == (IsPlanned ? Action : null) && line.Account == new AccountState(User, IsRemoved);
    }
}
