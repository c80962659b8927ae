using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Sandbox.Personio.V2;

/// <summary>The read side of v2. Writing methods are not mapped.</summary>
internal static class V2Endpoints
{
    private static readonly V2Resource Persons = new("persons", PersonioRights.Persons);
    private static readonly V2Resource Employments = new("employments", PersonioRights.Persons);
    private static readonly V2Resource OrgUnits = new("org-units", PersonioRights.OrgUnits, Beta: true, Lookup: true);
    private static readonly V2Resource OrgUnit = new("org-unit", PersonioRights.OrgUnits, Lookup: true);
    private static readonly V2Resource Workplaces = new("workplaces", PersonioRights.Workplaces, Beta: true, Lookup: true);
    private static readonly V2Resource CostCenters = new("cost-centers", PersonioRights.CostCenters, Beta: true, Lookup: true);
    private static readonly V2Resource LegalEntities = new("legal-entities", PersonioRights.LegalEntities, Lookup: true);

    public static void Map(IEndpointRouteBuilder app, PersonioAccount account)
    {
        app.MapPost("/v2/auth/token", context => V2Auth.Token(context, account));
        app.MapPost("/v2/auth/revoke", context => V2Auth.Revoke(context, account));
        app.MapGet("/v2/persons", V2Guard.Guarded(account, Persons, V2PersonList.Handle));
        app.MapGet("/v2/persons/{id}", V2Guard.Guarded(account, Persons, One));
        app.MapGet("/v2/persons/{id}/employments", V2Guard.Guarded(account, Employments, V2EmploymentList.Handle));
        app.MapGet("/v2/persons/{id}/employments/{employment}", V2Guard.Guarded(account, Employments, V2EmploymentList.One));
        app.MapGet("/v2/org-units", V2Guard.Guarded(account, OrgUnits, V2Lookups.OrgUnits));
        app.MapGet("/v2/org-units/{id}", V2Guard.Guarded(account, OrgUnit, V2Lookups.OrgUnit));
        app.MapGet("/v2/workplaces", V2Guard.Guarded(account, Workplaces, V2Lookups.List(UnitKind.Office)));
        app.MapGet("/v2/cost-centers", V2Guard.Guarded(account, CostCenters, V2Lookups.List(UnitKind.CostCenter)));
        app.MapGet("/v2/legal-entities", V2Guard.Guarded(account, LegalEntities, V2Lookups.List(UnitKind.Subcompany)));
        app.Map("/v2/{**rest}", context => V2Problem.NoEndpoint(context, account.Now));
    }

    /// <summary>The person the path names, or <see langword="null"/>.</summary>
    public static PersonioEmployee? Person(HttpContext context, PersonioAccount account) =>
        long.TryParse((string?)context.Request.RouteValues["id"], CultureInfo.InvariantCulture, out var id) ? account.Find(id) : null;

    private static Task One(HttpContext context, PersonioAccount account) =>
        Person(context, account) is { } person
            ? JsonAnswer.WriteAsync(context, 200, "application/json", json => new V2PersonWriter(account, V1.V1Links.Base(context)).Write(json, person))
            : V2Problem.NotFound(context, account.Now);
}
