using System.Net;
using Passerelle.Configuration.Drafting;
using Passerelle.Console.Pages.SetUp.Sections;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

[Trait("Rule", "L2")]
public sealed class SetUpPageTests : IAsyncLifetime
{
    private const string Name = $"{ServedConsole.Platform}/Personio";

    private readonly ServedConsole console = new() { WithFile = false };

    public async ValueTask InitializeAsync()
    {
        await console.InitializeAsync();
        await Passerelle.Console.Hosting.NewConnector.MakeAsync(console.Stores, ServedConsole.Platform, "test", default);
        await console.Stores.Connectors.EnableAsync(Name, "test");
    }

    public ValueTask DisposeAsync() => console.DisposeAsync();

    [Fact]
    public async Task What_is_wrong_is_kept_and_said_beside_its_field_in_the_readers_language()
    {
        var lea = await console.SignInAsync(Role.Administrator);
        var answer = await SaveAsync(lea, "details", 1, ("connector.administrator", "lea at acme"), ("personio.domain", "acme.personio.de/x"), ("environments.test.groups", "65a0f2c4d9b1e2a3c4d5e6f7\r\nnonsense"));
        answer.Headers.Location!.ToString().ShouldBe("/acme-academy/set-up/details?saved=1");
        var page = WebUtility.HtmlDecode(await lea.ReadAsync("/acme-academy/set-up/details?saved=1", "fr"));
        page.ShouldContain("value=\"lea at acme\"");
        page.ShouldContain("lea at acme n’est pas une adresse e-mail. Indiquez par exemple lea.martin@acme.example.");
        page.ShouldContain("nonsense</textarea>");
        page.ShouldContain("nonsense n’est pas l’identifiant d’un groupe.");
        (await DraftAsync()).Text("personio.domain").ShouldBe("acme.personio.de/x");
    }

    [Fact]
    public async Task A_secret_is_never_shown_again_and_a_new_one_waits_for_its_check()
    {
        var lea = await console.SignInAsync(Role.Administrator);
        await SaveAsync(lea, "details", 1, ("personio.clientId", "papi-0123456789-abcdef"), ("personio.clientSecret", "the-first-secret"));
        await SaveAsync(lea, "details", 2, ("personio.clientId", ""), ("personio.clientSecret", "the-second-secret"));
        var page = WebUtility.HtmlDecode(await lea.ReadAsync("/acme-academy/set-up/details"));
        page.ShouldNotContain("the-first-secret");
        page.ShouldNotContain("the-second-secret");
        page.ShouldNotContain("papi-0123456789-abcdef");
        page.ShouldContain("papi…cdef");
        page.ShouldContain("A new value was given on");
        (await DraftAsync()).Text("personio.clientSecret").ShouldBe("store:personio.clientSecret");
        var kept = await console.Stores.Secrets.RevealAsync(Name);
        kept["personio.clientSecret"].ShouldBe("the-first-secret");
        kept["personio.clientSecret.new"].ShouldBe("the-second-secret");
        (await console.Stores.Connectors.FindAsync(Name))!.Draft.Version.ShouldBe(3);
    }

