using Microsoft.AspNetCore.Routing;
using Passerelle.Sandbox.Personio.V1;
using Passerelle.Sandbox.Personio.V2;

namespace Passerelle.Sandbox.Personio;

/// <summary>The API of the simulated account.</summary>
public static class PersonioEndpoints
{
    /// <summary>Maps v1 (https://developer.personio.de/reference) and v2 (https://developer.personio.de/v2.0/reference) of the read side.</summary>
    public static void MapPersonio(this IEndpointRouteBuilder app, PersonioAccount account)
    {
        V1Endpoints.Map(app, account);
        V2Endpoints.Map(app, account);
    }
}
