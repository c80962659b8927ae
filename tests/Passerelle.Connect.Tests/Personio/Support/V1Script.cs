using System.Text.Json;
using System.Text.Json.Nodes;

namespace Passerelle.Connect.Tests.Personio.Support;

/// <summary>Answers of a v1 account that a test makes up.</summary>
public static class V1Script
{
    public const string Employees = "/v1/company/employees";
    public const string Attributes = "/v1/company/employees/attributes";

    public static readonly FakeReply Forbidden = new(403, """{"success":false,"error":{"code":0,"message":"forbidden"}}""");

    public static FakePersonio SignsIn(this FakePersonio personio, string scope = "employees:read")
    {
        var count = 0;
        return personio.On(
            "POST",
            "/v1/auth",
            _ => FakeReply.Ok($$$"""{"success":true,"data":{"token":"papi-{{{++count}}}","expires_in":86400,"scope":"{{{scope}}}"}}""")
        );
    }

    public static FakePersonio MayRead(this FakePersonio personio, params (string Key, string Type, string[] Options)[] attributes) =>
        personio.OnGet(
            Attributes,
            _ =>
                FakeReply.Ok(
                    JsonSerializer.Serialize(
                        new
                        {
                            success = true,
                            data = attributes.Select(a => new
                            {
                                key = a.Key,
                                label = $"Label of {a.Key}",
                                type = a.Type,
                                universal_id = (string?)null,
                                options = a.Options,
                            }),
                        }
                    )
                )
        );

    public static FakePersonio MayRead(this FakePersonio personio, params string[] keys) =>
        personio.MayRead([.. keys.Select(key => (key, "standard", Array.Empty<string>()))]);

    public static FakePersonio Lists(this FakePersonio personio, params JsonObject[] people) =>
        personio.OnGet(Employees, request => request.Offset == 0 ? Page(people.Length, people) : null);

    public static FakeReply Page(int? total, IEnumerable<JsonObject> people, int limit = 100)
    {
        var metadata = new JsonObject { ["current_page"] = 0, ["total_pages"] = 1 };
        if (total is not null)
        {
            metadata["total_elements"] = total;
        }

        return FakeReply.Ok(
            new JsonObject
            {
                ["success"] = true,
                ["metadata"] = metadata,
                ["offset"] = 0,
                ["limit"] = limit,
                ["data"] = new JsonArray([.. people.Select(person => person.DeepClone())]),
            }.ToJsonString()
        );
    }

    /// <summary>An employee; each value is given as JSON.</summary>
    public static JsonObject Person(long id, params (string Key, string Type, string Json)[] attributes)
    {
        var delivered = new JsonObject { ["id"] = Attribute("id", "integer", $"{id}") };
        foreach (var (key, type, json) in attributes)
        {
            delivered[key] = Attribute(key, type, json);
        }

        return new JsonObject { ["type"] = "Employee", ["attributes"] = delivered };
    }

    public static IEnumerable<JsonObject> People(int from, int count) => Enumerable.Range(from, count).Select(id => Person(id));

    /// <summary>The five sample people, on pages of three.</summary>
    public static FakePersonio ServesTheSampleV1(this FakePersonio personio) =>
        personio
            .On("POST", "/v1/auth", _ => FakeReply.Ok(Samples.Text("v1-auth-response.json")))
            .OnGet(Attributes, _ => FakeReply.Ok(Samples.Text("v1-attributes.json")))
            .OnGet(
                Employees,
                request =>
                    request.Offset switch
                    {
                        0 => FakeReply.Ok(Samples.Text("v1-employees-page-1-of-2.json")),
                        3 => FakeReply.Ok(Samples.Text("v1-employees-page-2-of-2.json")),
                        _ => null,
                    }
            );

    private static JsonObject Attribute(string key, string type, string json) =>
        new()
        {
            ["label"] = $"Label of {key}",
            ["value"] = JsonNode.Parse(json),
            ["type"] = type,
            ["universal_id"] = null,
        };
}
