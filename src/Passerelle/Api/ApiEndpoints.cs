using Passerelle.Api.Audit;
using Passerelle.Api.Connectors;
using Passerelle.Api.Environments;
using Passerelle.Api.Findings;
using Passerelle.Api.Holds;
using Passerelle.Api.Linking;
using Passerelle.Api.Lists;
using Passerelle.Api.Pausing;
using Passerelle.Api.People;
using Passerelle.Api.Plans;
using Passerelle.Api.Problems;
using Passerelle.Api.Runs;
using Passerelle.Api.Undo;
using Passerelle.Api.Work;
using Passerelle.Console.Hosting;

namespace Passerelle.Api;

/// <summary>Every call of the HTTP API.</summary>
public static class ApiEndpoints
{
    public const string Root = "/api";

    /// <summary>The address of its description.</summary>
    public const string Description = "/openapi/v1.json";

    private const string Version = Root + "/v1";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        // Only a token is accepted here, and no browser adds one by itself.
        var api = app.MapGroup(Version).DisableAntiforgery();
        ConnectorsApi.Map(api);
        var environment = api.MapGroup($"/{{{ConnectorHome.RouteValue}}}/{{{ConnectorEnvironment.RouteValue}}}");
        StatusApi.Map(environment);
        RunsApi.Map(environment);
        PlansApi.Map(environment);
        UndoApi.Map(environment);
        PauseApi.Map(environment);
        HoldsApi.Map(environment);
        ApproveApi.Map(environment);
        FindingsApi.Map(environment);
        PeopleApi.Map(environment);
        ResendApi.Map(environment);
        LinkApi.Map(environment);
        UnlinkedApi.Map(environment);
        ListsApi.Map(environment);
        AuditApi.Map(environment);
        WorkApi.Map(environment);
        app.Map(Root + "/{**path}", (HttpContext context) =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return ApiProblem.WriteAsync(context);
            })
            .AllowAnonymous()
            .DisableAntiforgery()
            .ExcludeFromDescription();
    }

    /// <summary>The address of something of an environment.</summary>
    /// <param name="what">With a slash at its beginning.</param>
    public static string Link(ConnectorEnvironment environment, string what) => Version + environment.Link(what);
}
