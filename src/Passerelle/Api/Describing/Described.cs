using Passerelle.Api.Access;
using Passerelle.Api.Problems;
using Passerelle.Api.Work;

namespace Passerelle.Api.Describing;

/// <summary>What every call of the API says of itself: who may use it, what it is called, what it answers.</summary>
public static class Described
{
    /// <summary>A call that reads.</summary>
    /// <param name="name">Its name in programs made from the description.</param>
    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder call, string name, string summary) =>
        call.Named(ApiPolicies.Read, name, summary).Produces<T>();

    /// <summary>A call that changes something at once.</summary>
    public static RouteHandlerBuilder Acts<T>(this RouteHandlerBuilder call, string name, string summary) =>
        call.Named(ApiPolicies.Act, name, summary).Produces<T>().Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict);

    /// <summary>A call that starts something: the answer says where to look how far it is.</summary>
    public static RouteHandlerBuilder Starts(this RouteHandlerBuilder call, string name, string summary) =>
        call.Named(ApiPolicies.Act, name, summary)
            .Produces<WorkDocument>(StatusCodes.Status202Accepted)
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict);

    /// <summary>Further ways in which a call can come to nothing.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder call, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            call.Produces<ApiProblem>(status, ApiProblem.ContentType);
        }

        return call;
    }

    private static RouteHandlerBuilder Named(this RouteHandlerBuilder call, string policy, string name, string summary) =>
        call.RequireAuthorization(policy)
            .WithName(name)
            .WithSummary(summary)
            .Refuses(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status429TooManyRequests);
}
