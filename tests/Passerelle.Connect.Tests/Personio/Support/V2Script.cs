using System.Text.Json.Nodes;

namespace Passerelle.Connect.Tests.Personio.Support;

/// <summary>Answers of a v2 account that a test makes up.</summary>
public static class V2Script
{
    public const string Persons = "/v2/persons";

    public static readonly FakeReply Unauthorized = new(401, """{"errors":[{"title":"Unauthorized Request","type":null,"_meta":{}}]}""")
    {
        Type = "application/problem+json",
    };

    public static FakePersonio SignsInV2(this FakePersonio personio, string scope = "personio:persons:read")
    {
        var count = 0;
        return personio.On(
            "POST",
            "/v2/auth/token",
            _ => FakeReply.Ok($$"""{"access_token":"papi-{{++count}}","token_type":"Bearer","expires_in":86400,"scope":"{{scope}}"}""")
        );
    }

    /// <summary>One page of persons, each with one active employment.</summary>
    public static FakePersonio Has(this FakePersonio personio, params string[] persons)
    {
        foreach (var person in persons)
        {
            personio.Employs((string)JsonNode.Parse(person)!["id"]!, """{"id":"e","status":"ACTIVE"}""");
        }

        return personio.OnGet(Persons, _ => List(persons));
    }

    public static FakePersonio Employs(this FakePersonio personio, string id, params string[] employments) =>
        personio.OnGet(Employments(id), _ => List(employments));

    public static string Employments(string id) => $"{Persons}/{id}/employments";

    public static FakeReply List(IEnumerable<string> items, string? next = null)
    {
        var links = next is null ? "" : $$""", "next": { "href": "{{next}}" }""";
        return FakeReply.Ok($$"""{ "_data": [{{string.Join(",", items)}}], "_meta": { "links": { "self": { "href": "x" }{{links}} } } }""");
    }

    /// <summary>The five sample people, with their employments and the lists of names.</summary>
    public static FakePersonio ServesTheSampleV2(this FakePersonio personio)
    {
        personio
            .SignsInV2()
            .OnGet(
                Persons,
                request => FakeReply.Ok(Local(Samples.Text($"v2-persons-page-{(request.Query.ContainsKey("cursor") ? 2 : 1)}-of-2.json")))
            );
        foreach (var (id, page) in Samples.Json("v2-employments-by-person.json").AsObject())
        {
            personio.OnGet(Employments(id), _ => FakeReply.Ok(Local(page!.ToJsonString())));
        }

        return personio
            .OnGet("/v2/org-units", request => Beta(request, Lookup($"GET /v2/org-units?type={request.Query["type"]} (header Beta: true)")))
            .OnGet("/v2/workplaces", request => Beta(request, Lookup("GET /v2/workplaces (header Beta: true)")))
            .OnGet("/v2/cost-centers", request => Beta(request, List(["""{"id":"82957","name":"Kostenstelle 4711"}"""])))
            .OnGet("/v2/legal-entities", _ => List(["""{"id":"7101","name":"Nordlicht Beispiel GmbH"}"""]));

        string Local(string json) => json.Replace("https://api.personio.de/v2", personio.Url.AbsoluteUri + "v2");
        FakeReply Lookup(string name) => FakeReply.Ok(Local(Samples.Json("v2-lookups-assumed-shape.json")[name]!.ToJsonString()));
    }

    public static FakeReply Beta(FakeRequest request, FakeReply reply) =>
        request.Headers.TryGetValue("Beta", out var beta) && beta == "true"
            ? reply
            : Samples.Error("v2: beta endpoint called without 'Beta: true' (or route unknown)");
}
