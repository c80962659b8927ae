using System.Net;
using System.Text;
using Passerelle.App.Tests.Api;
using Passerelle.App.Tests.Console;
using Passerelle.Configuration;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Webhooks;

/// <summary>What the receiver lets in, and what it answers to everything else.</summary>
[Trait("Rule", "Section12")]
public sealed class WebhookReceiverTests : IAsyncLifetime
{
    private const string Text = """
        version: 1
        platform: Acme Academy
        connector: { administrator: lea@acme.example, language: fr }
        personio: { domain: https://acme.personio.de, clientId: a, clientSecret: b }
        environments:
          production: { baseUrl: https://app.360learning.com, clientId: a, clientSecret: b, groups: [{ id: 65a0f2c4d9b1e2a3c4d5e6f7 }], webhook: WEBHOOK }
        """;

    private ServedConsole console = null!;

    public async ValueTask InitializeAsync() => console = await ServeAsync($$"""{ enabled: true, token: "{{Hook.Token}}" }""");

    public ValueTask DisposeAsync() => console.DisposeAsync();

    [Fact]
    public async Task A_message_is_acknowledged_once_it_is_in_the_store()
    {
        using var hook = new Hook(console);
        var answer = await hook.SendAsync(Hook.About(4100002));
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await console.Stores.Webhooks.FindAsync(ServedConsole.Production)).ShouldNotBeNull().People!.ShouldHaveSingleItem().Value.ShouldBe("4100002");
    }

    [Theory]
    [InlineData("""{"event_name":"person.updated","payload":{"person_id":4100002}}""")]
    [InlineData("""{"event_name":"person.updated","payload":{"id":"4100002"}}""")]
    [InlineData("""{"event_name":"employment.updated.cost-centers","payload":{"id":"ab12","person":{"id":"4100002"}},"meta":{"try":2}}""")]
    public async Task Only_the_id_is_taken_under_whichever_name_it_comes(string body)
    {
        using var hook = new Hook(console);
        (await hook.SendAsync(body)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await console.Stores.Webhooks.FindAsync(ServedConsole.Production))!.People!.ShouldHaveSingleItem().Value.ShouldBe("4100002");
    }

    [Fact]
    public async Task A_test_of_the_address_is_acknowledged_and_starts_nothing()
    {
        using var hook = new Hook(console);
        (await hook.SendAsync("""{"event_name":"ping"}""")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await console.Stores.Webhooks.FindAsync(ServedConsole.Production)).ShouldBeNull();
        (await console.Stores.Webhooks.HeardAsync(ServedConsole.Production)).ShouldNotBeNull().Event.ShouldBe("ping");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"event_name":7,"payload":{"person_id":"1"}}""")]
    [InlineData("""{"event_name":"Person Updated <script>","payload":{"person_id":"1"}}""")]
    [InlineData("""{"event_name":"person.updated"}""")]
    [InlineData("""{"event_name":"person.updated","payload":"4100002"}""")]
    [InlineData("""{"event_name":"person.updated","payload":{"person_id":"*"}}""")]
    [InlineData("""{"event_name":"person.updated","payload":{"person_id":"1; DROP TABLE run"}}""")]
    [InlineData("""{"event_name":"person.updated","payload":{"person_id":"-4"}}""")]
    [InlineData("""{"event_name":"person.updated","payload":{"person_id":"99999999999999999999"}}""")]
    [InlineData("""{"event_name":"person.updated","payload":{"person_id":["4100002"]}}""")]
    [InlineData("""{"event_name":"employment.updated","payload":{"id":"4100002"}}""")]
    [InlineData("""{"event_name":"person.updated","event_name":"person.deleted","payload":{"person_id":"1"}}""")]
    [InlineData("""{"event_name":"person.updated","payload":{"person_id":"1"},}""")]
    [InlineData("""{"event_name":"person.updated","payload":{"person_id":"1"},"a":[[[[[[[[[[1]]]]]]]]]]}""")]
    public async Task Rubbish_is_refused_in_plain_words_and_leaves_nothing_behind(string body)
    {
        using var hook = new Hook(console);
        (await Caller.CodeAsync(await hook.SendAsync(body), HttpStatusCode.BadRequest)).ShouldBe("message-unknown");
        (await console.Stores.Webhooks.HeardAsync(ServedConsole.Production)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_no_text_no_json_or_far_too_large_is_refused()
    {
        using var hook = new Hook(console);
        (await Caller.CodeAsync(await hook.SendAsync([0xFF, 0xFE, 0x00, 0x80]), HttpStatusCode.BadRequest)).ShouldBe("message-unknown");
        (await Caller.CodeAsync(await hook.SendAsync(Hook.About(1), "application/x-www-form-urlencoded"), HttpStatusCode.UnsupportedMediaType)).ShouldBe("media-type-wrong");
        var large = Encoding.UTF8.GetBytes($$$"""{"event_name":"person.updated","payload":{"person_id":"1","x":"{{{new string('x', 20_000)}}}"}}""");
        (await Caller.CodeAsync(await hook.SendAsync(large), HttpStatusCode.RequestEntityTooLarge)).ShouldBe("too-large");
        (await console.Stores.Webhooks.HeardAsync(ServedConsole.Production)).ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a-token-nobody-can-guess-012345678")]
    [InlineData("Bearer")]
    public async Task A_wrong_token_is_refused_before_anything_else_and_audited_once_without_it(string? token)
    {
        using var hook = new Hook(console, token);
        (await Caller.CodeAsync(await hook.SendAsync("nonsense"), HttpStatusCode.Unauthorized)).ShouldBe("token-wrong");
        (await Caller.CodeAsync(await hook.SendAsync(Hook.About(1)), HttpStatusCode.Unauthorized)).ShouldBe("token-wrong");
        (await console.Stores.Webhooks.FindAsync(ServedConsole.Production)).ShouldBeNull();
        var entry = (await console.Stores.Audit.ListAsync(ServedConsole.Production, 50)).Where(one => one.Action == "webhook-refused").ShouldHaveSingleItem();
        entry.Details.ShouldContain("127.0.0.1");
        if (token is { Length: > 0 })
        {
            entry.Details.ShouldNotContain(token);
        }
    }

    [Fact]
    public async Task Too_many_wrong_tokens_are_not_looked_at_and_the_right_one_still_is()
    {
        await using var strict = await ServeAsync($$"""{ enabled: true, token: "{{Hook.Token}}" }""", signInsPerMinute: 3);
        using var wrong = new Hook(strict, "another-token-of-some-length");
        for (var number = 0; number < 3; number++)
        {
            (await wrong.SendAsync(Hook.About(1))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await Caller.CodeAsync(await wrong.SendAsync(Hook.About(1)), HttpStatusCode.TooManyRequests)).ShouldBe("too-many");
        using var right = new Hook(strict, $"Bearer {Hook.Token}");
        (await right.SendAsync(Hook.About(1))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ enabled: false, token: "a-token-nobody-can-guess-0123456789" }""")]
    public async Task Switched_off_and_unknown_are_not_found(string webhook)
    {
        await using var off = await ServeAsync(webhook);
        using var hook = new Hook(off);
        (await Caller.CodeAsync(await hook.SendAsync(Hook.About(1)), HttpStatusCode.NotFound)).ShouldBe("webhook-unknown");
        using var unknown = new Hook(console, slug: "another-academy");
        (await Caller.CodeAsync(await unknown.SendAsync(Hook.About(1)), HttpStatusCode.NotFound)).ShouldBe("webhook-unknown");
    }

    [Fact]
    public async Task The_connectors_page_shows_the_address_and_when_something_came()
    {
        var lea = await console.SignInAsync(Role.Administrator);
        var page = WebUtility.HtmlDecode(await lea.ReadAsync($"/{ServedConsole.Slug}/connector"));
        page.ShouldContain($"{console.Address.GetLeftPart(UriPartial.Authority)}/hooks/personio/{ServedConsole.Slug}");
        page.ShouldContain("None has come yet.");
        page.ShouldNotContain(Hook.Token);
        using var hook = new Hook(console);
        await hook.TellAsync(4100002);
        WebUtility.HtmlDecode(await lea.ReadAsync($"/{ServedConsole.Slug}/connector", "de")).ShouldContain("(person.updated)");
    }

    private static async Task<ServedConsole> ServeAsync(string webhook, int signInsPerMinute = 10_000)
    {
        var read = ConfigurationText.Read(Text.Replace("WEBHOOK", webhook, StringComparison.Ordinal), EnvironmentName.Production, _ => null, _ => null);
        read.Mistakes.ShouldBeEmpty();
        var production = new ConnectorEnvironment(EnvironmentName.Production, ServedConsole.Production, ServedConsole.Slug, read.Configuration, []);
        var home = new ConnectorHome(ServedConsole.Slug, ServedConsole.Production.Connector, ServedConsole.Platform, "Personio", Stored: null, [production]);
        var served = new ServedConsole { File = home, SignInsPerMinute = signInsPerMinute };
        await served.InitializeAsync();
        return served;
    }
}
