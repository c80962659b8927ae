using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Passerelle.Api.Access;
using Passerelle.Api.Describing;
using Passerelle.Api.People;
using Passerelle.Reporting;

namespace Passerelle.Api;

/// <summary>What the API needs: its way of knowing who calls, how JSON is read, and its description.</summary>
public static class ApiServices
{
    /// <param name="badTokensPerMinute">Tokens that are no good which one address may send in a minute.</param>
    public static void Add(IServiceCollection services, int badTokensPerMinute)
    {
        services.AddSingleton(_ => new BadTokens(badTokensPerMinute)).AddSingleton<ExplainTurns>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, configureOptions: null);
        services.Configure<AuthorizationOptions>(ApiPolicies.Add);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.RespectRequiredConstructorParameters = true;
            // A member that is misspelt must not be taken for one that was left out.
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            foreach (var converter in JsonDocuments.Options.Converters)
            {
                options.SerializerOptions.Converters.Add(converter);
            }
        });
        services.AddOpenApi("v1", ApiDescription.Configure);
    }
}
