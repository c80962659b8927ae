using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.Walking;
using Passerelle.Browser.Tests.World;
using Passerelle.Console.Pages.Begin;
using Passerelle.Console.Pages.Held;
using Passerelle.Console.Pages.Linking;
using Passerelle.Console.Pages.Pausing;
using Passerelle.Login.Profile;
using Passerelle.Login.Tokens;
using Passerelle.Store.Accounts;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>Pages to which no link leads: what stands there once somebody has acted, looked at in every look and language.</summary>
public sealed class ActingPagesTests(Chromium chromium) : IAsyncLifetime
{
    private const string Production = Academy.Connector + "/production";

    private readonly Academy academy = new() { Days = 1 };
    private readonly List<string> opened = [];
    private Visitor jonas = null!;
    private Eyes eyes = null!;

    public async ValueTask InitializeAsync()
    {
        await academy.InitializeAsync();
        jonas = await academy.WelcomeAsync(chromium, Role.Architect, new Look("fr"));
        eyes = new Eyes([Academy.Platform, .. Academy.Names, .. Parked(), .. Data.Of(academy.Production), .. Data.Of(academy.Test)], (look, session) => Visitor.ComeAsync(chromium, academy.Address, look, session));
    }

    public async ValueTask DisposeAsync()
    {
        await eyes.DisposeAsync();
        await jonas.DisposeAsync();
        await academy.DisposeAsync();
    }

    [Fact]
    public async Task What_one_comes_to_by_acting_is_as_sound_as_what_links_lead_to()
    {
        await SigningInAsync();
        await OneselfAsync();
        await OnePersonAsync();
        await DecidingAsync();
        await BeginningAsync();
        await UndoingAsync();
        PagesOpened.NotAmong([.. opened, .. jonas.Opened]).Intersect(PagesOpened.ByActing).ShouldBeEmpty();
        string.Join(Environment.NewLine, eyes.Wrong).ShouldBeEmpty();
    }

    private async Task SigningInAsync()
    {
        await using var stranger = await Visitor.ComeAsync(chromium, academy.Address, new Look("fr"));
        await stranger.GoAsync("/sign-in");
        await eyes.SeeAsync(stranger, "before signing in");
        var page = new SignInPage(stranger);
        await page.SendAsync("nobody@acme-academy.example", "not the password");
        (await page.TroubleAsync()).ShouldNotBeEmpty();
        await eyes.SeeOnceAsync(stranger, "a wrong password");
        opened.AddRange(stranger.Opened);
    }

    private async Task OneselfAsync()
    {
        await jonas.GoAsync("/account/tokens");
        await eyes.SeeAsync(jonas, "no token yet");
        await jonas.FillAsync(TokenWords.Name, "Sage");
        await jonas.PressAsync(TokenWords.Make);
        await jonas.Page.Locator("#token").WaitForAsync();
        await eyes.SeeOnceAsync(jonas, "a new token");
        await jonas.FollowAsync(TokenWords.Back);
        await eyes.SeeAsync(jonas, "a token");
        await jonas.GoAsync("/account");
        await jonas.PressAsync(ProfileWords.SetUp);
        await jonas.SeeAsync(ProfileWords.KeyLead);
        await eyes.SeeOnceAsync(jonas, "a key for one-time codes");
    }

    private async Task OnePersonAsync()
    {
        var person = new PersonPages(jonas, Academy.Connector);
        await person.ReadUnlinkedAsync();
        await eyes.SeeAsync(jonas, "accounts without an employee");
        await person.OpenAsync(academy.Leavers[0]);
        await person.LookAsync();
        await eyes.SeeAsync(jonas, "a person read afresh");
        await person.OpenResendAsync();
        await eyes.SeeAsync(jonas, "before a login is sent again");
        await person.OpenAsync(academy.Leavers[0]);
        await person.OpenUnlinkAsync();
        await person.WorkOutAsync();
        await jonas.SeeAsync(LinkWords.DoOff);
        await eyes.SeeAsync(jonas, "before an account is taken off");
        await person.OpenAsync(academy.Leavers[0]);
        await person.OpenLinkAsync();
        await eyes.SeeAsync(jonas, "before an account is linked");
        await jonas.FillAsync(LinkWords.Account, "nobody@acme-academy.example");
        await person.WorkOutAsync();
        await jonas.SeeAsync(LinkWords.NotPossible);
        await eyes.SeeAsync(jonas, "an account that cannot be linked");
    }

