using System.Net;
using System.Net.Http.Json;
using Passerelle.Sandbox.Personio;

namespace Passerelle.Sandbox.Tests.Personio;

public sealed class V1AuthTests
{
    [Fact]
    public async Task The_same_token_comes_back_within_a_day_and_another_one_after_it()
    {
        var clock = new ManualClock();
        await using var server = await PersonioServer.StartAsync(clock: clock);
        var first = await server.SignInAsync();
        first.ShouldStartWith("papi-");
        clock.Advance(TimeSpan.FromHours(23));
        (await server.SignInAsync()).ShouldBe(first);
        clock.Advance(TimeSpan.FromHours(1));
        await server.GetAsync("/v1/company/employees", HttpStatusCode.Forbidden);
        (await server.SignInAsync()).ShouldNotBe(first);
    }

    [Fact]
    public async Task A_form_is_as_good_as_JSON()
    {
        await using var server = await PersonioServer.StartAsync();
        var answer = await PersonioServer.Body(await server.PostFormAsync("/v1/auth", ("client_id", server.Account.Options.ClientId), ("client_secret", server.Account.Options.ClientSecret)));
        ((string?)answer["data"]!["token"]).ShouldBe(await server.SignInAsync());
        ((int)answer["data"]!["expires_in"]!).ShouldBe(86400);
    }

    [Fact]
    public async Task Wrong_credentials_are_a_403_with_the_known_text()
    {
        await using var server = await PersonioServer.StartAsync();
        var response = await server.Http.PostAsJsonAsync("/v1/auth", new { client_id = "x", client_secret = "y" });
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"success":false,"error":{"code":0,"message":"Wrong credentials"}}""");
        (await server.Http.PostAsync("/v1/auth", new StringContent("<xml/>"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Credentials_in_the_query_string_are_refused()
    {
        await using var server = await PersonioServer.StartAsync();
        var options = server.Account.Options;
        var response = await server.Http.PostAsync($"/v1/auth?client_id={options.ClientId}&client_secret={options.ClientSecret}", content: null);
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_missing_right_is_a_403_with_another_text()
    {
        await using var server = await PersonioServer.StartAsync(options: new PersonioOptions { Rights = new HashSet<string>() });
        await server.SignInAsync();
        foreach (var path in new[] { "/v1/company/employees", "/v1/company/employees/4100002", "/v1/company/employees/attributes" })
        {
            var refused = await server.GetAsync(path, HttpStatusCode.Forbidden);
            ((string?)refused["error"]!["message"]).ShouldBe("personio.core.api.exceptions.api.forbidden.http.exception");
        }
    }

    [Fact]
    public async Task A_revoked_token_is_a_403_and_signing_in_again_helps()
    {
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync();
        server.Account.ExpireTokens();
        var refused = await server.GetAsync("/v1/company/employees", HttpStatusCode.Forbidden);
        ((string?)refused["error"]!["message"]).ShouldBe("Provided authorization is not valid");
        await server.SignInAsync();
        await server.GetAsync("/v1/company/employees");
    }

    [Fact]
    public async Task Employee_answers_echo_the_token()
    {
        await using var server = await PersonioServer.StartAsync();
        var token = await server.SignInAsync();
        var response = await server.Http.GetAsync("/v1/company/employees");
        response.Headers.GetValues("authorization").ShouldBe(["Bearer " + token]);
    }

    [Fact]
    public async Task Sixty_sign_ins_a_minute_pass_then_none_for_a_minute()
    {
        var clock = new ManualClock();
        await using var server = await PersonioServer.StartAsync(clock: clock);
        for (var time = 0; time < 60; time++)
        {
            await server.SignInAsync();
        }

        var body = new { client_id = server.Account.Options.ClientId, client_secret = server.Account.Options.ClientSecret };
        (await server.Http.PostAsJsonAsync("/v1/auth", body)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        clock.Advance(TimeSpan.FromSeconds(59));
        (await server.Http.PostAsJsonAsync("/v1/auth", body)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        clock.Advance(TimeSpan.FromSeconds(2));
        await server.SignInAsync();
    }

    [Fact]
    public async Task Nothing_can_be_written()
    {
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync();
        (await server.Http.PatchAsJsonAsync("/v1/company/employees/4100002", new { employee = new { position = "x" } })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await server.Http.PostAsJsonAsync("/v1/company/employees", new { })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await server.Http.DeleteAsync("/v1/company/employees/4100002")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        server.Account.Count.ShouldBe(5);
    }
}
