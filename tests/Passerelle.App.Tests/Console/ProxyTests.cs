using System.Net;
using System.Text.RegularExpressions;
using Passerelle.App.Tests.Instance.Pages;
using Passerelle.Console.Hosting;
using Passerelle.Console.Words;
using Passerelle.Instance.Pages.Hosting;
using Passerelle.Login;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>What a proxy that ends TLS says is believed where it was announced, and nowhere else.</summary>
public sealed partial class ProxyTests
{
    private const string Mail = "proxy@acme.example";

    private static readonly TrustedProxy Here = TrustedProxy.Read(TrustedProxy.Loopback)!;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_cookie_of_the_console_is_for_https_only_behind_a_proxy_that_is_trusted(bool isTrusted)
    {
        await using var console = new ServedConsole { Proxy = isTrusted ? Here : null };
        await console.InitializeAsync();
        await console.AddAsync(Mail, ServedConsole.Platform, Role.Architect);
        using var browser = new Proxied(console.Address);
        await browser.SignInAsync();
        await browser.SendAsync("/preferences/language", ("language", "fr"));
        await browser.SendAsync("/preferences/theme", ("theme", "dark"));
        await browser.GetAsync("/acme-academy/production/home");
        browser.Set.Keys.ShouldBe([SignedIn.Cookie, "passerelle-form", Languages.Cookie, Kept.Theme, Kept.Environment], ignoreOrder: true);
        ShouldBeSafe(browser, isTrusted);
    }

    [Theory]
    [InlineData("learning", true)]
    [InlineData("learning", false)]
    [InlineData("personio", true)]
    [InlineData("personio", false)]
    public async Task Every_cookie_of_the_test_instance_is_for_https_only_behind_a_proxy_that_is_trusted(string site, bool isTrusted)
    {
        await using var instance = new ServedInstance { Proxy = isTrusted ? Here : null };
        await instance.InitializeAsync();
        await instance.AddAsync(Mail, ServedConsole.Platform, Role.Architect);
        using var browser = new Proxied(site == "learning" ? instance.Host.LearningAddress : instance.Host.PersonioAddress);
        await browser.SignInAsync();
        await browser.SendAsync("/preferences/language", ("language", "fr"));
        await browser.SendAsync("/preferences/theme", ("theme", "dark"));
        browser.Set.Keys.ShouldBe([InstancePages.Cookie, InstancePages.Cookie + "-form", Languages.Cookie, Kept.Theme], ignoreOrder: true);
        ShouldBeSafe(browser, isTrusted);
    }

    [Theory]
    [InlineData(true, HttpStatusCode.BadRequest)]
    [InlineData(false, HttpStatusCode.TooManyRequests)]
    public async Task People_behind_a_trusted_proxy_do_not_use_up_each_others_tries(bool isTrusted, HttpStatusCode ofTheOther)
    {
        await using var console = new ServedConsole { Proxy = isTrusted ? Here : null, SignInsPerMinute = 1 };
        await console.InitializeAsync();
        using var one = new Proxied(console.Address) { From = "203.0.113.7" };
        using var other = new Proxied(console.Address) { From = "203.0.113.8" };
        (await one.SendAsync("/sign-in", ("mail", Mail), ("password", "x"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await one.SendAsync("/sign-in", ("mail", Mail), ("password", "x"))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await other.SendAsync("/sign-in", ("mail", Mail), ("password", "x"))).StatusCode.ShouldBe(ofTheOther);
    }

    [Fact]
    public async Task Whoever_writes_an_address_before_the_proxys_does_not_get_tries_of_their_own()
    {
        await using var console = new ServedConsole { Proxy = Here, SignInsPerMinute = 1 };
        await console.InitializeAsync();
        using var one = new Proxied(console.Address) { From = "198.51.100.1, 203.0.113.7" };
        using var again = new Proxied(console.Address) { From = "198.51.100.2, 203.0.113.7" };
        (await one.SendAsync("/sign-in", ("mail", Mail), ("password", "x"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await again.SendAsync("/sign-in", ("mail", Mail), ("password", "x"))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_for_somebody_begins_as_the_proxy_is_called(bool isTrusted)
    {
        await using var console = new ServedConsole { Proxy = isTrusted ? Here : null };
        await console.InitializeAsync();
        var account = await console.AddAsync(Mail, ServedConsole.Platform, Role.Architect);
        using var browser = new Proxied(console.Address);
        await browser.SignInAsync();
        var page = await (await browser.SendAsync($"/acme-academy/settings/accounts/{account}/link")).Content.ReadAsStringAsync();
        page.ShouldContain(isTrusted ? $"https://{Proxied.Host}/first-start?token=" : $"{console.Address.GetLeftPart(UriPartial.Authority)}/first-start?token=");
    }

    [Theory]
    [InlineData("loopback", 0)]
    [InlineData("10.0.0.7", 1)]
    [InlineData("10.0.0.0/8; fd00::/8", 2)]
    public void A_proxy_is_named_by_where_it_sits(string text, int networks) => TrustedProxy.Read(text).ShouldNotBeNull().Networks.Count.ShouldBe(networks);

    [Theory]
    [InlineData("yes")]
    [InlineData("10.0.0.0/99")]
    [InlineData("proxy.acme.example")]
    public void What_names_no_network_is_not_taken_for_one(string text) => TrustedProxy.Read(text).ShouldBeNull();

    private static void ShouldBeSafe(Proxied browser, bool isSecure)
    {
        foreach (var (name, cookie) in browser.Set)
        {
            cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase).ShouldBe(isSecure, cookie);
            cookie.ShouldContain("; httponly", Case.Insensitive, name);
            cookie.ShouldMatch("(?i); samesite=(lax|strict)", name);
        }
    }

    /// <summary>A browser behind a proxy that speaks https with it and plain http with the program; it keeps every cookie as it was set.</summary>
    private sealed partial class Proxied(Uri address) : IDisposable
    {
        public const string Host = "passerelle.acme.example";

        private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };

        public string From { get; init; } = "203.0.113.7";

        /// <summary>By name, with all that was said of them.</summary>
        public Dictionary<string, string> Set { get; } = new(StringComparer.Ordinal);

        public async Task SignInAsync() =>
            (await SendAsync("/sign-in", ("mail", Mail), ("password", ServedConsole.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        public async Task<HttpResponseMessage> GetAsync(string page) => await AskAsync(new HttpRequestMessage(HttpMethod.Get, page));

        public async Task<HttpResponseMessage> SendAsync(string page, params (string Name, string Value)[] fields)
        {
            var form = await (await GetAsync("/sign-in")).Content.ReadAsStringAsync();
            var values = fields.Append(("__RequestVerificationToken", Token().Match(form).Groups[1].Value)).Select(one => KeyValuePair.Create(one.Item1, one.Item2));
            return await AskAsync(new HttpRequestMessage(HttpMethod.Post, page) { Content = new FormUrlEncodedContent(values) });
        }

        public void Dispose() => http.Dispose();

        private async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request)
        {
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Add("X-Forwarded-Host", Host);
            request.Headers.Add("X-Forwarded-For", From);
            if (Set.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", Set.Values.Select(cookie => cookie.Split(';')[0])));
            }

            var answer = await http.SendAsync(request);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                Set[cookie.Split('=')[0]] = cookie;
            }

            return answer;
        }

        [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
        private static partial Regex Token();
    }
}
