using System.Net;
using Microsoft.AspNetCore.Http;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Hosting;
using Passerelle.Sandbox.Learning;
using Passerelle.Sandbox.Personio;

namespace Passerelle.Sandbox.Tests.Hosting;

public sealed class PagesTests : IAsyncLifetime
{
    private readonly HttpClient http = new();
    private bool closed;
    private SandboxHost host = null!;

    public async ValueTask InitializeAsync() => host = await SandboxHost.StartAsync(new SandboxHostOptions
    {
        Learning = new LearningPlatform(new LearningPlatformOptions(), TimeProvider.System),
        Personio = new PersonioAccount(new PersonioOptions(), TimeProvider.System),
        LearningPort = 0,
        PersonioPort = 0,
        Pages = site => context => context.Response.WriteAsync($"a page of {site.Name}"),
        IsClosed = () => closed,
    });

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/groups/65a0f2c4d9b1e2a3c4d5e6f7")]
    [InlineData("/apis")]
    public async Task What_is_not_the_vendors_is_answered_by_the_pages_of_that_site(string path)
    {
        (await http.GetStringAsync(new Uri(host.LearningAddress, path))).ShouldBe("a page of learning");
        (await http.GetStringAsync(new Uri(host.PersonioAddress, path))).ShouldBe("a page of personio");
    }

    [Theory]
    [InlineData("learning", "/api/v2/users", 401)]
    [InlineData("learning", "/api/v1/users", 404)]
    [InlineData("personio", "/v1/company/employees", 401)]
    [InlineData("personio", "/v2/nothing", 404)]
    public async Task What_is_the_vendors_stays_the_vendors(string site, string path, int status)
    {
        using var answer = await http.GetAsync(new Uri(site == "learning" ? host.LearningAddress : host.PersonioAddress, path));
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("a page of");
        ((int)answer.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task Pages_are_neither_logged_nor_struck_by_faults()
    {
        host["learning"].Faults.Add(new FaultRule { Kind = FaultKind.Status, Status = 503 });
        (await http.GetStringAsync(host.LearningAddress)).ShouldBe("a page of learning");
        host["learning"].Log.Entries.ShouldBeEmpty();
        host["learning"].Faults.Rules.Single().Seen.ShouldBe(0);
    }

    [Fact]
    [Trait("Rule", "T5")]
    public async Task A_closed_site_answers_410_while_pages_and_control_go_on()
    {
        closed = true;
        foreach (var address in new[] { new Uri(host.LearningAddress, "/api/v2/users"), new Uri(host.PersonioAddress, "/v1/company/employees") })
        {
            using var answer = await http.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("expired");
        }

        (await http.GetStringAsync(host.LearningAddress)).ShouldBe("a page of learning");
        (await http.GetStringAsync(new Uri(host.PersonioAddress, "_control"))).ShouldContain("personio");
        host["learning"].Log.Entries.ShouldBeEmpty();
        closed = false;
        using var open = await http.GetAsync(new Uri(host.LearningAddress, "/api/v2/users"));
        open.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
