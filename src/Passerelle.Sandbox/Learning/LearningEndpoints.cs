using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Passerelle.Sandbox.Learning.Http;

namespace Passerelle.Sandbox.Learning;

public static class LearningEndpoints
{
    /// <summary>Answers <c>/api/v2/…</c> for the platform. What the vendor has and the simulator has not is a 404 <c>notFound</c>.</summary>
    public static void MapLearning(this IEndpointRouteBuilder app, LearningPlatform platform)
    {
        var api = app.MapGroup("/api/v2");
        var requests = new RequestPipeline(platform);
        api.MapPost("/oauth2/token", requests.HandleToken);
        IEnumerable<Operation> operations =
        [
            .. UserOperations.All, .. RelationOperations.All, .. GroupOperations.All, .. CustomFieldOperations.All, .. ExternalIdOperations.All,
            .. BulkOperations.All(platform.Clock),
        ];
        foreach (var operation in operations)
        {
            api.MapMethods(operation.Path, [operation.Method], http => requests.Handle(http, operation));
        }

        api.Map("/{**unknown}", (RequestDelegate)requests.HandleUnknown);
    }
}
