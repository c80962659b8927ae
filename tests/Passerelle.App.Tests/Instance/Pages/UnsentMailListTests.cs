using Passerelle.App.Tests.Console;
using Passerelle.Console.Shared;
using Passerelle.Core.Source;
using Passerelle.Instance.Pages.Mails;
using Passerelle.Reporting;
using Passerelle.Store;
using Passerelle.Store.Data;
using Passerelle.Store.Mails;

namespace Passerelle.App.Tests.Instance.Pages;

/// <summary>Mails of the platform and mails of Passerelle in one list, read page by page.</summary>
[Trait("Rule", "T3")]
public sealed class UnsentMailListTests(ServedConsole console) : IClassFixture<ServedConsole>
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData(null, 2)]
    [InlineData(null, 9)]
    [InlineData(null, 1000)]
    [InlineData("PERSON1", 5)]
    [InlineData("nobody", 5)]
    public async Task Every_page_has_what_the_whole_list_has_there(string? search, int oneOfTheirsIn)
    {
        const int Mails = 170;
        var test = new EnvironmentKey($"{search}{oneOfTheirsIn}/Personio", IsTest: true);
        var theirs = new List<UnsentLine>();
        var whole = new List<string>();
        for (var number = 0; number < Mails; number++)
        {
            var to = $"person{number}@acme.example";
            whole.Insert(0, to);
            await Task.Delay(1, TestContext.Current.CancellationToken);
            if (number % oneOfTheirsIn == 0)
            {
                theirs.Add(new UnsentLine(DateTimeOffset.UtcNow, to, "Invitation", IsOurs: false));
            }
            else
            {
                await ListAsync(test, to);
            }
        }

        var expected = whole.Where(to => search is null || to.Contains(search, StringComparison.OrdinalIgnoreCase)).ToList();
        for (var page = 1; page <= (expected.Count / Listing.Rows) + 2; page++)
        {
            var model = await MailsQuery.OfBothAsync(test, theirs, console.Stores, search, page, TestContext.Current.CancellationToken);
            model.List.Total.ShouldBe(expected.Count);
            model.List.Rows.Select(line => line.To).ShouldBe(expected.Skip((page - 1) * Listing.Rows).Take(Listing.Rows));
            model.HasAny.ShouldBeTrue();
        }
    }

    private Task<string> ListAsync(EnvironmentKey test, string to) =>
        console.Stores.Outbox.PutAsync(
            test,
            new NewMail(new EmployeeId(to), User: null, "r-1", "credentials", StoreJson.Write(new UnsentMail(to, to, "Your login")), IsListedOnly: true) { FoundBy = [to, "Your login"] }
        );
}
