using System.Net;
using Passerelle.App.Tests.Api;
using Passerelle.App.Tests.Checking;
using Passerelle.App.Tests.Console.World;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.App.Tests.Webhooks;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.SetUp.Sections;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>Known secrets, and everything that the program says: every page, every answer of the API, every line of the log.</summary>
public sealed class SecretsTests
{
    private const string Personio = "papi-7Qs9-kept-to-itself";
    private const string Learning = "academy-4Xt2-kept-to-itself";
    private const string Smtp = "smtp-8Rw5-kept-to-itself";

    [Fact]
    public async Task No_secret_is_in_any_answer_or_log_of_a_connector_that_was_checked_and_run()
    {
        var ada = 0L;
        await using var world = await ConsoleWorld.StartAsync(sync =>
        {
            ada = sync.Hire("Ada", "Moreau");
            sync.Hire("Ben", "Ruiz", office: "Nowhere");
            sync.Personio.Options.ClientSecret = Personio;
            sync.Platform.Options.ClientSecret = Learning;
            sync.Mail.Login = ("academy", Smtp);
            sync.Config = sync.Config with
            {
                PersonioSecret = Personio,
                LearningSecret = Learning,
                MailLogin = $"security: none, username: academy, password: {Smtp}",
                Environment = $$"""    webhook: { enabled: true, token: "{{Hook.Token}}" }""",
            };
        });
        using var ears = Ears.On(world.Console.App);
        Said said = new();

        // Commands log on standard error.
        foreach (var command in new[] { "check", "sync" })
        {
            using var child = Passerelles.Start([.. world.Sync.Arguments(command), "--yes"], ("PASSERELLE_LOG", "Trace"));
            var answer = await Passerelles.EndAsync(child);
            answer.Output.ShouldContain(command == "check" ? "personio-credentials" : "\"outcome\"");
            said.Add($"{command}, what it said", answer.Output);
            said.Add($"{command}, what it logged", answer.Errors);
        }

        var account = await world.Console.AddAsync("secrets@acme.example", ServedConsole.Platform, Role.Architect, Role.Administrator);
        var token = await Caller.TokenAsync(world.Stores, account, TokenScope.Act);
        using var caller = new Caller(world.Console.Address, token);
        var architect = world.Console.Open();
        (await architect.SendAsync("/sign-in", ("mail", "secrets@acme.example"), ("password", ServedConsole.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        // The served program does it all again: somebody new is read, made and written to.
        world.Sync.Hire("Cleo", "Petit");
        var root = $"/api/v1/{ServedConsole.Slug}/production";
        var planned = await caller.DoneAsync($"{root}/plans");
        said.Add("a plan", planned.GetRawText());
        var run = await caller.DoneAsync($"{root}/runs", """{"kind":"sync","confirmed":true}""");
        said.Add("a run", run.GetRawText());
        world.Sync.Personio.Change(ada, "position", "Director");
        using var hook = new Hook(world.Console);
        await hook.TellAsync(ada);
        await Hook.RunsAsync(world.Stores, world.Key);
        using var wrong = new Hook(world.Console, Hook.Token + "x");
        (await wrong.SendAsync(Hook.About(ada))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var passwords = world.Sync.Mail.Mails.Select(LoginMails.PasswordIn).OfType<string>().ToList();
        passwords.Count.ShouldBeGreaterThanOrEqualTo(2);

        Dictionary<string, string> values = new(StringComparer.Ordinal)
        {
            ["connector"] = ServedConsole.Slug,
            ["environment"] = "production",
            ["run"] = run.GetProperty("run").ToString(),
            ["plan"] = planned.GetProperty("plan").ToString(),
            ["employee"] = SyncWorld.Id(ada),
            ["person"] = SyncWorld.Id(ada),
            ["group"] = world.Sync.Group("Acme/Paris"),
            ["work"] = run.GetProperty("work").ToString(),
            ["ticket"] = run.GetProperty("work").ToString(),
            ["entry"] = "1",
            ["account"] = account,
            ["documentName"] = "v1",
        };
        var opened = await said.ReadAsync([.. AccessTests.Rules.Keys], address => architect.GetAsync(address), values);
        opened += await said.ReadAsync([.. ApiAccessTests.Rules.Keys], caller.GetAsync, values);
        opened.ShouldBeGreaterThan(40);
        foreach (var line in ears.Heard)
        {
            said.Add("the log", line);
        }

        ears.Heard.ShouldContain(line => line.StartsWith("Trace ", StringComparison.Ordinal));
        ears.Heard.ShouldContain(line => line.Contains(" Passerelle.", StringComparison.Ordinal));
        said.With([Personio, Learning, Smtp, Hook.Token, token, ServedConsole.Password, .. passwords]).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_secret_that_was_typed_into_the_set_up_is_ever_shown_or_logged()
    {
        const string connector = $"{ServedConsole.Platform}/Personio";
        await using var world = await CheckWorld.StartAsync();
        await using var console = new ServedConsole { WithFile = false };
        await console.InitializeAsync();
        using var ears = Ears.On(console.App);
        await NewConnector.MakeAsync(console.Stores, ServedConsole.Platform, "test", default);
        await console.Stores.Connectors.EnableAsync(connector, "test");
        await console.Stores.Connectors.SaveDraftAsync(connector, 1, $"version: 1\nplatform: {ServedConsole.Platform}\npersonio: {{ baseUrl: \"{world.PersonioUrl}\" }}\n", [], "test");
        var architect = await console.SignInAsync(Role.Architect, Role.Administrator);
        Said said = new();
        await SaveAsync(
            "details",
            ("connector.administrator", world.Administrator),
            ("personio.clientId", "papi-sandbox-client"),
            ("personio.clientSecret", Personio),
            ("environments.test.baseUrl", world.LearningUrl),
            ("environments.test.clientId", "sandbox-client"),
            ("environments.test.clientSecret", Learning),
            ("environments.test.groups", world.Group)
        );
        var kept = (await console.Stores.Secrets.RevealAsync(connector)).Values;
        kept.ShouldContain(Personio);
        kept.ShouldContain(Learning);

        // Both are wrong, and what the systems answered stands on the check.
        (await architect.SendAsync("/acme-academy/test/check")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        while (await console.Stores.Checks.FindAsync(ServedConsole.Production with { IsTest = true }) is null)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Dictionary<string, string> values = new(StringComparer.Ordinal) { ["connector"] = ServedConsole.Slug, ["environment"] = "test", ["documentName"] = "v1" };
        foreach (var section in SetUpSections.All)
        {
            values["section"] = section.Slug;
            await said.ReadAsync(["GET /{connector}/set-up/{section}"], address => architect.GetAsync(address), values);
        }

        (await said.ReadAsync([.. AccessTests.Rules.Keys], address => architect.GetAsync(address), values)).ShouldBeGreaterThan(25);
        foreach (var line in ears.Heard)
        {
            said.Add("the log", line);
        }

        said.With([Personio, Learning, ServedConsole.Password]).ShouldBeEmpty();

        async Task SaveAsync(string section, params (string Name, string Value)[] fields)
        {
            var answer = await architect.SendAsync($"/acme-academy/set-up/{section}", [("version", "2"), .. fields]);
            said.Add($"saving {section}", await answer.Content.ReadAsStringAsync());
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    /// <summary>What was said, and where.</summary>
    private sealed class Said
    {
        private readonly List<(string Where, string Text)> all = [];

        public void Add(string where, string text) => all.Add((where, text));

        /// <summary>Opens every address of a table that is read.</summary>
        /// <returns>How many were there.</returns>
        public async Task<int> ReadAsync(IReadOnlyList<string> endpoints, Func<string, Task<HttpResponseMessage>> ask, IReadOnlyDictionary<string, string> values)
        {
            var opened = 0;
            foreach (var endpoint in endpoints.Where(one => one.StartsWith("GET ", StringComparison.Ordinal)))
            {
                var address = values.Aggregate(endpoint["GET ".Length..], (text, value) => text.Replace($"{{{value.Key}}}", Uri.EscapeDataString(value.Value), StringComparison.Ordinal));
                using var answer = await ask(address);
                ((int)answer.StatusCode).ShouldBeLessThan(500, address);
                opened += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
                Add(address, $"{answer.Headers}\n{WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())}");
            }

            return opened;
        }

        public IReadOnlyList<string> With(IReadOnlyList<string> secrets) =>
            [.. all.SelectMany(one => secrets.Where(secret => one.Text.Contains(secret, StringComparison.Ordinal)).Select(secret => $"{one.Where}: {secret}: {Around(one.Text, secret)}")).Distinct(StringComparer.Ordinal)];

        private static string Around(string text, string secret)
        {
            var at = text.IndexOf(secret, StringComparison.Ordinal);
            return text[Math.Max(0, at - 80)..Math.Min(text.Length, at + secret.Length + 20)];
        }
    }
}
