using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Held;
using Passerelle.Console.Shared;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Source;
using Passerelle.Store;
using Passerelle.Store.Holds;

namespace Passerelle.App.Tests.Console;

[Trait("Rule", "R4")]
public sealed class KindCountsTests(ServedConsole console) : IClassFixture<ServedConsole>
{
    private static readonly ConnectorEnvironment Environment = new(EnvironmentName.Production, new EnvironmentKey("Counted/Personio", IsTest: false), "counted", Configuration: null, []);

    [Theory]
    [InlineData(null, null, 5, 3)]
    [InlineData("ada", null, 2, 1)]
    [InlineData(null, "blank", 1, 1)]
    [InlineData("ada", "blank", 1, 1)]
    [InlineData("ben", "blank", 0, 0)]
    [InlineData(null, HoldCodes.MailboxReused, 1, 0)]
    [InlineData("nobody", null, 0, 0)]
    public async Task What_waits_is_counted_by_kind_and_a_person_with_two_kinds_is_approved_once(string? search, string? code, long shown, long approvable)
    {
        var run = await console.Stores.Runs.BeginAsync(Environment.Key, "sync");
        await console.Stores.Holds.SyncAsync(
            Environment.Key,
            run,
            [Of("1", "Ada", "removals"), Of("1", "Ada", "blank"), Of("2", "Ben", "removals"), Of("3", "Cem", HoldCodes.MailboxReused), Of("4", "Dan", "removals")]
        );
        var model = await HeldQuery.AskAsync(console.Stores.Queries, Environment, new HeldFilter(search, code, Order: null, Page: null), TestContext.Current.CancellationToken);
        model.List.Total.ShouldBe(shown);
        model.List.Rows.Count.ShouldBe((int)shown);
        model.Approvable.ShouldBe(approvable);
        model.Kinds.Select(kind => (kind.Code, kind.Count)).ShouldBe([("removals", 3), ("blank", 1), (HoldCodes.MailboxReused, 1)]);
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(0, 2, null)]
    [InlineData(Listing.Rows, 1, null)]
    [InlineData(7, 3, 107)]
    public void A_page_that_is_not_full_says_how_many_there_are(int rows, int page, int? total) => Listing.TotalOf(rows, page).ShouldBe(total);

    private static HeldPerson Of(string employee, string name, string code) => new(new EmployeeId(employee), User: null, name, new Hold(code, "Held.", "Approve.", []));
}
