using Microsoft.AspNetCore.Authorization;
using Passerelle.Store.Accounts;

namespace Passerelle.Console.Hosting;

/// <summary>The rules of access; every endpoint names one of them or is open on purpose.</summary>
public static class Policies
{
    /// <summary>Any role on the platform: seeing.</summary>
    public const string Read = "read";

    /// <summary>Administrator or architect: changing and deciding.</summary>
    public const string Administer = "administer";

    /// <summary>Architect: accounts, deployments, test instances.</summary>
    public const string Install = "install";

    /// <summary>Who is signed in, for what is their own: password, second factor, signing out.</summary>
    public const string Own = "own";

    public static IReadOnlyDictionary<string, IReadOnlyList<Role>> Roles { get; } =
        new Dictionary<string, IReadOnlyList<Role>>(StringComparer.Ordinal)
        {
            [Read] = [Role.Administrator, Role.Architect, Role.Auditor],
            [Administer] = [Role.Administrator, Role.Architect],
            [Install] = [Role.Architect],
        };

    public static void Add(AuthorizationOptions options)
    {
        foreach (var (policy, roles) in Roles)
        {
            options.AddPolicy(policy, rule => rule.RequireAuthenticatedUser().RequireRole(roles.Select(role => role.ToString())));
        }

        options.AddPolicy(Own, rule => rule.RequireAuthenticatedUser());
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole("nobody").Build();
    }
}
