using Passerelle.Sandbox.Learning;

namespace Passerelle.App.Tests.EndToEnd.World;

/// <summary>A platform as lines that two platforms can be compared by: names instead of ids, one line an account.</summary>
public static class Pictures
{
    public static IReadOnlyList<string> PictureOf(this LearningPlatform platform)
    {
        var groups = platform.Groups().ToDictionary(g => g.Id, StringComparer.Ordinal);
        var fields = platform.CustomFields().ToDictionary(f => f.Id, f => f.Name, StringComparer.Ordinal);
        return
        [
            .. platform.Users().Select(Line).Order(StringComparer.Ordinal),
            .. platform.CustomFields().Select(f => $"field {f.Name} {f.Type}").Order(StringComparer.Ordinal),
        ];

        string Line(PlatformUser user) =>
            string.Join(
                " | ",
                $"{user.Mail} {user.Status} {user.FirstName} {user.LastName}, {user.Job}, {user.Lang}",
                $"groups {List(platform.RolesOf(user.Id).Select(r => $"{Path(r.GroupId)}:{r.Role}"))}",
                $"managers {List(platform.ManagersOf(user.Id).Select(m => platform.FindUser(m)!.Mail))}",
                $"values {List(platform.CustomValuesOf(user.Id).Select(v => $"{fields[v.FieldId]}={v.Value}"))}",
                $"ids {List(platform.ExternalIdsOf(user.Id).Select(m => $"{m.Platform}={m.Value}"))}",
                $"password {user.HasPassword} {user.PasswordMustBeChanged}"
            );

        string Path(string id) => groups[id].ParentId is { } parent ? $"{Path(parent)}/{groups[id].Name}" : groups[id].Name;
    }

    private static string List(IEnumerable<string?> items) => string.Join(", ", items.Order(StringComparer.Ordinal));
}
