using Microsoft.Data.Sqlite;
using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Console.Pages.Transfer;
using Passerelle.Instance;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Store;
using Passerelle.Store.Accounts;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>Pages that are the answer to a form, or stand in the place of another one: no link leads to them, and most say an error status.</summary>
public sealed class AnsweringPagesTests(Chromium chromium) : IAsyncLifetime
{
    private const string Production = Academy.Connector + "/production";
    private const string Newcomer = "Inès Vasseur";
    private const string NewcomersMail = "ines.vasseur@acme-academy.example";

    private readonly Academy academy = new() { Days = 1 };
    private Stores stores = null!;
    private Visitor jonas = null!;
    private Eyes eyes = null!;

    public async ValueTask InitializeAsync()
    {
        await academy.InitializeAsync();
        stores = await Stores.OpenAsync(academy.Folder, academy.Clock, TestContext.Current.CancellationToken);
        jonas = await academy.WelcomeAsync(chromium, Role.Architect, new Look("fr"));
        eyes = new Eyes([Academy.Platform, Newcomer, .. Academy.Names, .. Data.Of(academy.Production)], (look, session) => Visitor.ComeAsync(chromium, academy.Address, look, session));
    }

    public async ValueTask DisposeAsync()
    {
        await eyes.DisposeAsync();
        await jonas.DisposeAsync();
        await stores.DisposeAsync();
        await academy.DisposeAsync();
    }

    [Fact]
    public async Task What_is_answered_in_the_place_of_a_page_is_as_sound_as_a_page()
    {
        await TakingOverAsync();
        await HandingALinkOverAsync();
        await AskingForACodeAsync();
        await PlanThatIsGoneAsync();
        await NotLetInAsync();
        await FailingAsync();
        string.Join(Environment.NewLine, eyes.Wrong).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "T5")]
    public async Task The_page_of_an_expired_test_instance_is_sound_before_signing_in_and_after()
    {
        await using var instance = await RunningProgram.StartAsync("instance", "start", "--port", "0", "--personio-port", "0", "--people", "5", "--no-limits", "--data", academy.Folder.FullName);
        var address = new Uri(instance.Document.GetProperty("learning").GetString()!);
        await using var visitor = await Visitor.ComeAsync(chromium, address, new Look("fr"));
        await new SignInPage(visitor).EnterAsync(Academy.MailOf(Role.Administrator), Academy.Password);
        await using var stranger = await Visitor.ComeAsync(chromium, address, new Look("de"));
        var folder = new InstanceFolder(academy.Folder);
        (InstancePeriod.Read(folder)! with { ExpiresAt = DateTimeOffset.UtcNow.AddMinutes(-1) }).Write(folder);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        await SeeAnswerAsync(visitor, "/", 410, "an expired instance");
        await SeeAnswerAsync(stranger, "/", 410, "an expired instance, before signing in");
        string.Join(Environment.NewLine, eyes.Wrong).ShouldBeEmpty();
    }

    private async Task TakingOverAsync()
    {
        await jonas.GoAsync($"{Academy.Connector}/connector/take-over");
        await eyes.SeeAsync(jonas, "before the console takes over");
        await jonas.Page.FillAsync("[name=typed]", "another name");
        await jonas.PressAsync(TransferWords.TakeOverGo);
        (await jonas.Page.Locator("[role=alert]").InnerTextAsync()).ShouldNotBeEmpty();
        await eyes.SeeOnceAsync(jonas, "taking over with the wrong name");
    }

    private async Task HandingALinkOverAsync()
    {
        await jonas.GoAsync($"{Academy.Connector}/settings/accounts");
        var link = await new Walking.AccountsPage(jonas).AddAsync(Newcomer, NewcomersMail, Role.Auditor);
        await eyes.SeeOnceAsync(jonas, "a link to hand over");

        await using var stranger = await Visitor.ComeAsync(chromium, academy.Address, new Look("fr"));
        await SeeAnswerAsync(stranger, new Uri(link).AbsolutePath + "?token=not-this-one", 410, "a link that cannot be used");
    }

    private async Task AskingForACodeAsync()
    {
        var known = (await stores.Accounts.FindByMailAsync(NewcomersMail, TestContext.Current.CancellationToken))!;
        await stores.Accounts.SetPasswordAsync(known.Account.Id, Passwords.Hash(Academy.Password), "test", TestContext.Current.CancellationToken);
        await stores.Accounts.SetSecondFactorAsync(known.Account.Id, new byte[Totp.SecretBytes], step: 0, "test", TestContext.Current.CancellationToken);
        await using var ines = await Visitor.ComeAsync(chromium, academy.Address, new Look("fr"));
        await ines.GoAsync("/sign-in");
        await new SignInPage(ines).SendAsync(NewcomersMail, Academy.Password);
        await ines.AwaitAsync("[name=code]");
        await eyes.SeeOnceAsync(ines, "a one-time code is asked for");
        await ines.FillAsync(LoginWords.Code, "12");
        await ines.PressAsync(LoginWords.Continue);
        (await new SignInPage(ines).TroubleAsync()).ShouldNotBeEmpty();
        await eyes.SeeOnceAsync(ines, "a wrong one-time code");
    }

    private async Task PlanThatIsGoneAsync()
    {
        var key = new EnvironmentKey($"{Academy.Platform}/Personio", IsTest: false);
        var plan = (await stores.Plans.ListAsync(key, 1, TestContext.Current.CancellationToken)).Single().Id;
        await stores.Plans.KeepRowsOfLatestAsync(key, plans: 0, TestContext.Current.CancellationToken);
        (await jonas.GoAsync($"{Production}/plans/{plan}")).ShouldBe(200);
        await jonas.SeeAsync(Passerelle.Console.Pages.Plans.PlanWords.Gone);
        await eyes.SeeAsync(jonas, "a plan that is no longer kept");
    }

    private async Task NotLetInAsync()
    {
        await SeeAnswerAsync(jonas, "/nothing-is-here", 404, "no such page");
        await SeeAnswerAsync(jonas, $"{Production}/runs/no-such-run", 404, "no such run");
        await using var amira = await academy.WelcomeAsync(chromium, Role.Auditor, new Look("fr"));
        await SeeAnswerAsync(amira, $"{Production}/pause", 403, "not for a reader");
    }

    /// <summary>A page whose table is not there fails as any page may.</summary>
    private async Task FailingAsync()
    {
        await RenameAsync("audit", "audit_elsewhere");
        await SeeAnswerAsync(jonas, $"{Production}/audit", 500, "a page that failed");
        await RenameAsync("audit_elsewhere", "audit");
    }

    private async Task RenameAsync(string table, string to)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(academy.Folder.FullName, "passerelle.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"ALTER TABLE {table} RENAME TO {to}";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Looks at a page that answers with an error, of which the browser complains once and may complain of nothing else.</summary>
    private async Task SeeAnswerAsync(Visitor visitor, string address, int status, string step)
    {
        visitor.TakeComplaints();
        (await visitor.GoAsync(address)).ShouldBe(status, step);
        visitor.TakeComplaints().ShouldAllBe(complaint => complaint.Contains($"status of {status}", StringComparison.Ordinal), step);
        await eyes.SeeOnceAsync(visitor, step);
    }
}
