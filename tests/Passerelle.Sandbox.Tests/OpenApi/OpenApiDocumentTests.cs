using System.Text.Json;

namespace Passerelle.OpenApi;

public sealed class OpenApiDocumentTests
{
    private const string Text = """
        {
          "openapi": "3.1.0",
          "servers": [{ "url": "https://api.example.com/v1" }],
          "paths": {
            "/people/{id}": {
              "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "integer", "minimum": 1 } }],
              "get": {
                "parameters": [
                  { "name": "Version", "in": "header", "required": true, "schema": { "type": "string", "enum": ["2"] } },
                  { "name": "limit", "in": "query", "schema": { "type": "integer", "maximum": 100 } },
                  { "name": "tags[]", "in": "query", "schema": { "type": "array", "items": { "type": "string", "minLength": 2 } } },
                  { "name": "mail", "in": "query", "style": "deepObject", "schema": { "properties": { "eq": { "type": "string" }, "in": { "type": "array", "items": { "type": "string", "format": "email" } } } } }
                ],
                "responses": {
                  "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Person" } } } },
                  "204": { "description": "nothing" },
                  "4XX": { "$ref": "#/components/responses/Wrong" }
                }
              },
              "put": {
                "requestBody": { "required": true, "content": {
                  "application/json": { "schema": { "$ref": "#/components/schemas/Named" } },
                  "application/x-www-form-urlencoded": { "schema": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" }, "age": { "type": "integer" } } } } } },
                "responses": { "default": { "description": "any" } }
              }
            },
            "/people/me": { "get": { "responses": { "200": { "content": { "application/json": { "schema": { "type": "boolean" } } } } } } }
          },
          "components": {
            "responses": { "Wrong": { "content": { "application/json": { "schema": { "oneOf": [
              { "type": "object", "required": ["error"], "properties": { "error": { "type": "string", "enum": ["a"] } } },
              { "type": "object", "required": ["error"], "properties": { "error": { "type": "object", "required": ["code"], "properties": { "code": { "type": "string" } } } } } ] } } } } },
            "schemas": {
              "Named": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string", "minLength": 1, "maxLength": 5 } } },
              "Person": { "allOf": [ { "$ref": "#/components/schemas/Named" }, { "type": "object", "properties": {
                "born": { "type": "string", "format": "date" }, "seen": { "type": ["string", "null"], "format": "date-time" }, "note": { "type": "string", "nullable": true },
                "code": { "type": "string", "pattern": "^[a-f]+$" }, "marks": { "type": "array", "minItems": 1, "maxItems": 2, "items": { "type": "number" } },
                "bag": { "type": "object", "additionalProperties": { "type": "integer" } }, "shut": { "type": "object", "additionalProperties": false },
                "either": { "anyOf": [ { "type": "string" }, { "type": "integer" } ] } } } ] }
            }
          }
        }
        """;

    [Theory]
    [InlineData("""{"name":"Ada"}""")]
    [InlineData("""{"name":"Ada","born":"1815-12-10","seen":null,"note":null,"code":"ff","marks":[1,2.5],"bag":{"a":1},"shut":{},"either":3}""")]
    public void A_fitting_answer_passes(string json) => Load().ValidateResponse("GET", "/v1/people/7?x=y", 200, json).ShouldBeEmpty();

    [Theory]
    [InlineData("""{}""", "$.name: missing")]
    [InlineData("""{"name":""}""", "$.name: shorter than 1")]
    [InlineData("""{"name":"Augusta"}""", "$.name: longer than 5")]
    [InlineData("""{"name":7}""", "$.name: Number where string is wanted")]
    [InlineData("""{"name":null}""", "$.name: Null where string is wanted")]
    [InlineData("""{"name":"A","born":"10.12.1815"}""", "is no date")]
    [InlineData("""{"name":"A","seen":"now"}""", "is no date-time")]
    [InlineData("""{"name":"A","code":"xyz"}""", "does not match")]
    [InlineData("""{"name":"A","marks":[]}""", "at least 1")]
    [InlineData("""{"name":"A","marks":[1,2,3]}""", "at most 2")]
    [InlineData("""{"name":"A","marks":["1"]}""", "$.marks[0]: String where number is wanted")]
    [InlineData("""{"name":"A","bag":{"a":"x"}}""", "$.bag.a: String where integer is wanted")]
    [InlineData("""{"name":"A","shut":{"a":1}}""", "$.shut.a")]
    [InlineData("""{"name":"A","either":true}""", "nearest alternative")]
    [InlineData("""{"name":"A","other":1}""", "$.other: not described")]
    [InlineData("""[]""", "Array where object is wanted")]
    [InlineData("""{""", "not JSON")]
    [InlineData("", "must have a body")]
    public void A_wrong_answer_is_told_where_it_is_wrong(string json, string mistake) =>
        Load().ValidateResponse("GET", "/people/7", 200, json).ShouldContain(line => line.Contains(mistake));

    [Fact]
    public void Unknown_properties_can_be_allowed() =>
        Load(UnknownProperties.Allow).ValidateResponse("GET", "/people/7", 200, """{"name":"A","other":1}""").ShouldBeEmpty();

