using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Passerelle.Console.Hosting;
using Passerelle.Configuration.Settings;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Webhooks;
using Passerelle.Store;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>The whole console on loopback with a store of its own; production can be used, test lacks its secrets.</summary>
public sealed partial class ServedConsole : IAsyncLifetime
{
    public const string Platform = "Acme Academy";
    public const string Slug = "acme-academy";
    public const string Password = "a calm long sentence";

    private readonly string folder = Directory.CreateTempSubdirectory("passerelle-console-").FullName;

    public WebApplication App { get; private set; } = null!;

    public Stores Stores { get; private set; } = null!;

    public DirectoryInfo DataFolder => new(Path.Combine(folder, "data"));

    public Uri Address => new(App.Urls.First());

    public static EnvironmentKey Production { get; } = new($"{Platform}/Personio", IsTest: false);

    /// <summary>Tries to sign in per minute; the tests of other things need many.</summary>
    public int SignInsPerMinute { get; init; } = 10_000;

    /// <summary>The proxy in front that is believed; by default none.</summary>
    public TrustedProxy? Proxy { get; init; }

    /// <summary>Whether there is the connector of a configuration file.</summary>
    public bool WithFile { get; init; } = true;

    /// <summary>The connector of that file; by default one whose history can be read, and that cannot run.</summary>
    public ConnectorHome? File { get; init; }

    /// <summary>The data folder, for a store that others use too; by default one of its own.</summary>
    public DirectoryInfo? Data { get; init; }

    /// <summary>Hurried, so that no test waits for the real quiet.</summary>
    public WebhookPace Webhooks { get; init; } =
        new() { Quiet = TimeSpan.FromMilliseconds(300), Longest = TimeSpan.FromSeconds(3), Look = TimeSpan.FromMilliseconds(100), Settings = TimeSpan.Zero };

    /// <summary>The connection string of a PostgreSQL store; by default the store is a file.</summary>
    public string? Postgres { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public async ValueTask InitializeAsync()
    {
        Stores = await OpenStoresAsync();
        var settings = new ConsoleSettings { Urls = "http://127.0.0.1:0", WebKeyFolder = Path.Combine(folder, "web"), DataFolder = DataFolder, SignInsPerMinute = SignInsPerMinute, Webhooks = Webhooks, Proxy = Proxy };
        var file = File ?? new ConnectorHome(
            Slug,
            Production.Connector,
            Platform,
            "Personio",
            Stored: null,
            [
                new ConnectorEnvironment(EnvironmentName.Test, Production with { IsTest = true }, Slug, Configuration: null, []),
                new ConnectorEnvironment(EnvironmentName.Production, Production, Slug, Configuration: null, []),
            ]
        );
        var installation = new Installation(Stores, WithFile ? file : null, _ => null);
        App = ConsoleHost.Build(settings, installation, Stores, Clock);
        await App.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Stores.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Task<Stores> OpenStoresAsync() =>
        Postgres is null
            ? Stores.OpenAsync(Data ?? new DirectoryInfo(Path.Combine(folder, "data")), Clock, CancellationToken.None)
            : Stores.OpenAsync(new DirectoryInfo(Path.Combine(folder, "data")), Postgres, Clock, CancellationToken.None);

    /// <summary>A browser without an account.</summary>
    public Browser Open() => new(Address);

    /// <summary>A browser with an account of these roles.</summary>
    public async Task<Browser> SignInAsync(params Role[] roles)
    {
        var mail = $"{Guid.NewGuid():N}@acme.example";
        await AddAsync(mail, Platform, roles);
        var browser = Open();
        (await browser.SendAsync("/sign-in", ("mail", mail), ("password", Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return browser;
    }

    /// <summary>An account that has a password.</summary>
    public async Task<string> AddAsync(string mail, string platform, params Role[] roles)
    {
        var id = (await Stores.Accounts.AddAsync(mail, "Léa Martin", [.. roles.Select(role => new Grant(platform, role))], "test"))!;
        await Stores.Accounts.SetPasswordAsync(id, Passwords.Hash(Password), "test");
        return id;
    }

    /// <summary>A browser: keeps cookies, follows no redirect, sends forms with their token.</summary>
    public sealed partial class Browser(Uri address)
    {
        private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };

        public Task<HttpResponseMessage> GetAsync(string page, string? language = null)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, page);
            if (language is not null)
            {
                request.Headers.Add("Accept-Language", language);
            }

            return http.SendAsync(request);
        }

        public async Task<string> ReadAsync(string page, string? language = null)
        {
            var answer = await GetAsync(page, language);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
            return await answer.Content.ReadAsStringAsync();
        }

        /// <summary>Sends a form with a token from the sign-in page, which everybody can open.</summary>
        public async Task<HttpResponseMessage> SendAsync(string address, params (string Name, string Value)[] fields)
        {
            var token = Token().Match(await ReadAsync("/sign-in")).Groups[1].Value;
            return await SendAsync(address, token, fields);
        }

        public Task<HttpResponseMessage> SendAsync(string address, string? token, params (string Name, string Value)[] fields)
        {
            var values = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).ToList();
            if (token is not null)
            {
                values.Add(KeyValuePair.Create("__RequestVerificationToken", token));
            }

            return http.PostAsync(address, new FormUrlEncodedContent(values));
        }

        /// <summary>Sends JSON, as a page of another site might make a browser do.</summary>
        public Task<HttpResponseMessage> SendJsonAsync(string address, string json) => http.PostAsync(address, new StringContent(json, System.Text.Encoding.UTF8, "application/json"));

        /// <summary>Sends a form with a file, with a token from the sign-in page.</summary>
        public async Task<HttpResponseMessage> SendFileAsync(string address, MultipartFormDataContent form)
        {
            form.Add(new StringContent(Token().Match(await ReadAsync("/sign-in")).Groups[1].Value), "__RequestVerificationToken");
            return await http.PostAsync(address, form);
        }

        [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
        private static partial Regex Token();
    }
}
