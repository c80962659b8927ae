using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Personio;

namespace Passerelle.Sandbox.Tests.Personio;

public sealed class V1QuirkTests
{
    [Fact]
    public async Task Each_oddity_met_in_the_wild_occurs_and_every_read_shows_the_same()
    {
        await using var server = await PersonioServer.StartAsync(MadeUpCompany.Create(400, 3).State, new PersonioOptions { Quirks = true });
        await server.SignInAsync();
        var rows = await All(server);
        JsonNode.DeepEquals(rows, await All(server)).ShouldBeTrue();
        string[] Values(string key) => [.. rows.Select(row => row!["attributes"]![key]!["value"]?.ToJsonString() ?? "null")];

        Values("office").ShouldContain("\"\"");
        Values("office").ShouldContain("[]");
        Values("department").ShouldContain("null");
        Values("position").ShouldContain(position => position.StartsWith("\"  ", StringComparison.Ordinal));
        Values("hire_date").ShouldContain(date => Regex.IsMatch(date, "(\\+|u002B|-)\\d{4}\"$"));
        Values(MadeUpCompany.LanguageSkills).ShouldContain(tags => tags.Contains("[", StringComparison.Ordinal));
        Values(MadeUpCompany.LanguageSkills).ShouldContain(tags => tags.Contains(',', StringComparison.Ordinal) && !tags.Contains('['));
        rows.Select(row => row!["attributes"]!["supervisor"]!["value"]).OfType<JsonObject>().Select(supervisor => supervisor["attributes"]!.AsObject().Count).Distinct().Order().ShouldBe([1, 4]);
    }

    [Fact]
    public async Task Offsets_of_dates_follow_the_office_and_never_move_the_day()
    {
        await using var server = await PersonioServer.StartAsync(MadeUpCompany.Create(400, 3).State);
        await server.SignInAsync();
        foreach (var row in await All(server))
        {
            var attributes = row!["attributes"]!;
            var person = server.Account.Find((long)attributes["id"]!["value"]!)!;
            ((string)attributes["hire_date"]!["value"]!)[..10].ShouldBe(person.Current.HireDate!.Value.ToString("yyyy-MM-dd"));
        }

        server.Account.Change(4200001, "hire_date", "2020-01-15");
        foreach (var (office, offset) in new[] { ("New York", "-05:00"), ("London", "+00:00"), ("Paris", "+01:00"), ("Remote", "+01:00") })
        {
            server.Account.Change(4200001, "office", office);
            ((string?)(await server.GetAsync("/v1/company/employees/4200001"))["data"]!["attributes"]!["hire_date"]!["value"]).ShouldBe("2020-01-15T00:00:00" + offset);
        }
    }

    private static async Task<JsonArray> All(PersonioServer server)
    {
        var rows = new JsonArray();
        for (var offset = 0; offset < server.Account.Count; offset += 100)
        {
            (await server.GetAsync($"/v1/company/employees?limit=100&offset={offset}"))["data"]!.AsArray().ToList().ForEach(row => rows.Add(row!.DeepClone()));
        }

        return rows;
    }
}
