using Microsoft.AspNetCore.Authorization;
using Passerelle.Console.Hosting;
using Passerelle.Store.Accounts;

namespace Passerelle.Api.Access;

/// <summary>The rules of access to the API. A token is asked for, never the console's cookie: another site could make a browser send that.</summary>
public static class ApiPolicies
{
    /// <summary>Any role on the platform, any token.</summary>
    public const string Read = "api-read";

    /// <summary>Administrator or architect, with a token that may act.</summary>
    public const string Act = "api-act";

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Read, rule => ByToken(rule, Policies.Read));
        options.AddPolicy(Act, rule => ByToken(rule, Policies.Administer).RequireClaim(TokenAuthentication.ScopeClaim, nameof(TokenScope.Act)));
    }

    private static AuthorizationPolicyBuilder ByToken(AuthorizationPolicyBuilder rule, string roles) =>
        rule.AddAuthenticationSchemes(TokenAuthentication.SchemeName).RequireAuthenticatedUser().RequireRole(Policies.Roles[roles].Select(role => role.ToString()));
}
