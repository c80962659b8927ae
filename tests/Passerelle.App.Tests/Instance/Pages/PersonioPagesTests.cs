using System.Net;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Personio;
using Passerelle.Sandbox.Personio.People;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Instance.Pages;

/// <summary>What HR does on the simulated Personio's pages (rule T7).</summary>
[Trait("Rule", "T7")]
public sealed class PersonioPagesTests(ServedInstance instance) : IClassFixture<ServedInstance>
{
    private PersonioAccount Account => instance.World.Personio;

    [Fact]
    public async Task The_list_finds_employees_by_name_and_status()
    {
        var person = Account.Employees.First(one => one.Current.Status == "inactive");
        var auditor = await instance.SignInAsync("personio", Role.Auditor);
        (await auditor.ReadAsync("/employees?status=inactive")).ShouldContain($"/employees/{person.Id}\"");
        (await auditor.ReadAsync($"/employees?search={person.Id}")).ShouldContain($"/employees/{person.Id}\"");
        (await auditor.ReadAsync("/employees?search=nobody-at-all")).ShouldContain("Nothing matches.");
    }

    [Fact]
    public async Task Somebody_is_hired_with_what_was_typed()
    {
        var boss = Account.Employees.First(one => one.Email.Length > 0);
        var administrator = await instance.SignInAsync("personio", Role.Administrator);
        var answer = await administrator.SendAsync(
            "/employees",
            ("first_name", "Nina"), ("last_name", "Neu"), ("email", "nina.neu@acme-academy.example"), ("position", "Analyst"), ("status", "onboarding"),
            ("supervisor", boss.Email), ("office", "Lisbon"), ("department", "Sales"), (MadeUpCompany.LanguageSkills, "French, English"), (MadeUpCompany.LearningStart, "2026-12-01")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var hired = Account.FindByEmail("nina.neu@acme-academy.example")!;
        (hired.Current.Status, hired.Current.Position, hired.Current.SupervisorId).ShouldBe(("onboarding", "Analyst", boss.Id));
        Account.Unit(hired.Current.OfficeId)!.Name.ShouldBe("Lisbon");
        hired.Custom[MadeUpCompany.LanguageSkills].ShouldBe(["French", "English"]);
        (await administrator.ReadAsync(answer.Headers.Location!.ToString())).ShouldContain("value=\"nina.neu@acme-academy.example\"");
    }

    [Fact]
    public async Task A_change_touches_only_what_was_changed()
    {
        var administrator = await instance.SignInAsync("personio", Role.Administrator);
        var person = Account.Employees.First(one => one.Current is { Status: "active", SupervisorId: not null } && one.Custom.Count > 2);
        var form = Form(person);
        form["last_name"] = "Changed";
        form["office"] = "Berlin";
        (await administrator.SendAsync($"/employees/{person.Id}", Pairs(form))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var after = Account.Find(person.Id)!;
        after.LastName.ShouldBe("Changed");
        Account.Unit(after.Current.OfficeId)!.Name.ShouldBe("Berlin");
        after.Current.SupervisorId.ShouldBe(person.Current.SupervisorId);
        after.Custom.ShouldBe(person.Custom);
        after.FirstName.ShouldBe(person.FirstName);
        after.ChangedAt.Keys.Except(person.ChangedAt.Keys).Order(StringComparer.Ordinal).ShouldBe(["last_name", "office"]);
    }

    [Fact]
    public async Task Mistakes_stand_beside_their_fields_and_nothing_is_saved()
    {
        var administrator = await instance.SignInAsync("personio", Role.Administrator);
        var person = Account.Employees.First(one => one.Current.Status == "active");
        var form = Form(person);
        (form["last_name"], form["supervisor"], form[MadeUpCompany.LearningStart]) = ("Kept as typed", "nobody@nowhere.example", "soon");
        var answer = await administrator.SendAsync($"/employees/{person.Id}", Pairs(form));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("There is no such employee.");
        page.ShouldContain("This is not a date.");
        page.ShouldContain("value=\"Kept as typed\"");
        Account.Find(person.Id)!.LastName.ShouldBe(person.LastName);
    }

    [Fact]
    public async Task An_employee_leaves_comes_back_and_is_deleted_once_the_id_is_typed()
    {
        var administrator = await instance.SignInAsync("personio", Role.Administrator);
        var person = Account.Hire(new Dictionary<string, string?> { ["last_name"] = "Wanderer" });
        var address = $"/employees/{person.Id}";
        await administrator.SendAsync(address + "/deactivate");
        Account.Find(person.Id)!.Current.Status.ShouldBe("inactive");
        await administrator.SendAsync(address + "/reactivate");
        Account.Find(person.Id)!.Current.Status.ShouldBe("active");
        Account.Find(person.Id)!.Past.Count.ShouldBe(1);
        (await administrator.SendAsync(address + "/delete", ("id", "7"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Account.Find(person.Id).ShouldNotBeNull();
        (await administrator.SendAsync(address + "/delete", ("id", $"{person.Id}"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Account.Find(person.Id).ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "R3")]
    public async Task An_attribute_without_a_tick_is_not_readable_and_a_tick_brings_it_back()
    {
        var administrator = await instance.SignInAsync("personio", Role.Administrator);
        var all = Account.Attributes.Select(attribute => ("readable", attribute.Key)).ToArray();
        await administrator.SendAsync("/attributes", [.. all.Where(one => one.Key != "office")]);
        Account.ReadableAttributes.ShouldNotContain(attribute => attribute.Key == "office");
        Account.ReadableAttributes.Count.ShouldBe(all.Length - 1);
        await administrator.SendAsync("/attributes");
        Account.ReadableAttributes.ShouldHaveSingleItem();
        await administrator.SendAsync("/attributes", all);
        Account.ReadableAttributes.Count.ShouldBe(all.Length);
    }

    [Theory]
    [InlineData("personio", "latency", FaultKind.Latency, 200)]
    [InlineData("personio", "429", FaultKind.Status, 429)]
    [InlineData("learning", "500", FaultKind.Status, 500)]
    [InlineData("learning", "drop", FaultKind.Drop, 0)]
    [InlineData("personio", "cut-page", FaultKind.CutPage, 200)]
    [InlineData("personio", "hidden", FaultKind.HideAttribute, 200)]
    public async Task A_fault_is_switched_on_for_the_next_request_and_off_again(string site, string fault, FaultKind kind, int status)
    {
        await using var own = new ServedInstance();
        await own.InitializeAsync();
        var administrator = await own.SignInAsync(site, Role.Administrator);
        await administrator.SendAsync("/faults", ("fault", fault), ("often", "next"), ("attribute", "office"));
        var rule = own.Host[site].Faults.Rules.Single().Rule;
        (rule.Kind, rule.Count).ShouldBe((kind, 1));
        using var http = new HttpClient();
        var api = new Uri(site == "learning" ? own.Host.LearningAddress : own.Host.PersonioAddress, site == "learning" ? "/api/v2/users" : "/v1/company/employees");
        try
        {
            using var answer = await http.GetAsync(api, TestContext.Current.CancellationToken);
            (status is 200 or 0 ? 0 : (int)answer.StatusCode).ShouldBe(status == 200 ? 0 : status);
        }
        catch (HttpRequestException)
        {
            status.ShouldBe(0);
        }

        (await administrator.ReadAsync("/faults", "en")).ShouldContain("struck 1 request");
        await administrator.SendAsync("/faults/off");
        own.Host[site].Faults.Rules.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_learning_platform_offers_no_fault_of_lists_of_employees()
    {
        var administrator = await instance.SignInAsync("learning", Role.Administrator);
        (await administrator.SendAsync("/faults", ("fault", "cut-page"), ("often", "next"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        instance.Host["learning"].Faults.Rules.ShouldBeEmpty();
    }

    private Dictionary<string, string> Form(PersonioEmployee person) =>
        new Passerelle.Instance.Pages.Employees.EmployeeForm(Account).Of(person).ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);

    private static (string, string)[] Pairs(Dictionary<string, string> form) => [.. form.Select(pair => (pair.Key, pair.Value))];
}
