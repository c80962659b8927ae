using Passerelle.Sandbox.Learning.Behaviour;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Http;

internal static class UserOperations
{
    private static readonly string[] Languages =
    [
        "bg", "cs", "da", "de", "el", "en", "es", "fi", "fr", "hr", "ht_HT", "hu", "id", "it", "ja", "kar_MM", "ko", "lt", "mh_MH", "nl", "nl_BE", "no",
        "pl", "pt", "ro", "ru", "rw_RW", "sk", "sl", "so_SO", "sv", "sw_KE", "th", "ti_ET", "tr", "uk", "zh", "vi",
    ];

    private static readonly Field Lang = Field.Text("lang") with { OneOf = Languages };
    private static readonly Field Instant = new("toBeDeactivatedAt", FieldKind.Instant);
    private static readonly Field Username = Field.Text("username") with { Pattern = Identifiers.IsUsername };

    private static readonly Shape Membership = new(Field.Id("groupId").Must(), (Field.Text("role") with { OneOf = RoleNames.Assignable }).Must());

    private static readonly Shape Create = new(
        Field.Text("mail"), Username, new Field("membership", FieldKind.Object) { Required = true, Inner = Membership },
        Field.Id("primaryGroupId"), Field.Text("custom"), Field.Text("firstName"), Field.Text("lastName"), Field.Text("job"), Lang,
        Field.Text("organization"), Field.Text("phone"), Instant);

    private static readonly Shape Edit = new(
        Field.Text("mail").OrNull(), Username.OrNull(), Field.Id("primaryGroupId").OrNull(), Field.Id("profileImageId").OrNull(),
        Field.Text("custom").OrNull(), Field.Text("firstName").OrNull(), Field.Text("lastName").OrNull(), Field.Text("job").OrNull(), Lang,
        Field.Text("organization").OrNull(), Field.Text("phone").OrNull(), Instant.OrNull());

    private static readonly Shape Password = new(
        new Field("password", FieldKind.Text) { Required = true }, new Field("passwordMustBeChanged", FieldKind.Flag) { Required = true });

    public static readonly IReadOnlyList<Operation> All =
    [
        new("GET", "users", "users:read", List)
        {
            Paged = true,
            Query =
            [
                QueryParameter.Text("mail"), QueryParameter.Text("username"),
                new("status", "eq", "ne") { Accepts = value => value is "active" or "invited" or "deleted" },
            ],
        },
        new("POST", "users", "users:write", CreateOrRestore) { Body = Create, Query = [QueryParameter.Flag("sendInvitationEmail")] },
        new("GET", "users/{userId}", "users:read", call => call.WithUser(User)),
        new("PATCH", "users/{userId}", "users:write", call => call.WithUser(user => UserOr(call.On.ProfileEdits.Apply(user, EditFrom(call)), user))) { Body = Edit },
        new("DELETE", "users/{userId}", "users:write", call => call.WithUser(user => Answer.Done(call.On.Accounts.Delete(user)))),
        new("PUT", "users/{userId}/activate", "users:write", call => call.WithUser(user => UserOr(call.On.Accounts.Activate(user), user))),
        new("PUT", "users/{userId}/password", "users:write", call => call.WithUser(user =>
            Answer.Done(Passwords.Set(user, call.Text("password")!, call.Flag("passwordMustBeChanged")!.Value)))) { Body = Password },
        new("PUT", "users/{userId}/pseudonymize", "users:write", call => call.WithUser(user =>
            UserOr(call.On.Accounts.Pseudonymize(user, call.Query.Flag("deleteExternalIds") == "true"), user))) { Query = [QueryParameter.Flag("deleteExternalIds")] },
    ];

    private static Answer User(User user) => Answer.Json(200, json => json.Write(user));

    private static Answer UserOr(Refusal? refusal, User user) => refusal is null ? User(user) : Answer.Refuse(refusal);

    // Without a status filter deleted accounts are in the list too (guide samples show them).
    private static Answer List(Call call)
    {
        var status = call.Query.On("status", StringComparer.Ordinal);
        var mail = call.Query.On("mail", StringComparer.OrdinalIgnoreCase);
        var username = call.Query.On("username", StringComparer.Ordinal);
        return Page.Of(
            call,
            call.Options.Pages.Users,
            Candidates(call).Where(user => status.Passes(user.Status.Name()) && mail.Passes(user.Mail) && username.Passes(user.Username)),
            user => new Position(user.Ordinal),
            (json, user) => json.Write(user));
    }

    private static IEnumerable<User> Candidates(Call call)
    {
        var found = call.Query.Wanted("mail") is { } mails ? mails.Select(mail => call.State.UsersByMail.GetValueOrDefault(mail))
            : call.Query.Wanted("username") is { } names ? names.Select(name => call.State.UsersByUsername.GetValueOrDefault(name))
            : null;
        return found is null
            ? call.State.Users.Skip(call.Query.Start.Major)
            : found.OfType<User>().Where(user => user.Ordinal >= call.Query.Start.Major).DistinctBy(user => user.Ordinal).OrderBy(user => user.Ordinal);
    }

    private static Answer CreateOrRestore(Call call)
    {
        var membership = call.Body.GetProperty("membership");
        var input = new NewUser(
            call.Text("mail"), call.Text("username"), membership.GetProperty("groupId").GetString()!, RoleNames.FromBody(membership.GetProperty("role").GetString()!))
        {
            FirstName = call.Text("firstName"),
            LastName = call.Text("lastName"),
            Job = call.Text("job"),
            Organization = call.Text("organization"),
            Phone = call.Text("phone"),
            Custom = call.Text("custom"),
            Lang = call.Text("lang"),
            PrimaryGroupId = call.Text("primaryGroupId"),
            ToBeDeactivatedAt = call.Text("toBeDeactivatedAt") is { } at ? Instants.Parse(at) : null,
            Invite = call.Query.Flag("sendInvitationEmail") != "false",
        };
        return call.On.Creation.Create(input, out var user, out var restored) is { } refusal
            ? Answer.Refuse(refusal)
            : Answer.Json(restored ? 200 : 201, json => json.Write(user));
    }

    private static ProfileEdit EditFrom(Call call) => new()
    {
        Mail = call.EditOf("mail"),
        Username = call.EditOf("username"),
        FirstName = call.EditOf("firstName"),
        LastName = call.EditOf("lastName"),
        Phone = call.EditOf("phone"),
        Job = call.EditOf("job"),
        Organization = call.EditOf("organization"),
        Custom = call.EditOf("custom"),
        Lang = call.EditOf("lang"),
        ToBeDeactivatedAt = call.EditOf("toBeDeactivatedAt") is { Given: true, Value: var at } ? new(true, at is null ? null : Instants.Parse(at)) : default,
        PrimaryGroupId = call.EditOf("primaryGroupId"),
        ProfileImageId = call.EditOf("profileImageId"),
    };
}
