using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Sandbox.Personio.V2;

/// <summary>
/// Names behind the ids of employments. Which fields the real ones carry beside id, name, type and parent is not known
/// (https://developer.personio.de/reference/listorgunits).
/// </summary>
internal static class V2Lookups
{
    public static Func<HttpContext, PersonioAccount, Task> List(UnitKind kind) => (context, account) => Write(context, account, kind);

    public static Task OrgUnits(HttpContext context, PersonioAccount account) =>
        V2Page.Read(context, 20, 100, out _) is { } page && Kind(page.Filter("type")) is { } kind
            ? Write(context, account, kind)
            : V2Problem.BadRequest(context, account.Now);

    public static Task OrgUnit(HttpContext context, PersonioAccount account)
    {
        if (Kind(context.Request.Query["type"]) is not { } kind)
        {
            return V2Problem.BadRequest(context, account.Now);
        }

        var unit = long.TryParse((string?)context.Request.RouteValues["id"], CultureInfo.InvariantCulture, out var id) ? account.Unit(id) : null;
        return unit?.Kind == kind
            ? JsonAnswer.WriteAsync(context, 200, "application/json", json => Row(json, unit))
            : V2Problem.NotFound(context, account.Now);
    }

    private static UnitKind? Kind(string? type) => type switch { "department" => UnitKind.Department, "team" => UnitKind.Team, _ => null };

    private static Task Write(HttpContext context, PersonioAccount account, UnitKind kind)
    {
        if (V2Page.Read(context, 20, 100, out var badLimit) is not { } page)
        {
            return badLimit ? V2Problem.BadLimit(context, account.Now) : V2Problem.BadRequest(context, account.Now);
        }

        var ids = page.Filter("id")?.Split(',');
        var last = page.After is null ? long.MinValue : long.Parse(page.After, CultureInfo.InvariantCulture);
        var rows = account.UnitsOf(kind).Where(unit =>
            unit.Id > last
            && ids?.Contains(unit.Id.ToString(CultureInfo.InvariantCulture)) != false
            && page.Filter("name") is var name && (name is null || name == unit.Name));
        return page.WriteAsync(context, rows, unit => unit.Id.ToString(CultureInfo.InvariantCulture), Row);
    }

    private static void Row(Utf8JsonWriter json, Unit unit)
    {
        json.WriteStartObject();
        json.WriteString("id", unit.Id.ToString(CultureInfo.InvariantCulture));
        json.WriteString("name", unit.Name);
        if (Kind(unit.Kind) is { } type)
        {
            json.WriteString("type", type);
            json.WriteString("parent_id", unit.ParentId?.ToString(CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
    }

    private static string? Kind(UnitKind kind) => kind switch { UnitKind.Department => "department", UnitKind.Team => "team", _ => null };
}
