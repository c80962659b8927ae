using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Passerelle.Api.Access;
using Passerelle.Core.Phrases;

namespace Passerelle.Api.Describing;

/// <summary>The OpenAPI document of the API.</summary>
public static partial class ApiDescription
{
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["connector"] = "The connector, as it stands in addresses.",
        ["environment"] = "Test or production.",
        ["run"] = "A run, as in r-20261122-0007.",
        ["plan"] = "A plan, as in p-20261122-0007.",
        ["employee"] = "Employee id, as it stands at the end of the person's address in Personio.",
        ["person"] = "Employee id, e-mail address, user id, or part of the name.",
        ["work"] = "Something that was started.",
    };

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = call => call.RelativePath?.StartsWith(ApiEndpoints.Root[1..] + "/v1/", StringComparison.Ordinal) is true;
        // A phrase is written as its text; no program needs a name for that.
        options.CreateSchemaReferenceId = type => type.Type == typeof(Phrase) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Passerelle",
                    Version = "v1",
                    Description =
                        "Keeps a 360Learning platform in step with Personio: read, plan, run, approve, undo and pause. "
                        + "What takes long answers 202 with the address where to look how far it is. A token does in its owner's name what its owner may do.",
                };
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
                {
                    [TokenAuthentication.SchemeName] = new OpenApiSecurityScheme
                    {
                        Type = SecuritySchemeType.Http,
                        Scheme = "bearer",
                        BearerFormat = "pas_...",
                        Description = "A personal access token, made on one's account page in the console.",
                    },
                };
                document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(TokenAuthentication.SchemeName, document)] = [] }];
                return Task.CompletedTask;
            }
        );
        options.AddOperationTransformer(
            (operation, context, _) =>
            {
                AddPlaces(operation, context.Description.RelativePath ?? "");
                return Task.CompletedTask;
            }
        );
        options.AddSchemaTransformer(
            (schema, context, _) =>
            {
                if (context.JsonTypeInfo.Type == typeof(Phrase))
                {
                    schema.Type = JsonSchemaType.String;
                }

                return Task.CompletedTask;
            }
        );
    }

    /// <summary>The connector and the environment of an address reach the calls as objects, which the description would leave out.</summary>
    private static void AddPlaces(OpenApiOperation operation, string path)
    {
        operation.Parameters ??= [];
        foreach (var name in Place().Matches(path).Select(match => match.Groups["name"].Value))
        {
            var known = operation.Parameters.OfType<OpenApiParameter>().FirstOrDefault(parameter => string.Equals(parameter.Name, name, StringComparison.Ordinal));
            if (known is null)
            {
                known = new OpenApiParameter { Name = name, In = ParameterLocation.Path, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
                operation.Parameters.Add(known);
            }

            known.Required = true;
            known.Description = Places[name];
            if (name == "environment")
            {
                known.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [JsonValue.Create("test"), JsonValue.Create("production")] };
            }
        }
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
