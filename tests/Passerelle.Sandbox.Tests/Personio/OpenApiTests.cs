using System.Text.RegularExpressions;
using Passerelle.OpenApi;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Personio;

namespace Passerelle.Sandbox.Tests.Personio;

/// <summary>Answers hold against the vendor's documents, except where the vendor's own answers do not.</summary>
public sealed class OpenApiTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answers_of_v1_are_valid(bool quirks)
    {
        // Custom attributes have keys that no document can know.
        var document = OpenApiDocument.Load(References.PathOf("personio", "openapi", "personio-v1-personnel-data.openapi.json"), UnknownProperties.Allow);
        await using var server = await PersonioServer.StartAsync(MadeUpCompany.Create(150, 3).State, new PersonioOptions { Quirks = quirks });
        await server.SignInAsync();
        foreach (var path in (string[])["/v1/company/employees?limit=100", "/v1/company/employees/4200007", "/v1/company/employees/1", "/v1/company/employees/attributes"])
        {
            // The document calls the list of employees an object as well as an array, and relations never empty; real answers have null, and at times "" or [].
            var instead = quirks ? "(Null|String|Array)" : "Null";
            (await Mistakes(server, document, path)).Where(mistake =>
                !mistake.EndsWith("$.data: Array where object is wanted", StringComparison.Ordinal)
                && !Regex.IsMatch(mistake, $@"(office|department|team|subcompany|supervisor)\.value: {instead} where object is wanted$")).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_token_of_v1_is_valid()
    {
        var document = OpenApiDocument.Load(References.PathOf("personio", "openapi", "personio-v1-auth.openapi.json"));
        await using var server = await PersonioServer.StartAsync();
        var response = await server.PostFormAsync("/v1/auth", ("client_id", server.Account.Options.ClientId), ("client_secret", server.Account.Options.ClientSecret));
        document.ValidateResponse("POST", "/v1/auth", 200, await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Answers_of_v2_are_valid()
    {
        var document = OpenApiDocument.Load(References.PathOf("personio", "openapi", "personio-v2-auth-persons-employments.condensed.openapi.json"));
        await using var server = await PersonioServer.StartAsync(MadeUpCompany.Create(150, 3).State);
        await server.SignInAsync(2);
        var paths = new List<string> { "/v2/persons?limit=50", "/v2/persons?limit=51", "/v2/persons/1", "/v2/persons/1/employments" };
        paths.AddRange(server.Account.Employees.Take(60).SelectMany(person => new[] { $"/v2/persons/{person.Id}", $"/v2/persons/{person.Id}/employments", $"/v2/persons/{person.Id}/employments/{person.Current.Id}" }));
        server.Account.Options.Unlimit();
        foreach (var path in paths)
        {
            // Types of custom attributes are in lower case in real answers and in the vendor's examples, and numbers come as numbers.
            (await Mistakes(server, document, path)).Where(mistake => !Regex.IsMatch(mistake, @"custom_attributes\[\d+\]\.(type|value): ")).ShouldBeEmpty();
        }

        foreach (var secret in new[] { server.Account.Options.ClientSecret, "wrong" })
        {
            var response = await server.PostFormAsync("/v2/auth/token", ("grant_type", "client_credentials"), ("client_id", server.Account.Options.ClientId), ("client_secret", secret));
            document.ValidateResponse("POST", "/v2/auth/token", (int)response.StatusCode, await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        }
    }

    private static async Task<IReadOnlyList<string>> Mistakes(PersonioServer server, OpenApiDocument document, string path)
    {
        using var response = await server.Http.GetAsync(path);
        return document.ValidateResponse("GET", path, (int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