    [Fact]
    public async Task Of_two_people_who_edit_the_same_section_the_second_is_told_and_loses_nothing()
    {
        var (ada, ben) = (await console.SignInAsync(Role.Administrator), await console.SignInAsync(Role.Administrator));
        await SaveAsync(ada, "details", 1, ("personio.domain", "https://ada.personio.de"));
        var answer = await SaveAsync(ben, "details", 1, ("personio.domain", "https://ben.personio.de"), ("personio.clientSecret", "bens-secret"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("Somebody else saved meanwhile");
        page.ShouldContain("https://ada.personio.de");
        page.ShouldContain("value=\"https://ben.personio.de\"");
        page.ShouldNotContain("bens-secret");
        (await DraftAsync()).Text("personio.domain").ShouldBe("https://ada.personio.de");
        await SaveAsync(ben, "details", 2, ("personio.domain", "https://ben.personio.de"), ("personio.clientSecret", ""));
        (await DraftAsync()).Text("personio.domain").ShouldBe("https://ben.personio.de");
        (await DraftAsync()).Text("personio.clientSecret").ShouldBe("store:personio.clientSecret");
    }

    [Fact]
    public async Task A_secret_stays_with_the_address_it_was_typed_for()
    {
        var lea = await console.SignInAsync(Role.Administrator);
        await SaveAsync(lea, "details", 1, ("environments.test.baseUrl", "http://127.0.0.1:14532"), ("environments.test.clientSecret", "typed-for-the-instance"));
        await SaveAsync(lea, "details", 2, ("environments.test.baseUrl", "https://elsewhere.example"), ("environments.test.clientSecret", ""));
        (await DraftAsync()).Text("environments.test.clientSecret").ShouldBe("store:environments.test.clientSecret-2");
        (await console.Stores.Secrets.RevealAsync(Name)).Keys.ShouldNotContain("environments.test.clientSecret-2");

        // Nor is there a way round over no address at all.
        await SaveAsync(lea, "details", 3, ("environments.test.baseUrl", "http://127.0.0.1:14532"), ("environments.test.clientSecret", "typed-again"));
        await SaveAsync(lea, "details", 4, ("environments.test.baseUrl", ""), ("environments.test.clientSecret", ""));
        await SaveAsync(lea, "details", 5, ("environments.test.baseUrl", "https://elsewhere.example"), ("environments.test.clientSecret", ""));
        var name = (await DraftAsync()).Text("environments.test.clientSecret")!["store:".Length..];
        (await console.Stores.Secrets.RevealAsync(Name)).Keys.ShouldNotContain(name);
        (await console.Stores.Secrets.RevealAsync(Name))["environments.test.clientSecret"].ShouldBe("typed-for-the-instance");
    }

    [Fact]
    [Trait("Rule", "T8")]
    public async Task The_test_reads_its_own_source_when_one_is_chosen()
    {
        const string Source = "environments.test.personio";
        var lea = await console.SignInAsync(Role.Administrator);
        await SaveAsync(lea, "test-source", 1, ("testSource", "other"), ($"{Source}.baseUrl", ""));
        var page = WebUtility.HtmlDecode(await lea.ReadAsync("/acme-academy/set-up/test-source", "fr"));
        page.ShouldMatch("value=\"other\"[^>]* checked|checked[^>]* value=\"other\"");
        page.ShouldContain("Démarrez d’abord l’instance de test.");
        page.ShouldContain("Manque");

        await SaveAsync(lea, "test-source", 2, ("testSource", "other"), ($"{Source}.baseUrl", "https://personio.test.example"), ($"{Source}.clientId", "an-id"), ($"{Source}.clientSecret", "typed-for-the-first"));
        (await DraftAsync()).Text($"{Source}.clientSecret").ShouldBe($"store:{Source}.clientSecret");
        (await SaveAsync(lea, "test-source", 3, ("testSource", "own"), ($"{Source}.baseUrl", "https://personio.test.example"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await DraftAsync()).Has(Source).ShouldBeFalse();

        // Somebody else takes another address: what was kept for the first is not sent there.
        var ben = await console.SignInAsync(Role.Administrator);
        await SaveAsync(ben, "test-source", 4, ("testSource", "other"), ($"{Source}.baseUrl", "https://elsewhere.example"), ($"{Source}.clientId", ""), ($"{Source}.clientSecret", ""));
        (await DraftAsync()).Has($"{Source}.clientSecret").ShouldBeFalse();
        await SaveAsync(ben, "test-source", 5, ("testSource", "other"), ($"{Source}.clientSecret", "typed-for-the-second"));
        (await DraftAsync()).Text($"{Source}.clientSecret").ShouldBe($"store:{Source}.clientSecret-2");
        (await console.Stores.Secrets.RevealAsync(Name))[$"{Source}.clientSecret-2"].ShouldBe("typed-for-the-second");
    }

    [Fact]
    public async Task Addresses_beside_the_usual_ones_are_given_under_network()
    {
        var lea = await console.SignInAsync(Role.Administrator);
        await SaveAsync(lea, "network", 1, ("personio.baseUrl", "https://proxy.acme.example"), ("environments.production.allowHosts", "proxy.acme.example\r\nhttps://wrong"));
        var page = WebUtility.HtmlDecode(await lea.ReadAsync("/acme-academy/set-up/network", "de"));
        page.ShouldContain("https://wrong ist kein Hostname. Geben Sie nur den Namen an, ohne https:// und Pfad.");
        await SaveAsync(lea, "network", 2, ("environments.production.allowHosts", "proxy.acme.example"));
        (await DraftAsync()).Texts("environments.production.allowHosts").ShouldBe(["proxy.acme.example"]);
        (await lea.ReadAsync("/acme-academy/set-up/network")).ShouldNotContain("not a host of the vendor");
    }

    [Fact]
    public async Task Saving_what_is_there_already_makes_no_new_version()
    {
        var lea = await console.SignInAsync(Role.Administrator);
        await SaveAsync(lea, "schedule", 1, ("environments.production.schedule.cron", "30 6 * * 1-5"));
        await SaveAsync(lea, "schedule", 2, ("environments.production.schedule.cron", "30 6 * * 1-5"));
        (await console.Stores.Connectors.FindAsync(Name))!.Draft.Version.ShouldBe(2);
        (await lea.ReadAsync("/acme-academy/set-up/schedule")).ShouldContain("06:30");
    }

    [Theory]
    [InlineData("/acme-academy/test/check")]
    [InlineData("/acme-academy/deploy")]
    public async Task What_is_missing_is_named_as_on_the_form_with_the_way_to_it(string page)
    {
        var lea = await console.SignInAsync(Role.Administrator);
        var shown = WebUtility.HtmlDecode(await lea.ReadAsync(page));
        shown.ShouldContain("Integration: Is missing. Give the e-mail of the account that administers it.");
        shown.ShouldContain("href=\"/acme-academy/set-up/details#f-connector-administrator\"");
        shown.ShouldContain("href=\"/acme-academy/set-up/details#f-personio-clientId\"");
        shown.ShouldNotContain("connector.administrator");
    }

    [Fact]
    public async Task A_test_with_a_personio_of_its_own_needs_no_credential_of_the_companys_yet()
    {
        var lea = await console.SignInAsync(Role.Administrator);
        (await lea.ReadAsync("/acme-academy/set-up/details")).ShouldNotContain("Needed before production;");
        await SaveAsync(lea, "test-source", 1, ("testSource", "other"), ("environments.test.personio.baseUrl", "http://127.0.0.1:14533"), ("environments.test.personio.clientId", "id"), ("environments.test.personio.clientSecret", "secret"));
        (await lea.ReadAsync("/acme-academy/set-up/details")).ShouldContain("Needed before production;");
    }

    [Fact]
    public async Task Tables_take_rows_in_and_out()
    {
        var lea = await console.SignInAsync(Role.Administrator);
        await SaveAsync(lea, "details", 1, ("environments.test.groups", "65a0f2c4d9b1e2a3c4d5e6f7"));
        await SaveAsync(lea, "custom-fields", 2, ("customFields[0].source", "office"), ("customFields[0].name", "Bureau"), ("customFields[1].source", ""), ("customFields[1].name", ""));
        await SaveAsync(lea, "scope", 3, ("environments.test.groups[0].filter[0].attribute", "subcompany"), ("environments.test.groups[0].filter[0].values", "Acme SAS\r\nAcme GmbH"), ("exclude[0].id", "4100007"), ("exclude[0].reason", "on loan"), ("exclude[0].until", ""), ("protect[0].id", "4100001"), ("protect[0].reason", "founder"), ("protect[0].until", "2027-06-30"));
        await SaveAsync(lea, "leavers", 4, ("holdRoles.shown", "1"), ("guards.removals.percent", "12"));
        var draft = await DraftAsync();
        draft.Items("customFields").ShouldHaveSingleItem().Text("name").ShouldBe("Bureau");
        draft.Lists("environments.test.groups[0].filter").ShouldHaveSingleItem().Value.ShouldBe(["Acme SAS", "Acme GmbH"]);
        draft.Items("exclude").ShouldHaveSingleItem().Text("reason").ShouldBe("on loan");
        draft.Items("protect").ShouldHaveSingleItem().Text("until").ShouldBe("2027-06-30");
        (await lea.ReadAsync("/acme-academy/set-up/scope")).ShouldContain("value=\"founder\"");
        draft.Has("guards.holdRoles").ShouldBeTrue();
        draft.Texts("guards.holdRoles").ShouldBeEmpty();
        await SaveAsync(lea, "details", 5, ("environments.test.groups", "65a0f2c4d9b1e2a3c4d5e6aa\n65a0f2c4d9b1e2a3c4d5e6f7"));
        await SaveAsync(lea, "custom-fields", 6, ("customFields[0].source", ""), ("customFields[0].name", ""));
        draft = await DraftAsync();
        draft.Lists("environments.test.groups[1].filter").Count.ShouldBe(1);
        draft.Has("customFields").ShouldBeFalse();
    }

    [Fact]
    public async Task An_auditor_reads_and_one_that_is_switched_off_is_not_filled_in()
    {
        var auditor = await console.SignInAsync(Role.Auditor);
        foreach (var section in SetUpSections.All)
        {
            (await auditor.ReadAsync($"/acme-academy/set-up/{section.Slug}")).ShouldNotContain("type=\"submit\" class=\"btn btn-primary\"");
        }

        (await auditor.SendAsync("/acme-academy/set-up/details", ("version", "1"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await Passerelle.Console.Hosting.NewConnector.MakeAsync(console.Stores, "Off", "test", default);
        await console.AddAsync("off@acme.example", "Off", Role.Administrator);
        var off = console.Open();
        await off.SendAsync("/sign-in", ("mail", "off@acme.example"), ("password", ServedConsole.Password));
        (await off.SendAsync("/off/set-up/details", ("version", "1"), ("personio.domain", "https://x.personio.de"))).Headers.Location!.ToString().ShouldBe("/off/connector");
        ConfigurationDraft.Parse((await console.Stores.Connectors.FindAsync("Off/Personio"))!.Draft.Text).Has("personio").ShouldBeFalse();
    }

    private static Task<HttpResponseMessage> SaveAsync(ServedConsole.Browser browser, string section, int version, params (string, string)[] fields) =>
        browser.SendAsync($"/acme-academy/set-up/{section}", [("version", version.ToString(System.Globalization.CultureInfo.InvariantCulture)), .. fields]);

    private async Task<ConfigurationDraft> DraftAsync() => ConfigurationDraft.Parse((await console.Stores.Connectors.FindAsync(Name))!.Draft.Text);
}
