using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Passerelle.App.Tests.Console;

namespace Passerelle.App.Tests.Api;

public sealed partial class ApiDescriptionTests(ServedConsole console) : IClassFixture<ServedConsole>
{
    [Fact]
    public async Task The_description_is_sound_and_names_every_call()
    {
        var document = await DocumentAsync();
        var described = document.Paths.SelectMany(path => path.Value.Operations!.Keys.Select(method => $"{method.Method.ToUpperInvariant()} {path.Key}"));
        var served = console
            .App.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(one => one.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal))
            .Select(one => $"{one.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single()} {one.RoutePattern.RawText}");
        described.Order(StringComparer.Ordinal).ShouldBe(served.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_call_says_what_it_does_what_it_takes_and_what_it_answers()
    {
        var document = await DocumentAsync();
        List<string> wrong = [];
        foreach (var (path, method, call) in document.Paths.SelectMany(path => path.Value.Operations!.Select(one => (path.Key, one.Key.Method, one.Value))))
        {
            var places = Place().Matches(path).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);
            var known = (call.Parameters ?? []).Where(one => one.In == ParameterLocation.Path).ToList();
            if (
                string.IsNullOrEmpty(call.Summary)
                || string.IsNullOrEmpty(call.OperationId)
                || call.Tags is not { Count: 1 }
                || !known.Select(one => one.Name!).Order(StringComparer.Ordinal).SequenceEqual(places)
                || known.Exists(one => !one.Required || string.IsNullOrEmpty(one.Description))
                || !call.Responses!.Any(one => one.Key is "200" or "202" && one.Value.Content!.Values.Single().Schema is OpenApiSchemaReference)
                || call.Responses!["401"].Content!.Single().Key != "application/problem+json"
            )
            {
                wrong.Add($"{method} {path}");
            }
        }

        wrong.ShouldBeEmpty();
        document.Paths.SelectMany(path => path.Value.Operations!.Values).Select(call => call.OperationId).ShouldBeUnique();
    }

    [Fact]
    public async Task The_description_says_how_one_is_let_in_and_what_documents_look_like()
    {
        var document = await DocumentAsync();
        document.Components!.SecuritySchemes!["token"].Scheme.ShouldBe("bearer");
        document.Security!.Single().Keys.Single().Reference.Id.ShouldBe("token");
        var note = document.Components.Schemas!["Note"];
        note.Properties!["text"].Type.ShouldBe(JsonSchemaType.String);
        note.Properties["mend"].Type.ShouldBe(JsonSchemaType.String);
        document.Components.Schemas["RunReport"].Properties!.Keys.ShouldContain("counts");
        document.Components.Schemas["ApiProblem"].Properties!.Keys.ShouldBe(["type", "title", "status", "code", "detail", "mend"], ignoreOrder: true);
        document.Components.Schemas.Keys.ShouldNotContain("Phrase");
    }

    private async Task<OpenApiDocument> DocumentAsync()
    {
        using var http = new HttpClient();
        var text = await http.GetStringAsync(new Uri(console.Address, "/openapi/v1.json"), TestContext.Current.CancellationToken);
        var read = OpenApiDocument.Parse(text, "json");
        read.Diagnostic!.Errors.Select(error => error.ToString()).ShouldBeEmpty();
        return read.Document!;
    }

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