    private async Task DecidingAsync()
    {
        var held = new HeldPages(jonas);
        await jonas.GoAsync($"{Production}/held");
        await held.ReviewAsync();
        await jonas.SeeAsync(ApproveWords.Nobody);
        await eyes.SeeOnceAsync(jonas, "approving nobody");
        await held.ChooseAsync(NameOf(academy.Leavers[0]));
        await held.ReviewAsync();
        await eyes.SeeOnceAsync(jonas, "before one person is approved");
        await held.ApproveAsync(1, typed: "14");
        await jonas.SeeAsync(jonas.Read(ApproveWords.NumberWrong, 1));
        await eyes.SeeOnceAsync(jonas, "approved with the wrong number");
        await held.ApproveAsync(1, typed: "1");
        await held.EndAsync();
        await eyes.SeeAsync(jonas, "what was approved");

        var mail = academy.Production.Personio.Find(academy.Leavers[1])!.Email;
        academy.Production.Personio.Hire(new Dictionary<string, string?>(StringComparer.Ordinal) { ["first_name"] = "Inès", ["last_name"] = "Vasseur", ["email"] = mail, ["office"] = "Paris", ["status"] = "active" });
        await jonas.GoAsync($"{Production}/home");
        await jonas.PressAsync(BeginWords.Sync);
        await held.EndAsync();
        await jonas.GoAsync($"{Production}/held?search={Uri.EscapeDataString("Vasseur")}");
        await jonas.FollowAsync(ApproveWords.Decide);
        await jonas.SeeAsync(ApproveWords.Former);
        await eyes.SeeAsync(jonas, "a reused mailbox");
    }

    private async Task BeginningAsync()
    {
        await jonas.GoAsync($"{Production}/sync");
        await eyes.SeeAsync(jonas, "before synchronising");
        var plan = new PlanPages(jonas);
        await jonas.FillAsync(BeginWords.PilotFirst, "none");
        await jonas.PressAsync(BeginWords.PilotPlan);
        await jonas.SeeAsync(BeginWords.PilotWrong);
        await eyes.SeeOnceAsync(jonas, "a pilot of nobody");
        await plan.MakePilotAsync("3");
        await eyes.SeeAsync(jonas, "the plan of a pilot");
        await jonas.GoAsync($"{new Uri(jonas.Page.Url).AbsolutePath}/apply");
        await eyes.SeeAsync(jonas, "before a plan is carried out");
        await jonas.GoAsync($"{Production}/sync/accept-roster");
        await eyes.SeeAsync(jonas, "before a roster is accepted");
        await jonas.GoAsync($"{Production}/pause");
        await eyes.SeeAsync(jonas, "before everything is paused");
        await jonas.FillAsync(PauseWords.Reason, "Vasseur");
        await jonas.PressAsync(BeginWords.Pause);
        await eyes.SeeAsync(jonas, "paused");
        await jonas.GoAsync($"{Production}/resume");
        await eyes.SeeAsync(jonas, "before resuming");
        await plan.MakeAsync();
        await jonas.SeeAsync(PauseWords.ThisIsNext);
        await eyes.SeeAsync(jonas, "the plan to resume upon");
        await jonas.PressAsync(BeginWords.Resume);
    }

    private async Task UndoingAsync()
    {
        var undo = new UndoPages(jonas);
        await jonas.GoAsync($"{Production}/runs");
        await jonas.LeaveAsync(() => jonas.Page.Locator(".list-table tbody tr").Last.Locator("a").First.ClickAsync());
        await undo.OpenAsync();
        await eyes.SeeAsync(jonas, "before an undo is worked out");
        await undo.WorkOutAsync();
        await eyes.SeeAsync(jonas, "an undo worked out");
        await undo.DoAsync(typed: "0");
        await eyes.SeeOnceAsync(jonas, "an undo with the wrong number");
    }

    /// <summary>The parts of a parked address, of which what is new stands out.</summary>
    private IEnumerable<string> Parked() => academy.Leavers.SelectMany(employee => academy.Production.Personio.Find(employee)!.Email.Split('@')).Select((part, i) => i % 2 == 0 ? part : $"@{part}");

    private string NameOf(long employee)
    {
        var person = academy.Production.Personio.Find(employee)!;
        return $"{person.FirstName.Trim()} {person.LastName.Trim()}";
    }
}
