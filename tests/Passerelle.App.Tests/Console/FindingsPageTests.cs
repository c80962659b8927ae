using System.Net;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

[Trait("Rule", "R10")]
public sealed class FindingsPageTests(ServedConsole console) : IClassFixture<ServedConsole>
{
    private static readonly Finding NoMail = new("mail-missing", new EmployeeId("41"), User: null, "email", "Zoë <Kern> has no e-mail.", "Enter the e-mail in Personio.");
    private static readonly Finding NoName = new("name-empty", new EmployeeId("42"), User: null, "last_name", "The last name of Ben is empty.", "Enter the last name.");

    [Theory]
    [InlineData("en", "No e-mail", "What to do: Enter")]
    [InlineData("fr", "Pas d’e-mail", "Que faire\u00a0: Enter")]
    [InlineData("de", "Keine E-Mail", "Was zu tun ist: Enter")]
    public async Task A_finding_names_its_kind_the_person_and_the_mend(string language, string kind, string mend)
    {
        await FindAsync("r-1", NoMail, NoName);
        var page = WebUtility.HtmlDecode(await ReadAsync("/acme-academy/production/findings", language));
        page.ShouldContain(kind);
        page.ShouldContain("Zoë <Kern> has no e-mail.");
        page.ShouldContain(mend);
        page.ShouldContain("/acme-academy/production/runs/r-1");
    }

    [Fact]
    public async Task A_search_and_a_kind_each_leave_the_others_out()
    {
        await FindAsync("r-1", NoMail, NoName);
        var found = await ReadAsync("/acme-academy/production/findings?search=BEN");
        found.ShouldContain("The last name of Ben");
        found.ShouldNotContain("has no e-mail");
        (await ReadAsync("/acme-academy/production/findings?code=mail-missing")).ShouldNotContain("The last name of Ben");
        (await ReadAsync("/acme-academy/production/findings?search=%25")).ShouldNotContain("The last name of Ben");
    }

    [Theory]
    [InlineData("de", "keine e-mail")]
    [InlineData("fr", "Pas d’E-MAIL")]
    [InlineData("en", "no e-mail")]
    public async Task A_search_finds_the_words_a_reader_sees_for_the_kind(string language, string search)
    {
        await FindAsync("r-1", NoMail, NoName);
        var found = WebUtility.HtmlDecode(await ReadAsync($"/acme-academy/production/findings?search={Uri.EscapeDataString(search)}", language));
        found.ShouldContain("Zoë <Kern> has no e-mail.");
        found.ShouldNotContain("The last name of Ben");
    }

    [Fact]
    public async Task A_mended_finding_is_shown_only_when_asked_for()
    {
        await FindAsync("r-1", NoMail, NoName);
        await FindAsync("r-2", NoName);
        (await ReadAsync("/acme-academy/production/findings")).ShouldNotContain("has no e-mail");
        var closed = await ReadAsync("/acme-academy/production/findings?state=closed");
        closed.ShouldContain("has no e-mail");
        closed.ShouldContain("mended on");
        closed.ShouldNotContain("The last name of Ben");
        (await ReadAsync("/acme-academy/test/findings")).ShouldContain("nothing to do");
    }

    private Task FindAsync(string run, params Finding[] findings) => console.Stores.Findings.SyncAsync(ServedConsole.Production, run, findings);

    private async Task<string> ReadAsync(string page, string language = "en") => await (await console.SignInAsync(Role.Auditor)).ReadAsync(page, language);
}