    [Fact]
    public void The_status_finds_its_answer_exactly_by_class_or_not_at_all()
    {
        var document = Load();

        document.ValidateResponse("GET", "/people/7", 404, """{"error":"a"}""").ShouldBeEmpty();
        document.ValidateResponse("GET", "/people/7", 404, """{"error":{"code":"x"}}""").ShouldBeEmpty();
        document.ValidateResponse("GET", "/people/7", 404, """{"error":"b"}""").ShouldNotBeEmpty();
        document.ValidateResponse("GET", "/people/7", 500, "{}").ShouldHaveSingleItem().ShouldContain("500 is not described");
        document.ValidateResponse("GET", "/people/7", 204, "").ShouldBeEmpty();
        document.ValidateResponse("GET", "/people/7", 204, "{}").ShouldHaveSingleItem().ShouldContain("must have no body");
        document.ValidateResponse("GET", "/people/me", 200, "true").ShouldBeEmpty("a literal path goes before a template");
        document.ValidateResponse("POST", "/people/7", 200, "{}").ShouldHaveSingleItem().ShouldContain("is not described");
        document.Describes("GET", "/v1/people/7").ShouldBeTrue();
        document.Describes("GET", "/v1/pets/7").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/people/7?limit=5&tags[]=ab&mail[eq]=x&mail[in][0]=a@b", null)]
    [InlineData("/people/7?mail%5Beq%5D=x", null)]
    [InlineData("/people/x", "path id")]
    [InlineData("/people/0", "less than 1")]
    [InlineData("/people/7?limit=101", "more than 100")]
    [InlineData("/people/7?limit=many", "query limit")]
    [InlineData("/people/7?tags[]=a", "query tags[]")]
    [InlineData("/people/7?mail[ne]=x", "query mail[ne]: not described")]
    [InlineData("/people/7?mail[in][]=x", "is no email")]
    [InlineData("/people/7?page=2", "query page: not described")]
    public void A_request_is_held_against_its_parameters(string path, string? mistake) =>
        Check(Load().ValidateRequest("GET", path, [new("version", "2")], null), mistake);

    [Theory]
    [InlineData("application/json; charset=utf-8", """{"name":"Ada"}""", null)]
    [InlineData("application/x-www-form-urlencoded", "name=Ada+B&age=7", null)]
    [InlineData("application/x-www-form-urlencoded", "age=x", "age")]
    [InlineData("application/json", """{"name":"Ada","age":7}""", "body.age: not described")]
    [InlineData("text/plain", "Ada", "content type 'text/plain'")]
    [InlineData(null, null, "body: missing")]
    public void A_request_is_held_against_its_body(string? type, string? body, string? mistake) =>
        Check(Load().ValidateRequest("PUT", "/people/7", type is null ? [] : [new("Content-Type", type)], body), mistake);

    [Fact]
    public void A_required_header_must_be_sent_with_an_allowed_value()
    {
        Load().ValidateRequest("GET", "/people/7", [], null).ShouldHaveSingleItem().ShouldContain("header Version: missing");
        Load().ValidateRequest("GET", "/people/7", [new("Version", "1")], null).ShouldHaveSingleItem().ShouldContain("is not one of");
        Load().ValidateRequest("GET", "/people/7", [new("Version", "2")], "{}").ShouldHaveSingleItem().ShouldContain("body: none is described");
    }

    [Fact]
    public void The_learning_platforms_document_is_read()
    {
        var core = OpenApiDocument.Load(References.PathOf("360learning", "360learning-core-api.openapi.json"));

        core.ValidateResponse("GET", "/api/v2/users/507f1f77bcf86cd799439011", 200, """{"_id":"507f1f77bcf86cd799439011","status":"active","lang":"en"}""").ShouldBeEmpty();
        core.ValidateResponse("GET", "/api/v2/users/507f1f77bcf86cd799439011", 200, """{"_id":"1","status":"asleep","job":null}""").Count.ShouldBeGreaterThan(3);
        core.ValidateResponse("POST", "/api/v2/users", 400, """{"error":{"code":"userNotFound","message":"x"}}""").ShouldNotBeEmpty();
        core.ValidateRequest("GET", "/api/v2/users?status[eq]=away", [new("360-api-version", "v2.0")], null).ShouldHaveSingleItem();
    }

    /// <summary>The documents contradict what Personio sends in two places: v1 calls the list of employees an object as well, v2 spells types in capitals.</summary>
    [Theory]
    [InlineData("personio-v1-auth.openapi.json", "POST", "/v1/auth", "v1-auth-response.json", null)]
    [InlineData("personio-v1-personnel-data.openapi.json", "GET", "/v1/company/employees", "v1-employees-page-1-of-2.json", "$.data: Array where object is wanted")]
    [InlineData("personio-v2-auth-persons-employments.condensed.openapi.json", "POST", "/v2/auth/token", "v2-token-response.json", null)]
    [InlineData("personio-v2-auth-persons-employments.condensed.openapi.json", "GET", "/v2/persons", "v2-persons-page-1-of-2.json", ".type: \"")]
    public void Personios_documents_are_read(string name, string method, string path, string sample, string? contradiction)
    {
        var document = OpenApiDocument.Load(References.PathOf("personio", "openapi", name), UnknownProperties.Allow);
        var json = File.ReadAllText(References.PathOf("personio", sample));

        var wrong = document.ValidateResponse(method, path, 200, json);

        wrong.Where(line => contradiction is null || !line.Contains(contradiction)).ShouldBeEmpty();
        document.ValidateResponse(method, path, 200, "[]").ShouldNotBeEmpty();
    }

    private static void Check(IReadOnlyList<string> wrong, string? mistake)
    {
        if (mistake is null)
        {
            wrong.ShouldBeEmpty();
        }
        else
        {
            wrong.ShouldContain(line => line.Contains(mistake));
        }
    }

    private static OpenApiDocument Load(UnknownProperties unknown = UnknownProperties.Refuse)
    {
        using var document = JsonDocument.Parse(Text);
        return OpenApiDocument.From(document.RootElement, unknown);
    }
}
