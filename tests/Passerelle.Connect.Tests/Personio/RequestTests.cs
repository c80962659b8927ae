using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Passerelle.Connect.Personio;
using Passerelle.Connect.Tests.Personio.Support;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Connect.Tests.Personio;

/// <summary>What is asked for, beside the vendor's own description of it.</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task Every_v1_request_is_one_that_the_vendor_describes()
    {
        await using var personio = (await FakePersonio.StartAsync()).ServesTheSampleV1();
        personio.OnGet(V1Script.Employees + "/4100002", _ => FakeReply.Ok(Samples.Text("v1-employee-by-id.json")));
        using var reader = new PersonioV1Reader(personio.Parts());
        await UseAsync(reader);

        personio.Requests.ShouldAllBe(request =>
            IsDescribed("openapi/personio-v1-personnel-data.openapi.json", "/v1", request)
            || IsDescribed("openapi/personio-v1-auth.openapi.json", "/v1", request)
        );
        personio.Requests.ShouldAllBe(request => request.Method == "GET" || request.Path == "/v1/auth");
    }

    [Fact]
    public async Task Every_v2_request_but_those_for_names_is_one_that_the_vendor_describes()
    {
        await using var personio = (await FakePersonio.StartAsync()).ServesTheSampleV2();
        var person = Samples.Json("v2-persons-page-1-of-2.json")["_data"]!.AsArray().Single(item => (string?)item!["id"] == "4100002")!;
        personio.OnGet(V2Script.Persons + "/4100002", _ => FakeReply.Ok(person.ToJsonString()));
        using var reader = new PersonioV2Reader(personio.Parts());
        await UseAsync(reader);

        // The lists are not in the condensed description: names are held against the reference text instead.
        string[] lists = ["/v2/org-units", "/v2/workplaces", "/v2/cost-centers", "/v2/legal-entities"];
        personio
            .Requests.Where(request => !lists.Contains(request.Path))
            .ShouldAllBe(request => IsDescribed("openapi/personio-v2-auth-persons-employments.condensed.openapi.json", "", request));
        personio.Requests.ShouldAllBe(request => request.Method == "GET" || request.Path == "/v2/auth/token");
        personio.To("/v2/workplaces").Count().ShouldBe(2); // once for the check, once for the read, not for asking
    }

    [Fact]
    public void The_attributes_that_are_needed_are_those_the_rules_name()
    {
        var rules = new SyncRules
        {
            Administrator = "lea@example.com",
            Groups =
            [
                new SyncedGroup(new GroupId("65a0f2c4d9b1e2a3c4d5e6f7"), new Dictionary<string, IReadOnlyList<string>> { ["subcompany"] = ["Acme"] }),
            ],
            CustomFields = [new CustomFieldRule("dynamic_1", "Number"), new CustomFieldRule("office", "Office")],
            Hierarchy = [new HierarchyLevel("office"), new HierarchyLevel("department")],
            NumberSource = "dynamic_2",
            LanguageSource = "dynamic_3",
        };

        RosterQuery
            .For(rules)
            .Keys.Order()
            .ShouldBe([
                "department",
                "dynamic_1",
                "dynamic_2",
                "dynamic_3",
                "email",
                "first_name",
                "last_name",
                "office",
                "position",
                "status",
                "subcompany",
                "supervisor",
            ]);
    }

    [Fact]
    [Trait("Rule", "R11")]
    public async Task A_pause_stops_before_the_next_request()
    {
        await using var personio = (await FakePersonio.StartAsync()).ServesTheSampleV1();
        var sent = 0;
        var parts = personio.Parts() with
        {
            BeforeEachRequest = _ => ++sent > 2 ? throw new InvalidOperationException("paused") : ValueTask.CompletedTask,
        };
        using var reader = new PersonioV1Reader(parts);

        await Should.ThrowAsync<InvalidOperationException>(() => reader.ReadAsync(Readers.Query("email"), Readers.Cancel));

        personio.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_path_of_the_base_address_is_kept()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .On("POST", "/proxy/v1/auth", _ => FakeReply.Ok(Samples.Text("v1-auth-response.json")))
            .OnGet("/proxy" + V1Script.Attributes, _ => FakeReply.Ok(Samples.Text("v1-attributes.json")));
        var parts = personio.Parts();
        using var reader = new PersonioV1Reader(parts with { Options = parts.Options with { BaseUrl = new Uri(personio.Url, "/proxy/") } });

        (await reader.AttributesAsync(Readers.Cancel)).ShouldNotBeNull().Count.ShouldBe(24);
    }

    private static async Task UseAsync(IRosterSource source)
    {
        var query = Readers.Query("email", "office", "department", "team", "subcompany", "cost_centers", "dynamic_7124045");
        await source.CheckAsync(query, Readers.Cancel);
        await source.ReadAsync(query, Readers.Cancel);
        (await source.AskAsync(new EmployeeId("4100002"), query, Readers.Cancel)).ShouldBeOfType<AbsenceAnswer.Found>();
    }

    private static bool IsDescribed(string document, string prefix, FakeRequest request)
    {
        var paths = Samples.Json(document)["paths"]!.AsObject();
        var operation = paths
            .Where(path => Regex.IsMatch(request.Path, $"^{prefix}{Regex.Replace(path.Key, @"\{[^}]+\}", "[^/]+")}$"))
            .OrderBy(path => path.Key.Contains('{'))
            .Select(path => path.Value?[request.Method.ToLowerInvariant()])
            .FirstOrDefault();
        return operation is not null && request.Query.All(pair => Allows(operation, pair.Key, pair.Value.ToString()));
    }

    private static bool Allows(JsonNode operation, string name, string value)
    {
        var schema = (operation["parameters"]?.AsArray() ?? [])
            .FirstOrDefault(item => (string?)item!["name"] == name && (string?)item["in"] == "query")
            ?["schema"];
        return schema is not null
            && (
                (string?)schema["type"] != "integer"
                || (int.TryParse(value, out var number) && number >= (int?)schema["minimum"] && number <= ((int?)schema["maximum"] ?? int.MaxValue))
            );
    }
}
