using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Personio;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Sandbox.Hosting;

/// <summary>HR work through the control API. Values have the keys of v1 attributes; relations go by name, dates as YYYY-MM-DD.</summary>
internal static class PersonioControl
{
    public static void Map(IEndpointRouteBuilder control, PersonioAccount account)
    {
        control.MapGet("employees", (string? email) => Results.Json(account.Employees.Where(person => email is null || string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase))));
        control.MapGet("employees/{id:long}", (long id) => account.Find(id) is { } person ? Results.Json(person) : Results.NotFound());
        control.MapPost("employees", (Dictionary<string, JsonElement> values) =>
            Results.Json(account.Hire(values.ToDictionary(pair => pair.Key, pair => Text(pair.Value), StringComparer.Ordinal)), statusCode: 201));
        control.MapPatch("employees/{id:long}", (long id, Dictionary<string, JsonElement> values) =>
        {
            if (account.Find(id) is null)
            {
                return Results.NotFound();
            }

            foreach (var (key, value) in values)
            {
                account.Change(id, key, Text(value));
            }

            return Results.Json(account.Find(id));
        });
        control.MapDelete("employees/{id:long}", (long id) => account.Delete(id) ? Results.NoContent() : Results.NotFound());
        control.MapGet("attributes", () => Results.Json(account.Attributes.Select(attribute => new { attribute, readable = account.ReadableAttributes.Contains(attribute) })));
        control.MapPost("attributes", (PersonioAttribute attribute) => SiteControl.Done(() => account.AddAttribute(attribute)));
        control.MapPatch("attributes/{key}", (string key, AttributeEdit edit) => SiteControl.Done(() =>
        {
            if (edit.Label is { } label)
            {
                account.RenameAttribute(key, label);
            }

            if (edit.Hidden is { } hidden)
            {
                (hidden ? (Action<string>)account.HideAttribute : account.ShowAttribute)(key);
            }
        }));
        control.MapPut("limits", (LimitsEdit edit) => SiteControl.Done(() => edit.Apply(account.Options)));
        control.MapPut("quirks", (bool on) => SiteControl.Done(() => account.Options.Quirks = on));
        control.MapPost("company", (int people, int seed) => SiteControl.Done(() => account.Fill(MadeUpCompany.Create(people, seed))));
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    /// <summary>What may be changed of an attribute.</summary>
    private sealed record AttributeEdit(string? Label, bool? Hidden);

    /// <summary>Limits to set; absent ones stay, 0 switches off.</summary>
    private sealed record LimitsEdit(int? V1EmployeesPerMinute, int? V1EmployeesPerSecond, int? V2PerSecond, int? V2LookupsPerSecond, int? V2Burst)
    {
        public void Apply(PersonioOptions options)
        {
            options.V1EmployeesPerMinute = V1EmployeesPerMinute ?? options.V1EmployeesPerMinute;
            options.V1EmployeesPerSecond = V1EmployeesPerSecond ?? options.V1EmployeesPerSecond;
            options.V2PerSecond = V2PerSecond ?? options.V2PerSecond;
            options.V2LookupsPerSecond = V2LookupsPerSecond ?? options.V2LookupsPerSecond;
            options.V2Burst = V2Burst ?? options.V2Burst;
        }
    }
}
