using System.Net;
using System.Net.Http.Json;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Personio;

namespace Passerelle.Sandbox.Tests.Personio;

public sealed class V2Tests
{
    [Fact]
    public async Task Following_the_next_links_gives_everyone_once()
    {
        await using var server = await PersonioServer.StartAsync(MadeUpCompany.Create(123, 3).State);
        await server.SignInAsync(2);
        var ids = await Crawl(server, "/v2/persons?limit=50");
        ids.Count.ShouldBe(123);
        ids.Distinct().Count().ShouldBe(123);
        ids.Select(long.Parse).Order().ShouldBe(server.Account.Employees.Select(person => person.Id).Order());
        (await server.GetAsync("/v2/persons"))["_data"]!.AsArray().Count.ShouldBe(10);
    }

    [Fact]
    public async Task Filters_travel_in_the_cursor()
    {
        await using var server = await PersonioServer.StartAsync(MadeUpCompany.Create(300, 3).State);
        await server.SignInAsync(2);
        var inactive = await Crawl(server, "/v2/persons?limit=7&status=INACTIVE");
        inactive.Select(long.Parse).Order().ShouldBe(server.Account.Employees.Where(person => person.Current.Status == "inactive").Select(person => person.Id).Order());
        (await Crawl(server, "/v2/persons?id=4200001,4200007,1")).ShouldBe(["4200001", "4200007"]);
        var someone = server.Account.Employees.First(person => person.Email.Length > 0);
        (await Crawl(server, "/v2/persons?email=" + someone.Email)).ShouldBe([someone.Id.ToString()]);
    }

    [Theory]
    [InlineData("/v2/persons?limit=51")]
    [InlineData("/v2/persons?limit=0")]
    [InlineData("/v2/persons?cursor=cur_nonsense")]
    [InlineData("/v2/persons?status=active")]
    [InlineData("/v2/persons?updated_at.gt=yesterday")]
    [InlineData("/v2/org-units")]
    [InlineData("/v2/org-units?type=office")]
    public async Task Bad_parameters_are_a_problem(string path)
    {
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync(2);
        await server.GetAsync(path, HttpStatusCode.BadRequest, beta: true);
    }

