using System.Globalization;
using System.Net;
using Passerelle.Instance;
using Passerelle.Sandbox.Learning;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Instance.Pages;

/// <summary>What one sees and does on the test platform's pages (rule T6).</summary>
[Trait("Rule", "T6")]
public sealed class LearningPagesTests(ServedInstance instance) : IClassFixture<ServedInstance>
{
    private LearningPlatform Platform => instance.World.Platform;

    [Fact]
    public async Task The_tree_of_groups_shows_each_group_with_its_learners()
    {
        var page = await ReadAsync("/groups");
        foreach (var group in Platform.Groups())
        {
            page.ShouldContain($"/groups/{group.Id}\">{group.Name}<");
        }

        page.ShouldContain(string.Create(CultureInfo.GetCultureInfo("en-GB"), $"{Platform.LearnersByGroup()[instance.World.TopGroup]:N0} learners"));
        page.ShouldContain("Test instance – nothing here is real");
    }

    [Fact]
    public async Task A_group_is_added_below_the_one_that_was_chosen()
    {
        var administrator = await instance.SignInAsync("learning", Role.Administrator);
        var answer = await administrator.SendAsync("/groups", ("name", "Lisbon"), ("parent", instance.World.TopGroup), ("public", "on"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var group = Platform.Groups().Single(one => one.Name == "Lisbon");
        (group.ParentId, group.Public).ShouldBe((instance.World.TopGroup, true));
        (await administrator.ReadAsync(answer.Headers.Location!.ToString())).ShouldContain("Nobody is in this group.");
    }

    [Fact]
    public async Task A_nameless_group_is_refused_and_what_was_chosen_is_kept()
    {
        var administrator = await instance.SignInAsync("learning", Role.Administrator);
        var answer = await administrator.SendAsync("/groups", ("name", " "), ("parent", instance.World.TopGroup));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("Write a name for the group.");
        page.ShouldContain($"value=\"{instance.World.TopGroup}\" selected");
    }

    [Fact]
    public async Task A_person_of_their_own_is_added_and_shown_with_the_group()
    {
        var administrator = await instance.SignInAsync("learning", Role.Administrator);
        (string, string)[] typed = [("firstName", "Nora"), ("lastName", "Neu"), ("mail", "nora.neu@acme.example"), ("job", "Trainer"), ("group", instance.World.TopGroup)];
        var answer = await administrator.SendAsync("/people", typed);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var profile = WebUtility.HtmlDecode(await administrator.ReadAsync(answer.Headers.Location!.ToString()));
        profile.ShouldContain("nora.neu@acme.example");
        profile.ShouldContain("Trainer");
        profile.ShouldContain("no connector knows this account");
        (await ReadAsync("/people?search=NORA+neu")).ShouldContain("nora.neu@acme.example");

        var again = await administrator.SendAsync("/people", typed);
        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync()).ShouldContain("Somebody has this e-mail address already.");
    }

    [Fact]
    public async Task A_value_is_taken_off_one_person_and_stays_on_the_others()
    {
        var field = Platform.AddCustomField("Badge");
        var (one, other) = (Platform.AddUser("one@acme.example"), Platform.AddUser("other@acme.example"));
        Platform.SetCustomValue(one, field, "A-1");
        Platform.SetCustomValue(other, field, "A-2");
        var administrator = await instance.SignInAsync("learning", Role.Administrator);
        (await administrator.ReadAsync($"/people/{one}")).ShouldContain("A-1");
        (await administrator.SendAsync($"/people/{one}/values/{field}/take-off")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Platform.CustomValuesOf(one).ShouldBeEmpty();
        Platform.CustomValuesOf(other).Single().Value.ShouldBe("A-2");
    }

    [Fact]
    public async Task An_account_is_deleted_by_hand_and_restored()
    {
        var user = Platform.AddUser("by.hand@acme.example", "Bea", "Hand", instance.World.TopGroup);
        var administrator = await instance.SignInAsync("learning", Role.Administrator);
        (await administrator.ReadAsync($"/people/{user}/delete", "fr")).ShouldContain("Supprimer le compte de Bea Hand");
        (await administrator.SendAsync($"/people/{user}/delete")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Platform.FindUser(user)!.Status.ShouldBe(UserStatus.Deleted);
        var profile = WebUtility.HtmlDecode(await administrator.ReadAsync($"/people/{user}", "en"));
        profile.ShouldContain("In no group.");
        profile.ShouldContain("Restore the account");

        (await administrator.SendAsync($"/people/{user}/restore")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Platform.FindUser(user)!.Status.ShouldBe(UserStatus.Active);
        (await administrator.ReadAsync($"/people/{user}", "en")).ShouldContain("restored on");

        var owner = Platform.OwnerId!;
        var refused = await administrator.SendAsync($"/people/{owner}/delete");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("The owner of the platform cannot be deleted.");
        Platform.FindUser(owner)!.Status.ShouldNotBe(UserStatus.Deleted);
    }

    [Fact]
    public async Task A_custom_field_is_added_renamed_and_deleted_once_its_name_is_typed()
    {
        var administrator = await instance.SignInAsync("learning", Role.Administrator);
        await administrator.SendAsync("/fields", ("name", "Shoe size"), ("type", "string"));
        var field = Platform.CustomFields().Single(one => one.Name == "Shoe size").Id;

        (await administrator.SendAsync("/fields", ("name", "Shoe size"), ("type", "string"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await administrator.SendAsync($"/fields/{field}/rename", ("name", "Hat size"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Platform.CustomFields().Single(one => one.Id == field).Name.ShouldBe("Hat size");

        (await administrator.SendAsync($"/fields/{field}/delete", ("name", "Shoe size"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Platform.CustomFields().ShouldContain(one => one.Id == field);
        (await administrator.SendAsync($"/fields/{field}/delete", ("name", "Hat size"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Platform.CustomFields().ShouldNotContain(one => one.Id == field);
    }

    [Fact]
    [Trait("Rule", "T3")]
    public async Task The_list_of_mails_shows_what_the_platform_would_have_sent()
    {
        (await ReadAsync("/mails")).ShouldContain("mails that were not sent");
    }

    [Fact]
    [Trait("Rule", "T5")]
    public async Task An_expired_instance_shows_one_page_on_which_an_administrator_asks_for_a_restart()
    {
        await using var old = new ServedInstance();
        await old.InitializeAsync();
        var administrator = await old.SignInAsync("learning", Role.Administrator);
        var auditor = await old.SignInAsync("learning", Role.Auditor);
        (InstancePeriod.Read(old.Folder)! with { ExpiresAt = DateTimeOffset.UtcNow.AddMinutes(-1) }).Write(old.Folder);
        await Task.Delay(TimeSpan.FromSeconds(1.2), TestContext.Current.CancellationToken);

        var answer = await administrator.GetAsync("/groups");
        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("action=\"/ask-for-restart\"");
        var stranger = await old.Open("learning").GetAsync("/groups");
        stranger.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await stranger.Content.ReadAsStringAsync()).ShouldContain("Sign in to ask for a restart.");
        (await (await auditor.GetAsync("/people")).Content.ReadAsStringAsync()).ShouldNotContain("/ask-for-restart");
        using var http = new HttpClient();
        using var api = await http.GetAsync(new Uri(old.Host.LearningAddress, "/api/v2/users"), TestContext.Current.CancellationToken);
        api.StatusCode.ShouldBe(HttpStatusCode.Gone);

        await administrator.SendAsync("/ask-for-restart");
        InstancePeriod.Read(old.Folder)!.Asked!.By.ShouldContain("Léa Martin");
        (await old.Stores.Audit.ListAsync(environment: null, most: 1, TestContext.Current.CancellationToken)).Single().Action.ShouldBe("instance-restart-asked");
        WebUtility.HtmlDecode(await (await administrator.GetAsync("/groups")).Content.ReadAsStringAsync()).ShouldContain("asked for a restart");

        InstancePeriod.Renew(old.Folder, DateTimeOffset.UtcNow);
        await Task.Delay(TimeSpan.FromSeconds(1.2), TestContext.Current.CancellationToken);
        (await administrator.GetAsync("/groups")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("fr", "Instance de test – rien ici n’est réel", "Tous les groupes")]
    [InlineData("de", "Testinstanz – nichts hier ist echt", "Alle Gruppen")]
    public async Task It_speaks_the_language_of_the_browser(string language, string band, string lead)
    {
        var browser = await instance.SignInAsync("learning", Role.Auditor);
        var page = WebUtility.HtmlDecode(await browser.ReadAsync("/groups", language));
        page.ShouldContain(band);
        page.ShouldContain(lead);
    }

    [Fact]
    public async Task Of_3000_people_a_page_shows_50_and_the_search_finds_one()
    {
        for (var number = Platform.UserCount; number < 3000; number++)
        {
            Platform.AddUser($"many{number}@acme.example", "Many", $"Person {number}", instance.World.TopGroup);
        }

        var page = await ReadAsync($"/groups/{instance.World.TopGroup}");
        System.Text.RegularExpressions.Regex.Count(page, "href=\"/people/[0-9a-f]{24}\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)).ShouldBe(50);
        (await ReadAsync("/people?search=many2999%40")).ShouldContain("many2999@acme.example");
        (await ReadAsync("/people?page=60")).ShouldContain("list-table");
    }

    private async Task<string> ReadAsync(string page) => WebUtility.HtmlDecode(await (await instance.SignInAsync("learning", Role.Auditor)).ReadAsync(page, "en"));
}
