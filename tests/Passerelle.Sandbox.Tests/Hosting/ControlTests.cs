using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Passerelle.Sandbox.Tests.Personio;

namespace Passerelle.Sandbox.Tests.Hosting;

public sealed class ControlTests
{
    [Fact]
    public async Task The_summary_tells_what_the_site_holds()
    {
        await using var server = await PersonioServer.StartAsync();
        var summary = await server.GetAsync("/_control");
        ((string?)summary["site"]).ShouldBe("personio");
        ((int)summary["state"]!["employees"]!).ShouldBe(5);
        ((int)summary["state"]!["byStatus"]!["active"]!).ShouldBe(2);
    }

    [Fact]
    public async Task People_are_hired_changed_and_deleted()
    {
        await using var server = await PersonioServer.StartAsync();
        var hired = await Sent(server, HttpMethod.Post, "employees", """{"first_name":"Zoé","last_name":"Fauconnier","email":"zoe@x.example","office":"Lyon"}""", HttpStatusCode.Created);
        var id = (long)JsonNode.Parse(hired)!["id"]!;
        await Sent(server, HttpMethod.Patch, $"employees/{id}", """{"status":"inactive","weekly_working_hours":20,"email":null}""", HttpStatusCode.OK);
        server.Account.Find(id)!.ShouldSatisfyAllConditions(
            person => person.Current.Status.ShouldBe("inactive"),
            person => person.Current.WeeklyHours.ShouldBe(20),
            person => person.Email.ShouldBe(""),
            person => person.FirstName.ShouldBe("Zoé"));
        await Sent(server, HttpMethod.Delete, $"employees/{id}", "", HttpStatusCode.NoContent);
        server.Account.Find(id).ShouldBeNull();
        await Sent(server, HttpMethod.Delete, $"employees/{id}", "", HttpStatusCode.NotFound);
        await Sent(server, HttpMethod.Patch, $"employees/{id}", "{}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_value_that_does_not_fit_is_refused_with_the_reason()
    {
        await using var server = await PersonioServer.StartAsync();
        (await Sent(server, HttpMethod.Patch, "employees/4100001", """{"hire_date":"soon"}""", HttpStatusCode.BadRequest)).ShouldContain("YYYY-MM-DD");
        await Sent(server, HttpMethod.Post, "faults", """{"kind":"nonsense"}""", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Attributes_are_hidden_shown_renamed_and_added()
    {
        await using var server = await PersonioServer.StartAsync();
        await Sent(server, HttpMethod.Patch, "attributes/email", """{"hidden":true}""", HttpStatusCode.NoContent);
        server.Account.ReadableAttributes.ShouldNotContain(attribute => attribute.Key == "email");
        await Sent(server, HttpMethod.Patch, "attributes/email", """{"hidden":false}""", HttpStatusCode.NoContent);
        server.Account.ReadableAttributes.ShouldContain(attribute => attribute.Key == "email");
        await Sent(server, HttpMethod.Patch, "attributes/dynamic_7123994", """{"label":"Matricule"}""", HttpStatusCode.NoContent);
        await Sent(server, HttpMethod.Post, "attributes", """{"key":"dynamic_9","label":"Badge","type":"integer","options":[]}""", HttpStatusCode.NoContent);
        server.Account.Attributes.Select(attribute => attribute.Label).TakeLast(5).ShouldBe(["Matricule", "Language Skills", "Job Family", "LMS-Startdatum", "Badge"]);
    }

    [Fact]
    public async Task Faults_are_set_counted_and_lifted()
    {
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync();
        await Sent(server, HttpMethod.Put, "faults", """[{"kind":"status","method":"GET","path":"/v1/company/*","nth":1,"status":503}]""", HttpStatusCode.NoContent);
        await server.Http.GetAsync("/v1/company/employees");
        await server.GetAsync("/v1/company/employees");
        var rule = (await server.GetAsync("/_control/faults"))[0]!;
        ((string?)rule["rule"]!["kind"], (int)rule["seen"]!, (int)rule["struck"]!).ShouldBe(("Status", 2, 1));
        await Sent(server, HttpMethod.Delete, "faults", "", HttpStatusCode.NoContent);
        (await server.GetAsync("/_control/faults")).AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_log_does_not_hold_the_control_requests_themselves()
    {
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync();
        var log = await server.GetAsync("/_control/requests");
        ((string?)log["entries"]!.AsArray().Single()!["path"]).ShouldBe("/v1/auth");
        await Sent(server, HttpMethod.Delete, "requests", "", HttpStatusCode.NoContent);
        ((int)(await server.GetAsync("/_control/requests"))["counts"]!["reads"]!).ShouldBe(0);
    }

    [Fact]
    public async Task Limits_tokens_company_and_reset()
    {
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync();
        await Sent(server, HttpMethod.Put, "limits", """{"v1EmployeesPerSecond":1}""", HttpStatusCode.NoContent);
        server.Account.Options.V1EmployeesPerSecond.ShouldBe(1);
        server.Account.Options.V1EmployeesPerMinute.ShouldBe(300);
        await Sent(server, HttpMethod.Delete, "limits", "", HttpStatusCode.NoContent);
        server.Account.Options.V1EmployeesPerSecond.ShouldBe(0);
        await Sent(server, HttpMethod.Delete, "tokens", "", HttpStatusCode.NoContent);
        await server.GetAsync("/v1/company/employees", HttpStatusCode.Forbidden);
        await Sent(server, HttpMethod.Post, "company?people=30&seed=2", "", HttpStatusCode.NoContent);
        server.Account.Count.ShouldBe(30);
        await Sent(server, HttpMethod.Post, "reset", "", HttpStatusCode.NoContent);
        server.Account.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_foreign_host_name_is_refused()
    {
        await using var server = await PersonioServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_control");
        request.Headers.Host = "attacker.example";
        (await server.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<string> Sent(PersonioServer server, HttpMethod method, string path, string body, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, "/_control/" + path);
        request.Content = body.Length == 0 ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await server.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(expected, text);
        return text;
    }
}