    [Theory]
    [InlineData("/v2/org-units?type=team")]
    [InlineData("/v2/workplaces")]
    [InlineData("/v2/cost-centers")]
    public async Task Beta_routes_do_not_exist_without_the_header(string path)
    {
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync(2);
        var problem = await server.GetAsync(path, HttpStatusCode.NotFound);
        ((string?)problem["errors"]![0]!["title"]).ShouldBe("Not Found");
        (await server.GetAsync(path, beta: true))["_data"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Other_look_ups_need_no_header()
    {
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync(2);
        ((string?)(await server.GetAsync("/v2/legal-entities"))["_data"]![0]!["name"]).ShouldBe("Nordlicht Beispiel GmbH");
        ((string?)(await server.GetAsync("/v2/org-units/281521?type=department"))["name"]).ShouldBe("Produkt & Entwicklung");
        await server.GetAsync("/v2/org-units/281521?type=team", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_missing_right_is_a_401()
    {
        await using var server = await PersonioServer.StartAsync(options: new PersonioOptions { Rights = new HashSet<string> { PersonioRights.Persons } });
        await server.SignInAsync(2);
        await server.GetAsync("/v2/persons");
        var problem = await server.GetAsync("/v2/workplaces", HttpStatusCode.Unauthorized, beta: true);
        ((string?)problem["errors"]![0]!["title"]).ShouldBe("Unauthorized Request");
    }

    [Fact]
    public async Task The_token_endpoint_wants_a_form_and_refuses_everything_with_400()
    {
        await using var server = await PersonioServer.StartAsync();
        var options = server.Account.Options;
        async Task<string> Refused(HttpResponseMessage response)
        {
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            return (string)(await PersonioServer.Body(response))["error"]!;
        }

        (await Refused(await server.Http.PostAsJsonAsync("/v2/auth/token", new { grant_type = "client_credentials" }))).ShouldBe("invalid_request");
        (await Refused(await server.PostFormAsync("/v2/auth/token", ("client_id", options.ClientId)))).ShouldBe("invalid_request");
        (await Refused(await server.PostFormAsync("/v2/auth/token", ("grant_type", "client_credentials"), ("client_id", options.ClientId), ("client_secret", "no")))).ShouldBe("invalid_client");
        (await Refused(await server.PostFormAsync("/v2/auth/token", ("grant_type", "client_credentials"), ("client_id", options.ClientId), ("client_secret", options.ClientSecret), ("scope", "personio:all")))).ShouldBe("invalid_scope");
    }

    [Fact]
    public async Task A_token_tells_its_remaining_time_and_can_be_revoked()
    {
        var clock = new ManualClock();
        await using var server = await PersonioServer.StartAsync(clock: clock);
        var token = await server.SignInAsync(2);
        clock.Advance(TimeSpan.FromHours(1));
        var again = await PersonioServer.Body(await server.PostFormAsync("/v2/auth/token", ("grant_type", "client_credentials"),
            ("client_id", server.Account.Options.ClientId), ("client_secret", server.Account.Options.ClientSecret)));
        ((string?)again["access_token"]).ShouldBe(token);
        ((int)again["expires_in"]!).ShouldBe(82800);
        (await server.PostFormAsync("/v2/auth/revoke", ("token", token))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await server.GetAsync("/v2/persons", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_bucket_of_an_endpoint_is_told_in_headers_and_an_empty_one_is_a_429_without_Retry_After()
    {
        var clock = new ManualClock();
        await using var server = await PersonioServer.StartAsync(clock: clock);
        await server.SignInAsync(2);
        for (var left = 99; left >= 0; left--)
        {
            var passed = await server.Http.GetAsync("/v2/persons?limit=1");
            passed.StatusCode.ShouldBe(HttpStatusCode.OK);
            passed.Headers.GetValues("x-ratelimit-remaining").ShouldBe([left.ToString()]);
        }

        var refused = await server.Http.GetAsync("/v2/persons?limit=1");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldBeNull();
        refused.Headers.GetValues("x-ratelimit-replenish-rate").ShouldBe(["30"]);
        refused.Headers.GetValues("x-ratelimit-burst-capacity").ShouldBe(["100"]);
        await server.GetAsync("/v2/persons/4100002/employments");
        clock.Advance(TimeSpan.FromSeconds(0.1));
        (await server.Http.GetAsync("/v2/persons?limit=1")).Headers.GetValues("x-ratelimit-remaining").ShouldBe(["2"]);
    }

    [Fact]
    public async Task A_rehire_has_two_employments_the_new_one_first()
    {
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync(2);
        server.Account.SetStatus(4100005, "active");
        var employments = (await server.GetAsync("/v2/persons/4100005/employments?limit=1"));
        ((string?)employments["_data"]![0]!["status"]).ShouldBe("ACTIVE");
        var older = await server.GetAsync((string)employments["_meta"]!["links"]!["next"]!["href"]!);
        ((string?)older["_data"]![0]!["status"]).ShouldBe("INACTIVE");
        ((string?)older["_data"]![0]!["id"]).ShouldBe("c85d978e-1104-4762-be94-c868525e1005");
        await server.GetAsync("/v2/persons/4100005/employments/c85d978e-1104-4762-be94-c868525e1005");
        ((string?)(await server.GetAsync("/v2/persons/4100005"))["status"]).ShouldBe("ACTIVE");
    }

    private static async Task<List<string>> Crawl(PersonioServer server, string path)
    {
        var ids = new List<string>();
        for (string? next = path; next is not null;)
        {
            var page = await server.GetAsync(next);
            ids.AddRange(page["_data"]!.AsArray().Select(row => (string)row!["id"]!));
            next = (string?)page["_meta"]!["links"]!["next"]?["href"];
        }

        return ids;
    }
}
