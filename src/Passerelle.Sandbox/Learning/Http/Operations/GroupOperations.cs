using System.Text.Json;
using Passerelle.Sandbox.Learning.Behaviour;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Http;

internal static class GroupOperations
{
    private static readonly Field Name = Field.Text("name");
    private static readonly Field Public = new("public", FieldKind.Flag);
    private static readonly Field Parent = Field.Id("parentId");
    private static readonly Shape Policy = new(Field.Text("url").Must(), new Field("explicitConsent", FieldKind.Flag));

    private static readonly Field[] Extras =
    [
        Field.Text("custom"),
        Field.Id("bannerImageId"), Field.Id("backgroundImageId"), Field.Id("faviconImageId"), Field.Id("logoImageId"),
        new("subdomain", FieldKind.Text) { MinLength = 3, MaxLength = 255, Pattern = IsSubdomain },
        new("url", FieldKind.Text),
        .. new[] { "privacyPolicy", "moderationCharter", "termsOfUse", "imprint" }.Select(name => new Field(name, FieldKind.Object) { Inner = Policy }),
    ];

    private static readonly Shape Create = new([Name.Must(), Public.Must(), Parent.Must(), .. Extras]);
    private static readonly Shape Edit = new([Name, Public, Parent, .. Extras.Select(field => field.OrNull())]);

    public static readonly IReadOnlyList<Operation> All =
    [
        new("GET", "groups", "groups:read", List) { Paged = true },
        new("POST", "groups", "groups:write", CreateGroup) { Body = Create },
        new("GET", "groups/{groupId}", "groups:read", call => call.WithGroup(GroupAnswer)),
        new("PATCH", "groups/{groupId}", "groups:write", EditGroup) { Body = Edit },
        new("DELETE", "groups/{groupId}", "groups:write", call => call.WithGroup(group => Answer.Done(call.On.Groups.Delete(group)))),
        new("GET", "groups/{groupId}/roles", "groups:read", Roles) { Paged = true },
        new("POST", "groups/{groupId}/{role}/{userId}", "groups:write", call => Answer.Done(call.On.Memberships.Add(call.Route("userId"), call.Route("groupId"), Role(call)))),
        new("DELETE", "groups/{groupId}/{role}/{userId}", "groups:write", call => Answer.Done(call.On.Memberships.Remove(call.Route("userId"), call.Route("groupId"), Role(call)))),
    ];

    private static bool IsSubdomain(string text) => text[0] != '-' && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static GroupRole Role(Call call) => RoleNames.FromPath(call.Route("role"))!.Value;

    private static Answer GroupAnswer(Group group) => Answer.Json(200, json => json.Write(group));

    private static Answer List(Call call) => Page.Of(
        call,
        call.Options.Pages.Groups,
        call.State.Groups.Skip(call.Query.Start.Major).OfType<Group>(),
        group => new Position(group.Ordinal),
        (json, group) => json.Write(group));

    private static Answer CreateGroup(Call call) => call.On.Groups.Create(InputFrom(call), out var group) is { } refusal
        ? Answer.Refuse(refusal)
        : Answer.Json(201, json => json.Write(group));

    private static Answer EditGroup(Call call) => call.WithGroup(group =>
        call.On.Groups.Edit(group, InputFrom(call)) is { } refusal ? Answer.Refuse(refusal) : GroupAnswer(group));

    // "Sorted per user": by user in order of creation, then by role.
    private static Answer Roles(Call call) => call.WithGroup(place => Page.Of(
        call,
        call.Options.Pages.GroupRoles,
        from ordinal in Page.From(place.Members, call.Query.Start)
        let user = call.State.Users[ordinal]
        from role in user.Roles![place.Ordinal].Roles()
        where ordinal > call.Query.Start.Major || (int)role >= call.Query.Start.Minor
        select (User: user, Role: role),
        item => new Position(item.User.Ordinal, (int)item.Role),
        (json, item) => json.WriteRole("userId", item.User.Id, item.Role)));

    private static GroupInput InputFrom(Call call)
    {
        var extras = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var field in Extras)
        {
            if (call.Body.TryGetProperty(field.Name, out var value))
            {
                extras[field.Name] = value;
            }
        }

        return new GroupInput(call.Text("name"), call.Flag("public"), call.Text("parentId")) { Extras = extras };
    }
}
