using System.Net;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

public sealed class AuditPageTests(ServedConsole console) : IClassFixture<ServedConsole>
{
    [Theory]
    [InlineData("en", "Verified: the log is as it was written", "Approved held changes")]
    [InlineData("fr", "Vérifié : le journal est tel qu’il a été écrit", "A approuvé des modifications retenues")]
    [InlineData("de", "Geprüft: Das Protokoll ist, wie es geschrieben wurde", "Gab zurückgehaltene Änderungen frei")]
    public async Task The_log_says_who_did_what_and_that_it_is_intact(string language, string intact, string action)
    {
        await console.Stores.Audit.AppendAsync(ServedConsole.Production, "Aylin Öz", "holds-approved", new { run = "r-1" });
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

    private async Task<string> ReadAsync(string page, string language = "en") => await (await console.SignInAsync(Role.Auditor)).ReadAsync(page, language);
}
