using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Passerelle.Sandbox.Personio.V1;

/// <summary>The read side of v1. Writing is refused like to a credential without the right to write.</summary>
internal static class V1Endpoints
{
    public static void Map(IEndpointRouteBuilder app, PersonioAccount account)
    {
        app.MapPost("/v1/auth", context => V1Auth.Handle(context, account));
        app.MapGet("/v1/company/employees", Guarded(account, V1EmployeeList.Handle));
        app.MapGet("/v1/company/employees/attributes", Guarded(account, Attributes));
        app.MapGet("/v1/company/employees/custom-attributes", Guarded(account, Attributes));
        app.MapGet("/v1/company/employees/{id}", Guarded(account, One));
        app.MapMethods("/v1/company/{**rest}", ["POST", "PATCH", "PUT", "DELETE"],
            Guarded(account, static (context, _) => V1Answer.Error(context, 403, 0, V1Answer.Forbidden)));
        app.MapGet("/v1/{**rest}", Guarded(account, static (context, _) => V1Answer.Error(context, 404, 0, V1Answer.NotFound)));
    }

    private static RequestDelegate Guarded(PersonioAccount account, Func<HttpContext, PersonioAccount, Task> handle) => async context =>
    {
        if (await V1Guard.AdmitAsync(context, account))
        {
            await handle(context, account);
        }
    };

    private static Task One(HttpContext context, PersonioAccount account)
    {
        var person = long.TryParse((string?)context.Request.RouteValues["id"], CultureInfo.InvariantCulture, out var id) ? account.Find(id) : null;
        return person is null
            ? V1Answer.Error(context, 404, 0, V1Answer.NotFound)
            : V1Answer.Ok(context, json =>
            {
                json.WritePropertyName("data");
                new V1EmployeeWriter(account, V1Links.Base(context), projection: null).Write(json, person);
            });
    }

    private static Task Attributes(HttpContext context, PersonioAccount account) => V1Answer.Ok(context, json =>
    {
        json.WriteStartArray("data");
        foreach (var attribute in account.ReadableAttributes)
        {
            json.WriteStartObject();
            json.WriteString("key", attribute.Key);
            json.WriteString("label", attribute.Label);
            json.WriteString("type", attribute.Type);
            json.WriteString("universal_id", attribute.UniversalId);
            json.WriteStartArray("options");
            foreach (var option in attribute.Options)
            {
                json.WriteStringValue(option);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
