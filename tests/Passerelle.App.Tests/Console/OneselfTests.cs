using System.Net;
using System.Text.RegularExpressions;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Login;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>One's own account by use: one-time codes, the password, and what a guesser comes to.</summary>
public sealed partial class OneselfTests : IAsyncLifetime
{
    private const string Mail = "lea@acme.example";
    private const string Home = "/acme-academy/production/home";

    private readonly ShiftedClock clock = new();
    private ServedConsole console = null!;
    private string account = "";

    public async ValueTask InitializeAsync()
    {
        console = new ServedConsole { Clock = clock };
        await console.InitializeAsync();
        account = await console.AddAsync(Mail, ServedConsole.Platform, Role.Auditor);
    }

    public ValueTask DisposeAsync() => console.DisposeAsync();

    [Fact]
    public async Task One_time_codes_are_turned_on_by_a_right_code_only_and_asked_for_from_then_on()
    {
        var lea = await SignedInAsync();
        var (key, ticket) = await KeyAsync(await lea.SendAsync("/account/codes"));
        var wrong = await lea.SendAsync("/account/codes/on", ("ticket", ticket), ("code", WrongCode(key)));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await KeyAsync(wrong)).Key.ShouldBe(key, "the app that was set up stays right");
        (await IsAskedAsync()).ShouldBeFalse();

        (await lea.SendAsync("/account/codes/on", ("ticket", ticket), ("code", Code(key)))).Headers.Location!.ToString().ShouldBe("/account?changed=true");
        (await lea.ReadAsync("/account?changed=true")).ShouldContain("One-time codes are asked for when you sign in.");
        (await IsAskedAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_key_that_was_made_for_somebody_else_turns_nothing_on()
    {
        await console.AddAsync("other@acme.example", ServedConsole.Platform, Role.Auditor);
        var other = console.Open();
        await other.SendAsync("/sign-in", ("mail", "other@acme.example"), ("password", ServedConsole.Password));
        var (key, ticket) = await KeyAsync(await other.SendAsync("/account/codes"));
        (await (await SignedInAsync()).SendAsync("/account/codes/on", ("ticket", ticket), ("code", Code(key)))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await IsAskedAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task One_time_codes_are_turned_off_with_the_right_password_only()
    {
        var (lea, _) = await WithCodesAsync();
        var wrong = await lea.SendAsync("/account/codes/off", ("current", "wrong"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("The current password is not right.");
        (await IsAskedAsync()).ShouldBeTrue();

        (await lea.SendAsync("/account/codes/off", ("current", ServedConsole.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await IsAskedAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Turning_codes_on_ends_the_sessions_elsewhere()
    {
        var elsewhere = await SignedInAsync();
        var (lea, _) = await WithCodesAsync();
        (await lea.GetAsync(Home)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.GetAsync(Home)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_new_password_ends_the_sessions_elsewhere_and_the_old_one_opens_nothing()
    {
        const string next = "another calm long sentence";
        var (lea, elsewhere) = (await SignedInAsync(), await SignedInAsync());
        (await lea.SendAsync("/account/password", ("current", "wrong"), ("password", next), ("again", next))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await elsewhere.GetAsync(Home)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await lea.SendAsync("/account/password", ("current", ServedConsole.Password), ("password", next), ("again", next))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await lea.GetAsync(Home)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.GetAsync(Home)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SignInAsync(console.Open(), ServedConsole.Password)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SignInAsync(console.Open(), next)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_for_the_right_one_and_for_the_password_until_time_has_passed()
    {
        var (_, key) = await WithCodesAsync();
        var guesser = console.Open();
        var ticket = Ticket().Match(await (await SignInAsync(guesser, ServedConsole.Password)).Content.ReadAsStringAsync()).Groups[1].Value;
        for (var n = 1; n <= SignInRecord.MostFailures; n++)
        {
            var answer = await guesser.SendAsync("/sign-in/code", ("ticket", ticket), ("code", WrongCode(key)));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await answer.Content.ReadAsStringAsync()).Contains("locked for 15 minutes", StringComparison.Ordinal).ShouldBe(n == SignInRecord.MostFailures, $"try {n}");
        }

        // A code is good once, and the one that turned them on is spent: the next one would be right.
        clock.Advance(TimeSpan.FromMinutes(1));
        var right = await guesser.SendAsync("/sign-in/code", ("ticket", ticket), ("code", Code(key)));
        right.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await right.Content.ReadAsStringAsync()).ShouldContain("locked for 15 minutes");
        (await (await SignInAsync(guesser, ServedConsole.Password)).Content.ReadAsStringAsync()).ShouldContain("locked for 15 minutes");
        (await guesser.GetAsync(Home)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        clock.Advance(SignInRecord.LockTime);
        var late = Ticket().Match(await (await SignInAsync(guesser, ServedConsole.Password)).Content.ReadAsStringAsync()).Groups[1].Value;
        (await guesser.SendAsync("/sign-in/code", ("ticket", late), ("code", Code(key)))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await guesser.GetAsync(Home)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<ServedConsole.Browser> SignedInAsync()
    {
        var browser = console.Open();
        (await SignInAsync(browser, ServedConsole.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return browser;
    }

    /// <summary>A browser that is signed in, on an account with one-time codes, and their key.</summary>
    private async Task<(ServedConsole.Browser Browser, byte[] Key)> WithCodesAsync()
    {
        var lea = await SignedInAsync();
        var (key, ticket) = await KeyAsync(await lea.SendAsync("/account/codes"));
        (await lea.SendAsync("/account/codes/on", ("ticket", ticket), ("code", Code(key)))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (lea, key);
    }

    private static Task<HttpResponseMessage> SignInAsync(ServedConsole.Browser browser, string password) => browser.SendAsync("/sign-in", ("mail", Mail), ("password", password));

    /// <summary>Whether the password alone lets nobody in any more.</summary>
    private async Task<bool> IsAskedAsync()
    {
        var answer = await SignInAsync(console.Open(), ServedConsole.Password);
        var isAsked = answer.StatusCode == HttpStatusCode.OK;
        (isAsked || answer.StatusCode == HttpStatusCode.Redirect).ShouldBeTrue();
        (await console.Stores.Accounts.FindAsync(account))!.HasSecondFactor.ShouldBe(isAsked);
        return isAsked;
    }

    private string Code(byte[] key) => Totp.CodeOf(key, Totp.StepAt(clock.GetUtcNow()));

    /// <summary>A code of none of the steps around now.</summary>
    private string WrongCode(byte[] key)
    {
        var step = Totp.StepAt(clock.GetUtcNow());
        List<string> right = [.. Enumerable.Range(-2, 5).Select(n => Totp.CodeOf(key, step + n))];
        return new[] { "000000", "111111", "222222", "333333", "444444", "555555" }.First(code => !right.Contains(code));
    }

    private static async Task<(byte[] Key, string Ticket)> KeyAsync(HttpResponseMessage answer)
    {
        var page = await answer.Content.ReadAsStringAsync();
        return (BytesOf(Key().Match(page).Groups[1].Value), Ticket().Match(page).Groups[1].Value);
    }

    /// <summary>Base 32, as an app reads it.</summary>
    private static byte[] BytesOf(string key)
    {
        var bits = string.Concat(key.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    [GeneratedRegex("[?]secret=([A-Z2-7]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex("name=\"ticket\" value=\"([^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ticket();
}
