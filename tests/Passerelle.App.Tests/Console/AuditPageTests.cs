using System.Net;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

public sealed class AuditPageTests(ServedConsole console) : IClassFixture<ServedConsole>
{
    private const string Audit = "/acme-academy/production/audit";

    [Theory]
    [InlineData("en", "Verified: the log is as it was written", "Approved held changes")]
    [InlineData("fr", "Vérifié\u00a0: le journal est tel qu’il a été écrit", "A approuvé des modifications retenues")]
    [InlineData("de", "Geprüft: Das Protokoll ist, wie es geschrieben wurde", "Gab zurückgehaltene Änderungen frei")]
    public async Task The_log_says_who_did_what_and_that_it_is_intact(string language, string intact, string action)
    {
        await console.Stores.Audit.AppendAsync(ServedConsole.Production, "Aylin Öz", "holds-approved", new { run = "r-1" });
        (await (await console.SignInAsync(Role.Auditor)).SendAsync(Audit + "/verify")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = WebUtility.HtmlDecode(await ReadAsync("/acme-academy/production/audit", language));
        page.ShouldContain(intact);
        page.ShouldContain(action);
        page.ShouldContain("Aylin Öz");
        page.ShouldContain("{\"run\":\"r-1\"}");
    }

    [Fact]
    public async Task Actor_and_action_each_leave_the_others_out()
    {
        await console.Stores.Audit.AppendAsync(ServedConsole.Production, "Ann", "holds-approved", new { run = "r-of-ann" });
        await console.Stores.Audit.AppendAsync(ServedConsole.Production, "Bob", "accept-roster", new { run = "r-of-bob" });
        (await ReadAsync("/acme-academy/production/audit?actor=Ann")).ShouldNotContain("r-of-bob");
        (await ReadAsync("/acme-academy/production/audit?action=accept-roster")).ShouldNotContain("r-of-ann");
        (await ReadAsync("/acme-academy/production/audit?search=R-OF-BOB")).ShouldNotContain("r-of-ann");
        (await ReadAsync("/acme-academy/production/audit?search=R-OF-BOB")).ShouldContain("r-of-bob");
    }

    [Fact]
    public async Task What_belongs_to_the_other_environment_or_platform_is_not_shown()
    {
        var theirs = await console.AddAsync("audit@elsewhere.example", "Another platform", Role.Architect);
        var ours = await console.AddAsync("audit@acme.example", ServedConsole.Platform, Role.Auditor);
        await console.Stores.Audit.AppendAsync(ServedConsole.Production with { IsTest = true }, "Ann", "instance-reset", new { run = "r-of-test" });
        var page = WebUtility.HtmlDecode(await ReadAsync("/acme-academy/production/audit?search=account"));
        page.ShouldContain(ours);
        page.ShouldNotContain(theirs);
        page.ShouldNotContain("r-of-test");
        (await ReadAsync("/acme-academy/test/audit")).ShouldContain("r-of-test");
    }

    [Fact]
    public async Task A_verification_says_who_asked_for_it_and_what_came_since()
    {
        await console.Stores.Audit.AppendAsync(ServedConsole.Production, "Ann", "holds-approved", new { run = "r-1" });
        (await (await console.SignInAsync(Role.Auditor)).SendAsync(Audit + "/verify")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var before = await CountAsync();
        var page = await ReadAsync(Audit);
        page.ShouldContain("by L&#xE9;a Martin");
        page.ShouldContain($"{before} entries were checked.");

        await console.Stores.Audit.AppendAsync(ServedConsole.Production, "Ann", "holds-approved", new { run = "r-2" });
        (await ReadAsync(Audit)).ShouldContain("added since.");
    }

    [Fact]
    public async Task Who_verified_on_another_platform_is_not_named_here()
    {
        await console.Stores.Verifications.VerifyAsync("Eve (eve@elsewhere.example)", "Another platform");
        var page = await ReadAsync(Audit);
        page.ShouldContain("by somebody of another platform");
        page.ShouldNotContain("eve@elsewhere.example");
    }

    [Fact]
    public async Task Looking_at_the_log_does_not_go_through_the_chain()
    {
        await console.Stores.Verifications.VerifyAsync("Ann", ServedConsole.Platform);
        var at = (await console.Stores.Verifications.FindAsync())!.Verified.At;
        await ReadAsync(Audit);
        (await console.Stores.Verifications.FindAsync())!.Verified.At.ShouldBe(at);
    }

    [Fact]
    public async Task One_entry_has_an_address_and_leads_to_what_it_speaks_of()
    {
        await console.Stores.Audit.AppendAsync(ServedConsole.Production, "Ann", "holds-approved", new { run = "r-of-link", employees = new[] { "4711" } });
        var list = await ReadAsync(Audit + "?search=r-of-link");
        list.ShouldContain("href=\"/acme-academy/production/runs/r-of-link\"");
        list.ShouldContain("href=\"/acme-academy/production/people/4711\"");
        var position = await console.Stores.Queries.ScalarAsync<long>("SELECT max(position) FROM audit WHERE details LIKE '%r-of-link%'", new { });
        list.ShouldContain($"href=\"{Audit}/{position}\"");
        var entry = await ReadAsync($"{Audit}/{position}");
        entry.ShouldContain("Approved held changes");
        entry.ShouldContain("href=\"/acme-academy/production/runs/r-of-link\"");
        entry.ShouldContain((await console.Stores.Audit.ListAsync(ServedConsole.Production, 200)).First(one => one.Position == position).Hash);

        var auditor = await console.SignInAsync(Role.Auditor);
        (await auditor.GetAsync($"/acme-academy/test/audit/{position}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await auditor.GetAsync($"{Audit}/999999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<long> CountAsync() => console.Stores.Queries.ScalarAsync<long>("SELECT count(*) FROM audit", new { });

    private async Task<string> ReadAsync(string page, string language = "en") => await (await console.SignInAsync(Role.Auditor)).ReadAsync(page, language);
}
