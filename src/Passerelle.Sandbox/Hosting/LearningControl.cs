using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Sandbox.Hosting;

/// <summary>What an administrator does on the platform's pages, through the control API.</summary>
internal static class LearningControl
{
    private static readonly JsonSerializerOptions ImportFormat = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Map(IEndpointRouteBuilder control, LearningPlatform platform)
    {
        control.MapGet("users", (string? mail) => Results.Json(platform.Users().Where(user => mail is null || string.Equals(user.Mail, mail, StringComparison.OrdinalIgnoreCase))));
        control.MapGet("users/{id}", (string id) => platform.FindUser(id) is { } user
            ? Results.Json(new { user, roles = platform.RolesOf(id).Select(role => new { role.GroupId, role = role.Role.ToString() }), managers = platform.ManagersOf(id), values = platform.CustomValuesOf(id), externalIds = platform.ExternalIdsOf(id) })
            : Results.NotFound());
        control.MapPost("users", (NewUserBody user) => Results.Json(new { id = platform.AddUser(user.Mail, user.FirstName, user.LastName, user.GroupId) }, statusCode: 201));
        control.MapPatch("users/{id}", (string id, UserEdit edit) => SiteControl.Done(() => platform.EditUser(id, edit.Mail, edit.FirstName, edit.LastName, edit.Job, edit.Lang)));
        control.MapDelete("users/{id}", (string id) => SiteControl.Done(() => platform.DeleteUser(id)));
        control.MapPut("users/{id}/values/{field}", (string id, string field, ValueBody body) => SiteControl.Done(() => platform.SetCustomValue(id, field, body.Value)));
        control.MapDelete("users/{id}/values/{field}", (string id, string field) => SiteControl.Done(() => platform.RemoveCustomValue(id, field)));
        control.MapPut("users/{id}/roles/{group}/{role}", (string id, string group, string role) => SiteControl.Done(() => platform.SetRole(id, group, Enum.Parse<GroupRole>(role, ignoreCase: true))));
        control.MapDelete("users/{id}/roles/{group}/{role}", (string id, string group, string role) => SiteControl.Done(() => platform.RemoveRole(id, group, Enum.Parse<GroupRole>(role, ignoreCase: true))));
        control.MapPut("users/{id}/managers/{manager}", (string id, string manager) => SiteControl.Done(() => platform.AddManager(id, manager)));
        control.MapDelete("users/{id}/managers/{manager}", (string id, string manager) => SiteControl.Done(() => platform.RemoveManager(id, manager)));
        control.MapGet("groups", () => Results.Json(platform.Groups()));
        control.MapPost("groups", (NewGroupBody group) => Results.Json(new { id = platform.AddGroup(group.Name, group.ParentId ?? platform.RootGroupId, group.Public) }, statusCode: 201));
        control.MapPatch("groups/{id}", (string id, NameBody body) => SiteControl.Done(() => platform.RenameGroup(id, body.Name)));
        control.MapDelete("groups/{id}", (string id) => SiteControl.Done(() => platform.DeleteGroup(id)));
        control.MapGet("custom-fields", () => Results.Json(platform.CustomFields()));
        control.MapPost("custom-fields", (FieldBody field) => Results.Json(new { id = platform.AddCustomField(field.Name, field.Type ?? "string") }, statusCode: 201));
        control.MapPatch("custom-fields/{id}", (string id, NameBody body) => SiteControl.Done(() => platform.RenameCustomField(id, body.Name)));
        control.MapDelete("custom-fields/{id}", (string id) => SiteControl.Done(() => platform.DeleteCustomField(id)));
        control.MapPut("custom-fields/{id}/authorized-values", (string id, string[] values) => SiteControl.Done(() => platform.SetAuthorizedValues(id, values)));
        control.MapPost("import", TakeOverAsync(platform));
        control.MapGet("mails", () => Results.Json(platform.MailsNeverSent));
        control.MapPut("limits", (LimitsBody limits) => SiteControl.Done(() =>
        {
            platform.Options.WritesPerSecond = limits.WritesPerSecond ?? platform.Options.WritesPerSecond;
            platform.Options.ReadsPerSecond = limits.ReadsPerSecond ?? platform.Options.ReadsPerSecond;
        }));
    }

    /// <summary>Read from the stream as it comes: a company of 100,000 is more than the server takes in otherwise.</summary>
    private static RequestDelegate TakeOverAsync(LearningPlatform platform) => async context =>
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        PlatformImport import;
        try
        {
            import = await JsonSerializer.DeserializeAsync<PlatformImport>(context.Request.Body, ImportFormat, context.RequestAborted) ?? throw new InvalidOperationException("There is nothing to import.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidOperationException($"This is no platform to import: {wrong.Message}", wrong);
        }

        platform.Import(import);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    };

    private sealed record NewUserBody(string Mail, string? FirstName, string? LastName, string? GroupId);

    private sealed record UserEdit(string? Mail, string? FirstName, string? LastName, string? Job, string? Lang);

    private sealed record ValueBody(string Value);

    private sealed record NewGroupBody(string Name, string? ParentId, bool Public);

    private sealed record NameBody(string Name);

    private sealed record FieldBody(string Name, string? Type);

    private sealed record LimitsBody(int? WritesPerSecond, int? ReadsPerSecond);
}
