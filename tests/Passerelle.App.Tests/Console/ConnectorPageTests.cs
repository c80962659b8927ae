using System.Net;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

[Trait("Rule", "L1")]
public sealed class ConnectorPageTests : IAsyncLifetime
{
    private readonly ServedConsole console = new() { WithFile = false };

    public async ValueTask InitializeAsync()
    {
        await console.InitializeAsync();
        await Passerelle.Console.Hosting.NewConnector.MakeAsync(console.Stores, ServedConsole.Platform, "test", default);
    }

    public ValueTask DisposeAsync() => console.DisposeAsync();

    [Fact]
    public async Task Before_it_is_switched_on_an_administrator_reads_what_it_is_and_whom_to_ask()
    {
        await console.AddAsync("ada@acme.example", ServedConsole.Platform, Role.Architect);
        var administrator = await console.SignInAsync(Role.Administrator);
        var page = await administrator.ReadAsync("/acme-academy/connector");
        page.ShouldContain("is not switched on yet");
        page.ShouldContain("ada@acme.example");
        page.ShouldNotContain("/connector/enable");
        (await administrator.SendAsync("/acme-academy/connector/enable")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await console.Stores.Connectors.ListAsync())[0].Enabled.ShouldBeNull();
    }

    [Fact]
    public async Task An_architect_switches_it_on_and_the_road_goes_one_stage_on()
    {
        var architect = await console.SignInAsync(Role.Architect);
        (await architect.ReadAsync("/acme-academy/connector")).ShouldContain("<li class=\"road-now\" aria-current=\"step\"><a href=\"/acme-academy/connector\">");
        (await architect.SendAsync("/acme-academy/connector/enable")).Headers.Location!.ToString().ShouldBe("/acme-academy/connector");
        (await architect.ReadAsync("/acme-academy/connector")).ShouldContain("<li class=\"road-now\" aria-current=\"step\"><a href=\"/acme-academy/set-up/details\">");
        (await console.Stores.Connectors.ListAsync())[0].Enabled.ShouldNotBeNull();
    }

    [Fact]
    public async Task Whoever_has_one_platform_is_led_to_it_and_whoever_has_several_to_the_list()
    {
        var architect = await console.SignInAsync(Role.Architect);
        (await architect.GetAsync("/")).Headers.Location!.ToString().ShouldBe("/acme-academy/connector");
        (await architect.SendAsync("/platforms", ("platform", "  Beta   Académie "))).Headers.Location!.ToString().ShouldBe("/beta-academie/connector");
        (await architect.GetAsync("/")).Headers.Location!.ToString().ShouldBe("/platforms");
        var list = await architect.ReadAsync("/platforms");
        list.ShouldContain("Acme Academy");
        list.ShouldContain("Beta Acad");
        (await architect.ReadAsync("/beta-academie/settings/accounts")).ShouldContain("L&#xE9;a Martin");
    }

    [Fact]
    public async Task A_platform_that_exists_lets_nobody_in_by_being_added_again()
    {
        await console.AddAsync("else@beta.example", "Beta", Role.Architect);
        var stranger = console.Open();
        await stranger.SendAsync("/sign-in", ("mail", "else@beta.example"), ("password", ServedConsole.Password));
        var answer = await stranger.SendAsync("/platforms", ("platform", "ACME academy"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await stranger.GetAsync("/acme-academy/connector")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    public async Task Only_an_architect_adds_a_platform(Role role)
    {
        var browser = await console.SignInAsync(role);
        (await browser.ReadAsync("/platforms")).ShouldNotContain("name=\"platform\"");
        (await browser.SendAsync("/platforms", ("platform", "Gamma"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await console.Stores.Connectors.ListAsync()).Count.ShouldBe(1);
    }
}
