using System.Net;
using Passerelle.Core.Guarding;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Accounts;
using Passerelle.Store.Holds;

namespace Passerelle.App.Tests.Console;

[Trait("Rule", "R4")]
public sealed class HeldPageTests(ServedConsole console) : IClassFixture<ServedConsole>
{
    private static readonly HeldPerson Leaver = Held("51", "Aylin Öz", GuardCodes.Removals, new DeleteUser());
    private static readonly HeldPerson Blanked = Held("52", "Ben <Kern>", GuardCodes.Blank, new UpdateUser([new FieldChange(UserFields.Job, "Buyer", New: null)]));

    [Theory]
    [InlineData("en", "More removals than usual", "deleted")]
    [InlineData("fr", "Plus de retraits que d’habitude", "supprimé")]
    [InlineData("de", "Mehr Entfernungen als üblich", "gelöscht")]
    public async Task A_hold_says_who_why_and_what_approving_does(string language, string guard, string after)
    {
        var run = await HoldAsync(Leaver, Blanked);
        var page = WebUtility.HtmlDecode(await ReadAsync("/acme-academy/production/held", language));
        page.ShouldContain(guard);
        page.ShouldContain("Aylin Öz");
        page.ShouldContain(after);
        page.ShouldContain("<del>Buyer</del>");
        page.ShouldContain($"/acme-academy/production/runs/{run}");
    }

    [Fact]
    public async Task A_search_and_a_guard_each_leave_the_others_out()
    {
        await HoldAsync(Leaver, Blanked);
        (await ReadAsync("/acme-academy/production/held?search=kern")).ShouldNotContain("Aylin");
        (await ReadAsync("/acme-academy/production/held?code=" + GuardCodes.Removals)).ShouldNotContain("Buyer");
        (await ReadAsync("/acme-academy/production/held?search=nobody-at-all")).ShouldContain("Nothing matches.");
    }

    [Theory]
    [InlineData("de", "Mehr Entfernungen als")]
    [InlineData("fr", "plus de RETRAITS")]
    public async Task A_search_finds_the_words_a_reader_sees_for_the_guard(string language, string search)
    {
        await HoldAsync(Leaver, Blanked);
        var page = await ReadAsync("/acme-academy/production/held?search=" + Uri.EscapeDataString(search), language);
        page.ShouldContain("/people/51");
        page.ShouldNotContain("/people/52");
    }

    [Theory]
    [InlineData("name", true)]
    [InlineData("kind", false)]
    public async Task What_waits_stands_in_the_order_that_is_asked_for(string order, bool leaverFirst)
    {
        await HoldAsync(Leaver, Blanked);
        var page = await ReadAsync("/acme-academy/production/held?order=" + order);
        (page.IndexOf("/people/51", StringComparison.Ordinal) < page.IndexOf("/people/52", StringComparison.Ordinal)).ShouldBe(leaverFirst);
    }

    [Fact]
    public async Task What_is_approved_no_longer_waits()
    {
        var run = await HoldAsync(Leaver, Blanked);
        await console.Stores.Holds.ApproveAsync(ServedConsole.Production, run, [new EmployeeId("51")], "Léa Martin");
        var page = await ReadAsync("/acme-academy/production/held");
        page.ShouldNotContain("/people/51");
        page.ShouldContain("/people/52");
        (await ReadAsync("/acme-academy/test/held")).ShouldContain("Nothing waits for approval.");
    }

    [Theory]
    [InlineData("en", "2 people are held until someone approves.", "3 decisions wait, about 2 people.")]
    [InlineData("fr", "2 personnes sont retenues jusqu’à approbation.", "3 décisions en attente, pour 2 personnes.")]
    [InlineData("de", "2 Personen sind zurückgehalten, bis jemand freigibt.", "3 Entscheidungen stehen aus, zu 2 Personen.")]
    public async Task Home_and_the_page_say_the_same_of_what_waits(string language, string alike, string differing)
    {
        await HoldAsync(Leaver, Blanked);
        foreach (var page in new[] { "home", "held" })
        {
            WebUtility.HtmlDecode(await ReadAsync("/acme-academy/production/" + page, language)).ShouldContain(alike, customMessage: page);
        }

        await HoldAsync(Leaver, Blanked, Leaver with { Hold = new Hold(GuardCodes.Moves, "Too many moves.", "Look, then approve.", [new DeleteUser()]) });
        foreach (var page in new[] { "home", "held" })
        {
            WebUtility.HtmlDecode(await ReadAsync("/acme-academy/production/" + page, language)).ShouldContain(differing, customMessage: page);
        }
    }

    private async Task<string> HoldAsync(params HeldPerson[] held)
    {
        var run = await console.Stores.Runs.BeginAsync(ServedConsole.Production, "sync");
        await console.Stores.Holds.SyncAsync(ServedConsole.Production, run, held);
        return run;
    }

    private static HeldPerson Held(string employee, string name, string code, Change change) =>
        new(new EmployeeId(employee), new UserId("u-" + employee), name, new Hold(code, $"About {name}.", "Look, then approve.", [change]));

    private async Task<string> ReadAsync(string page, string language = "en") => await (await console.SignInAsync(Role.Auditor)).ReadAsync(page, language);
}
