using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Tests.Personio;

namespace Passerelle.Sandbox.Tests.Hosting;

public sealed class FaultTests
{
    private const string List = "/v1/company/employees";

    [Fact]
    public async Task Latency_delays_and_changes_nothing_else()
    {
        await using var server = await Start(new FaultRule { Kind = FaultKind.Latency, LatencyMilliseconds = 300 });
        var watch = Stopwatch.StartNew();
        await server.GetAsync(List);
        watch.ElapsedMilliseconds.ShouldBeGreaterThanOrEqualTo(290);
    }

    [Theory]
    [InlineData(429, null)]
    [InlineData(500, "application/json")]
    [InlineData(502, "text/html")]
    [InlineData(503, "text/html")]
    public async Task A_status_comes_instead_of_the_answer(int status, string? type)
    {
        await using var server = await Start(new FaultRule { Kind = FaultKind.Status, Status = status, RetryAfterSeconds = status == 429 ? 7 : null, Path = List + "*" });
        var response = await server.Http.GetAsync(List);
        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType?.MediaType.ShouldBe(type);
        response.Headers.RetryAfter?.Delta.ShouldBe(TimeSpan.FromSeconds(7));
        (response.Headers.RetryAfter is null).ShouldBe(status != 429);
    }

    [Theory]
    [InlineData(FaultKind.Drop)]
    [InlineData(FaultKind.DropAfter)]
    public async Task A_dropped_connection_is_an_exception_for_the_client(FaultKind kind)
    {
        await using var server = await Start(new FaultRule { Kind = kind, Method = "GET", Count = 1 });
        await Should.ThrowAsync<HttpRequestException>(() => server.Http.GetAsync(List));
        await server.GetAsync(List);
        server.Host["personio"].Log.Entries.Where(entry => entry.Path == List).Select(entry => (entry.Status, entry.Fault)).ShouldBe([(0, kind.ToString()), (200, null)]);
    }

