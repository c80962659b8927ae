using System.Net;

namespace Passerelle.App.Tests.Console;

/// <summary>An installation without a configuration file begins with its first account.</summary>
public sealed class FirstStartTests
{
    [Fact]
    [Trait("Rule", "L1")]
    public async Task Without_a_file_the_first_account_names_the_platform_and_finds_a_connector_that_is_switched_off()
    {
        await using var console = new ServedConsole { WithFile = false };
        await console.InitializeAsync();
        var token = await console.Stores.Links.MakeAsync(account: null, TimeSpan.FromHours(1), "test");
        var browser = console.Open();
        (await browser.ReadAsync($"/first-start?token={token}")).ShouldContain("name=\"platform\"");
        (string, string)[] form = [("token", token), ("name", "Léa"), ("mail", "lea@acme.example"), ("password", ServedConsole.Password), ("again", ServedConsole.Password)];
        (await browser.SendAsync("/first-start", form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.SendAsync("/first-start", [.. form, ("platform", "Académie Été")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync("/")).Headers.Location!.ToString().ShouldBe("/academie-ete/connector");
        WebUtility.HtmlDecode(await browser.ReadAsync("/academie-ete/connector")).ShouldContain("Académie Été");
        var connector = (await console.Stores.Connectors.ListAsync()).ShouldHaveSingleItem();
        connector.Name.ShouldBe("Académie Été/Personio");
        connector.Enabled.ShouldBeNull();
    }
}
