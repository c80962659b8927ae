using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Passerelle.App.Tests.Checking;
using Passerelle.Running.Checking;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>Set up in the browser, checked against the simulated systems, exported and imported again.</summary>
[Trait("Rule", "L3")]
public sealed class CheckPageTests : IAsyncLifetime
{
    private const string Name = $"{ServedConsole.Platform}/Personio";

    private readonly ServedConsole console = new() { WithFile = false };
    private CheckWorld world = null!;

    public async ValueTask InitializeAsync()
    {
        world = await CheckWorld.StartAsync();
        await console.InitializeAsync();
        await Passerelle.Console.Hosting.NewConnector.MakeAsync(console.Stores, ServedConsole.Platform, "test", default);
        await console.Stores.Connectors.EnableAsync(Name, "test");
        var draft = $"version: 1\nplatform: {ServedConsole.Platform}\npersonio: {{ baseUrl: \"{world.PersonioUrl}\" }}\n";
        await console.Stores.Connectors.SaveDraftAsync(Name, 1, draft, [], "test");
    }

    public async ValueTask DisposeAsync()
    {
        await console.DisposeAsync();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task A_wrong_secret_is_said_beside_its_field_and_the_right_one_replaces_it_when_it_was_accepted()
    {
        var lea = await console.SignInAsync(Role.Administrator);
        await SaveAsync(lea, 2, "papi-wrong-secret");
        await CheckAsync(lea, "personio-credentials");
        var page = WebUtility.HtmlDecode(await lea.ReadAsync("/acme-academy/set-up/details"));
        page.ShouldContain("<li class=\"answer-error\">");
        page.ShouldNotContain("The set-up changed since");

        await SaveAsync(lea, 3, "papi-sandbox-secret");
        (await console.Stores.Secrets.RevealAsync(Name))["personio.clientSecret"].ShouldBe("papi-wrong-secret");
        WebUtility.HtmlDecode(await lea.ReadAsync("/acme-academy/set-up/details")).ShouldContain("The set-up changed since");
        await CheckAsync(lea, "personio-credentials");
        var kept = await console.Stores.Secrets.RevealAsync(Name);
        kept["personio.clientSecret"].ShouldBe("papi-sandbox-secret");
        kept.Keys.ShouldNotContain("personio.clientSecret.new");
        var check = (await console.Stores.Checks.FindAsync(ServedConsole.Production with { IsTest = true }))!;
        KeptAnswers.Of(check).ShouldNotContain(answer => answer.Status == AnswerStatus.Error);
        (await lea.ReadAsync("/acme-academy/connector")).ShouldContain("<li class=\"road-now\" aria-current=\"step\"><a href=\"/acme-academy/test\">");
        world.Writes.ShouldBe(0);
    }

    [Fact]
    [Trait("Rule", "L2")]
    public async Task The_readable_attributes_stand_to_choose_from_with_label_and_kind()
    {
        var lea = await console.SignInAsync(Role.Administrator);
        await SaveAsync(lea, 2, "papi-sandbox-secret");
        var page = WebUtility.HtmlDecode(await lea.ReadAsync("/acme-academy/set-up/custom-fields", "fr"));
        page.ShouldContain("<option value=\"office\">");
        page.ShouldContain("attributs lisibles");
    }

    [Fact]
    [Trait("Rule", "L9")]
    public async Task A_file_is_imported_after_its_difference_was_shown_and_its_secrets_never_are()
    {
        var lea = await console.SignInAsync(Role.Administrator);
        await SaveAsync(lea, 2, "papi-sandbox-secret");
        var exported = await lea.ReadAsync("/acme-academy/connector/export");
        exported.ShouldNotContain("papi-sandbox-secret");
        exported.ShouldContain("env:PERSONIO_CLIENT_SECRET");

        var changed = exported.Replace("env:LEARNING_TEST_SECRET", "a-new-literal", StringComparison.Ordinal) + "customFields:\n- { source: office, name: Bureau }\n";
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(changed));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/yaml");
        form.Add(file, "file", "passerelle.yaml");
        var answer = await lea.SendFileAsync("/acme-academy/connector/import", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("Bureau");
        page.ShouldNotContain("a-new-literal");
        (await console.Stores.Connectors.FindAsync(Name))!.Draft.Text.ShouldNotContain("Bureau");

        var import = Regex.Match(page, "name=\"import\" value=\"([^\"]+)\"").Groups[1].Value;
        (await lea.SendAsync("/acme-academy/connector/import/save", ("import", import))).Headers.Location!.ToString().ShouldBe("/acme-academy/set-up/details?saved=1");
        (await console.Stores.Connectors.FindAsync(Name))!.Draft.Text.ShouldContain("Bureau");
        (await console.Stores.Secrets.RevealAsync(Name))["environments.test.clientSecret.new"].ShouldBe("a-new-literal");
        (await lea.SendAsync("/acme-academy/connector/import/save", ("import", import))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task SaveAsync(ServedConsole.Browser lea, int version, string secret) =>
        (
            await lea.SendAsync(
                "/acme-academy/set-up/details",
                ("version", version.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("connector.administrator", world.Administrator),
                ("personio.clientId", "papi-sandbox-client"),
                ("personio.clientSecret", secret),
                ("environments.test.baseUrl", world.LearningUrl),
                ("environments.test.clientId", "sandbox-client"),
                ("environments.test.clientSecret", "sandbox-secret"),
                ("environments.test.groups", world.Group)
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    private async Task CheckAsync(ServedConsole.Browser lea, string question)
    {
        var begun = await lea.SendAsync("/acme-academy/test/check");
        begun.StatusCode.ShouldBe(HttpStatusCode.Redirect, await begun.Content.ReadAsStringAsync());
        var work = begun.Headers.Location!.ToString();
        work.ShouldStartWith("/acme-academy/test/work/");
        for (var tries = 0; tries < 600; tries++)
        {
            var answer = await lea.GetAsync(work);
            if (answer.StatusCode == HttpStatusCode.Redirect)
            {
                answer.Headers.Location!.ToString().ShouldBe("/acme-academy/test/check");
                (await lea.ReadAsync("/acme-academy/test/check")).ShouldContain("answer-list", Case.Sensitive, question);
                return;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The check did not end.");
    }
}
