using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Http;

/// <summary>Managers, roles and custom values of a user.</summary>
internal static class RelationOperations
{
    private static readonly Shape CustomValue = new(
        Field.Id("customFieldId").Must(), (Field.Text("type") with { OneOf = ["string", "date"] }).Must(), Field.Text("value").Must());

    private static readonly Shape CustomValues = new(new Field("customValues", FieldKind.List) { Required = true, MaxLength = 300, Inner = CustomValue });

    public static readonly IReadOnlyList<Operation> All =
    [
        new("GET", "users/{userId}/managers", "users:read", call => Ids(call, call.Options.Pages.Managers, user => user.Managers)) { Paged = true },
        new("GET", "users/{userId}/subordinates", "users:read", call => Ids(call, call.Options.Pages.Subordinates, user => user.Subordinates)) { Paged = true },
        new("POST", "users/{userId}/managers/{managerId}", "users:write", call =>
            Answer.Done(call.On.Managers.Add(call.Route("userId"), call.Route("managerId")))),
        new("DELETE", "users/{userId}/managers/{managerId}", "users:write", call =>
            Answer.Done(call.On.Managers.Remove(call.Route("userId"), call.Route("managerId")))),
        new("GET", "users/{userId}/roles", "users:read", Roles) { Paged = true },
        new("GET", "users/{userId}/custom-fields/values", "users:read", call => call.WithUser(user => Values(call, user))),
        new("PUT", "users/{userId}/custom-fields/values", "users:write", ReplaceValues) { Body = CustomValues },
    ];

    private static Answer Ids(Call call, int size, Func<User, SortedSet<int>?> which) => call.WithUser(user => Page.Of(
        call,
        size,
        Page.From(which(user), call.Query.Start).Select(ordinal => call.State.Users[ordinal]),
        other => new Position(other.Ordinal),
        (json, other) => json.WriteStringValue(other.Id)));

    private static Answer Roles(Call call) => call.WithUser(user => Page.Of(
        call,
        call.Options.Pages.UserRoles,
        from membership in user.Roles ?? []
        from role in membership.Value.Roles()
        let at = new Position(membership.Key, (int)role)
        where at.Major > call.Query.Start.Major || (at.Major == call.Query.Start.Major && at.Minor >= call.Query.Start.Minor)
        select (At: at, Role: role),
        item => item.At,
        (json, item) => json.WriteRole("groupId", call.State.Groups[item.At.Major]!.Id, item.Role)));

    private static Answer Values(Call call, User user) => Answer.Json(200, json => json.WriteCustomValues(user, call.State));

    private static Answer ReplaceValues(Call call) => call.WithUser(user =>
    {
        var values = call.Body.GetProperty("customValues").EnumerateArray().Select(value => (
            value.GetProperty("customFieldId").GetString()!, value.GetProperty("type").GetString()!, value.GetProperty("value").GetString()!)).ToList();
        return call.On.CustomFields.Replace(user, values) is { } refusal ? Answer.Refuse(refusal) : Values(call, user);
    });
}
