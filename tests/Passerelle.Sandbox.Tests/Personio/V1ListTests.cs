using System.Net;
using System.Text.Json.Nodes;
using Passerelle.Sandbox.Company;

namespace Passerelle.Sandbox.Tests.Personio;

public sealed class V1ListTests
{
    [Fact]
    public async Task Offset_counts_rows_and_every_page_together_gives_everyone_once_newest_first()
    {
        await using var server = await PersonioServer.StartAsync(MadeUpCompany.Create(257, 3).State);
        await server.SignInAsync();
        var ids = new List<long>();
        for (var offset = 0; offset < 257; offset += 100)
        {
            var page = await server.GetAsync($"/v1/company/employees?limit=100&offset={offset}");
            ((int)page["metadata"]!["total_elements"]!).ShouldBe(257);
            ((int)page["metadata"]!["total_pages"]!).ShouldBe(3);
            ((int)page["metadata"]!["current_page"]!).ShouldBe(offset / 100);
            ((int)page["offset"]!).ShouldBe(offset);
            ids.AddRange(Ids(page));
        }

        ids.Distinct().Count().ShouldBe(257);
        ids.ShouldBe(server.Account.Employees.Select(person => person.Id));
        ids.ShouldBe(ids.OrderDescending());
        Ids(await server.GetAsync("/v1/company/employees?limit=10&offset=95")).ShouldBe(ids.Skip(95).Take(10));
        Ids(await server.GetAsync("/v1/company/employees?limit=10&offset=257")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_limit_a_page_has_fifty_rows()
    {
        await using var server = await PersonioServer.StartAsync(MadeUpCompany.Create(60, 3).State);
        await server.SignInAsync();
        var page = await server.GetAsync("/v1/company/employees");
        Ids(page).Count().ShouldBe(50);
        ((int)page["limit"]!).ShouldBe(50);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("limit=many")]
    [InlineData("offset=-1")]
    public async Task Numbers_out_of_range_are_refused(string query)
    {
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync();
        ((bool)(await server.GetAsync("/v1/company/employees?" + query, HttpStatusCode.BadRequest))["success"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task A_projection_brings_the_id_and_what_was_asked_for()
    {
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync();
        foreach (var query in new[] { "attributes[]=email&attributes[]=office", "attributes%5B%5D=email&attributes%5B%5D=office&attributes%5B%5D=no_such" })
        {
            Attributes(await server.GetAsync("/v1/company/employees?" + query)).ShouldBe(["id", "email", "office"]);
        }
    }

    [Fact]
    public async Task The_email_filter_still_answers_a_list()
    {
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync();
        Ids(await server.GetAsync("/v1/company/employees?email=tomasz.wieczorek@nordlicht-beispiel.de")).ShouldBe([4100002]);
        Ids(await server.GetAsync("/v1/company/employees?email=nobody@nowhere.example")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Updated_since_ignores_limit_and_offset_and_selects_by_attribute()
    {
        var clock = new ManualClock();
        await using var server = await PersonioServer.StartAsync(clock: clock);
        await server.SignInAsync();
        server.Account.Change(4100001, "position", "Vorständin");
        server.Account.Change(4100003, "email", "annelie@nordlicht-beispiel.de");
        Ids(await server.GetAsync("/v1/company/employees?updated_since=2026-11-01&limit=1&offset=1")).ShouldBe([4100003, 4100001]);
        Ids(await server.GetAsync("/v1/company/employees?updated_since=2026-11-01T08:15:30&attributes[]=position")).ShouldBe([4100001]);
    }

    [Fact]
    public async Task A_hidden_attribute_is_absent_everywhere_and_shown_again_later()
    {
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync();
        server.Account.HideAttribute("email");
        server.Account.HideAttribute("dynamic_7123994");
        Attributes(await server.GetAsync("/v1/company/employees?attributes[]=email&attributes[]=status")).ShouldBe(["id", "status"]);
        var one = await server.GetAsync("/v1/company/employees/4100002");
        one["data"]!["attributes"]!.AsObject().ContainsKey("dynamic_7123994").ShouldBeFalse();
        one["data"]!["attributes"]!["supervisor"]!["value"]!["attributes"]!.AsObject().ContainsKey("email").ShouldBeFalse();
        Keys(await server.GetAsync("/v1/company/employees/attributes")).ShouldNotContain("email");
        server.Account.ShowAttribute("email");
        Keys(await server.GetAsync("/v1/company/employees/attributes")).ShouldContain("email");
    }

    [Fact]
    public async Task Unset_values_keep_their_keys()
    {
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync();
        foreach (var key in new[] { "email", "position", "office", "supervisor", "cost_centers", "dynamic_7124045", "dynamic_7124102" })
        {
            server.Account.Change(4100002, key, value: null);
        }

        var one = (await server.GetAsync("/v1/company/employees/4100002"))["data"]!["attributes"]!;
        string Value(string key) => one[key]!["value"]?.ToJsonString() ?? "null";
        new[] { "email", "position", "office", "supervisor", "cost_centers", "dynamic_7124045", "dynamic_7124102" }.Select(Value)
            .ShouldBe(["\"\"", "\"\"", "null", "null", "[]", "\"\"", "null"]);
    }

    [Fact]
    public async Task Decimals_come_with_and_without_a_point_and_hours_as_text()
    {
        await using var server = await PersonioServer.StartAsync(MadeUpCompany.Create(200, 3).State);
        await server.SignInAsync();
        var rows = (await server.GetAsync("/v1/company/employees?limit=100"))["data"]!.AsArray();
        rows.Select(row => row!["attributes"]![MadeUpCompany.FullTimeShare]!["value"]!.ToJsonString()).Distinct().Order().ShouldBe(["0.8", "1"]);
        rows.Select(row => row!["attributes"]!["weekly_working_hours"]!["value"]!.ToJsonString()).Distinct().Order().ShouldBe(["\"20\"", "\"32.5\"", "\"40\""]);
    }

    [Fact]
    public async Task Fifteen_reads_a_second_pass_and_three_hundred_a_minute()
    {
        var clock = new ManualClock();
        await using var server = await PersonioServer.StartAsync(clock: clock);
        await server.SignInAsync();
        for (var second = 0; second < 20; second++)
        {
            for (var time = 0; time < 15; time++)
            {
                await server.GetAsync("/v1/company/employees?limit=1");
            }

            var refused = await server.Http.GetAsync("/v1/company/employees?limit=1");
            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            refused.Headers.RetryAfter.ShouldBeNull();
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        await server.GetAsync("/v1/company/employees?limit=1", HttpStatusCode.TooManyRequests);
        clock.Advance(TimeSpan.FromSeconds(41));
        await server.GetAsync("/v1/company/employees?limit=1");
        server.Account.Options.Unlimit();
        for (var time = 0; time < 50; time++)
        {
            await server.GetAsync("/v1/company/employees?limit=1");
        }
    }

    internal static IEnumerable<long> Ids(JsonNode page) => page["data"]!.AsArray().Select(row => (long)row!["attributes"]!["id"]!["value"]!);

    private static IEnumerable<string> Attributes(JsonNode page) => page["data"]![0]!["attributes"]!.AsObject().Select(member => member.Key);

    private static IEnumerable<string> Keys(JsonNode attributes) => attributes["data"]!.AsArray().Select(row => (string)row!["key"]!);
}