    [Theory]
    [InlineData(FaultKind.Drop, true)]
    [InlineData(FaultKind.DropAfter, false)]
    public async Task Only_a_connection_dropped_afterwards_lets_the_request_take_effect(FaultKind kind, bool tokenLives)
    {
        await using var server = await Start(new FaultRule { Kind = kind, Path = "/v2/auth/revoke" });
        var token = await server.SignInAsync(2);
        await Should.ThrowAsync<HttpRequestException>(() => server.PostFormAsync("/v2/auth/revoke", ("token", token)));
        await server.GetAsync("/v2/persons", tokenLives ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_page_of_HTML_comes_with_status_200()
    {
        await using var server = await Start(new FaultRule { Kind = FaultKind.Html });
        var response = await server.Http.GetAsync(List);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldStartWith("<!DOCTYPE html>");
    }

    [Fact]
    public async Task A_cut_page_lacks_rows_while_the_total_stays()
    {
        await using var server = await Start(new FaultRule { Kind = FaultKind.CutPage, Rows = 3, Path = List + "?*offset=100*" });
        var whole = await server.GetAsync(List + "?limit=100&offset=0");
        var cut = await server.GetAsync(List + "?limit=100&offset=100");
        whole["data"]!.AsArray().Count.ShouldBe(100);
        cut["data"]!.AsArray().Count.ShouldBe(97);
        ((int)cut["metadata"]!["total_elements"]!).ShouldBe(250);
    }

    [Fact]
    public async Task A_repeated_page_brings_the_rows_of_the_one_before()
    {
        await using var server = await Start(new FaultRule { Kind = FaultKind.RepeatPage, Nth = 2, Path = List });
        var pages = new List<long[]>();
        foreach (var offset in new[] { 0, 100, 200 })
        {
            pages.Add([.. V1ListTests.Ids(await server.GetAsync($"{List}?limit=100&offset={offset}"))]);
        }

        pages[1].ShouldBe(pages[0]);
        pages[2].Length.ShouldBe(50);
        pages[2].Intersect(pages[0]).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_list_claims_to_be_complete()
    {
        await using var server = await Start(new FaultRule { Kind = FaultKind.EmptyList });
        var page = await server.GetAsync(List);
        page["data"]!.AsArray().ShouldBeEmpty();
        ((int)page["metadata"]!["total_elements"]!).ShouldBe(0);
        await server.SignInAsync(2);
        var persons = await server.GetAsync("/v2/persons?limit=2");
        persons["_data"]!.AsArray().ShouldBeEmpty();
        persons["_meta"]!["links"]!["next"].ShouldBeNull();
    }

    [Fact]
    public async Task Another_company_has_other_ids_and_addresses()
    {
        await using var server = await Start(new FaultRule { Kind = FaultKind.OtherCompany, Path = "*/employees" }, new FaultRule { Kind = FaultKind.OtherCompany, Path = "/v2/persons" });
        var page = await server.GetAsync(List + "?limit=100");
        V1ListTests.Ids(page).Intersect(server.Account.Employees.Select(person => person.Id)).ShouldBeEmpty();
        page["data"]!.AsArray().Select(row => (string)row!["attributes"]!["email"]!["value"]!).Where(email => email.Length > 0)
            .ShouldAllBe(email => email.EndsWith("@other-company.example", StringComparison.Ordinal));
        await server.SignInAsync(2);
        (await server.GetAsync("/v2/persons"))["_data"]!.AsArray().ShouldAllBe(row => server.Account.Find(long.Parse((string)row!["id"]!)) == null);
    }

    [Fact]
    public async Task A_moving_total_grows_from_page_to_page()
    {
        await using var server = await Start(new FaultRule { Kind = FaultKind.MovingTotal });
        var totals = new List<int>();
        foreach (var offset in new[] { 0, 100, 200 })
        {
            totals.Add((int)(await server.GetAsync($"{List}?limit=100&offset={offset}"))["metadata"]!["total_elements"]!);
        }

        totals.ShouldBe([251, 252, 253]);
    }

    [Fact]
    public async Task An_endless_next_link_points_to_its_own_page()
    {
        await using var server = await Start(new FaultRule { Kind = FaultKind.EndlessNext, Path = "/v2/persons?*cursor=*" });
        await server.SignInAsync(2);
        var first = await server.GetAsync("/v2/persons?limit=50");
        var second = (string)first["_meta"]!["links"]!["next"]!["href"]!;
        ((string?)(await server.GetAsync(second))["_meta"]!["links"]!["next"]!["href"]).ShouldBe(second);
    }

    [Fact]
    public async Task A_hidden_attribute_vanishes_from_rows_and_from_the_list()
    {
        await using var server = await Start(new FaultRule { Kind = FaultKind.HideAttribute, Attribute = "email" });
        static bool Shows(JsonNode? row) => row!["attributes"]!.AsObject().ContainsKey("email");
        (await server.GetAsync(List))["data"]!.AsArray().Any(Shows).ShouldBeFalse();
        Shows((await server.GetAsync(List + "/4200001"))["data"]).ShouldBeFalse();
        (await server.GetAsync(List + "/attributes"))["data"]!.AsArray().ShouldAllBe(row => (string?)row!["key"] != "email");
        await server.SignInAsync(2);
        (await server.GetAsync("/v2/persons"))["_data"]!.AsArray().ShouldAllBe(row => !row!.AsObject().ContainsKey("email"));
    }

    [Fact]
    public async Task An_expired_token_is_refused_until_the_next_sign_in()
    {
        await using var server = await Start(new FaultRule { Kind = FaultKind.ExpiredToken, Nth = 2, Path = List });
        await server.GetAsync(List);
        await server.GetAsync(List, HttpStatusCode.Forbidden);
        await server.SignInAsync();
        await server.GetAsync(List);
    }

    [Theory]
    [InlineData(3, null, null, null, "GET", "*", "0010000000")]
    [InlineData(null, 4, null, null, null, "*", "0001000100")]
    [InlineData(null, null, 2, null, null, "/v1/*", "1100000000")]
    [InlineData(null, null, null, null, "POST", "*", "0000000000")]
    [InlineData(null, null, null, null, null, "/v2/*", "0000000000")]
    public async Task Conditions_say_which_requests_are_struck(int? nth, int? every, int? count, double? probability, string? method, string path, string expected)
    {
        var rule = new FaultRule { Kind = FaultKind.Status, Status = 418, Nth = nth, Every = every, Count = count, Probability = probability, Method = method, Path = path };
        (await Struck(rule)).ShouldBe(expected);
    }

    [Fact]
    public async Task Chance_comes_from_the_seed()
    {
        var rule = new FaultRule { Kind = FaultKind.Status, Status = 418, Probability = 0.5 };
        var struck = await Struck(rule);
        struck.Distinct().Count().ShouldBe(2);
        (await Struck(rule)).ShouldBe(struck);
    }

    private static async Task<string> Struck(FaultRule rule)
    {
        await using var server = await Start(rule);
        var struck = "";
        for (var time = 0; time < 10; time++)
        {
            struck += (int)(await server.Http.GetAsync(List)).StatusCode == 418 ? "1" : "0";
        }

        return struck;
    }

    private static async Task<PersonioServer> Start(params FaultRule[] rules)
    {
        var server = await PersonioServer.StartAsync(MadeUpCompany.Create(250, 3).State);
        await server.SignInAsync();
        server.Host["personio"].Faults.Replace(rules);
        return server;
    }
}
