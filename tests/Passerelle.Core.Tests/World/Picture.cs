using System.Globalization;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;

namespace Passerelle.Core.Tests.World;

/// <summary>The platform's state without ids that depend on the order of creation, so that two worlds can be compared.</summary>
public static class Picture
{
    public static IReadOnlyList<string> Of(Scene scene)
    {
        var platform = scene.Platform;
        var names = platform.Users.Values.ToDictionary(u => u.Id, u => u.Mail ?? u.Id.Value);
        var lines = platform.Users.Values.Select(u => string.Create(CultureInfo.InvariantCulture, $"user {names[u.Id]} {u.Status} {u.FirstName} {u.LastName} {u.Job} {u.DeactivatedAt:O}"))
            .Concat(platform.Mappings.Select(m => $"mapping {m.Value} {names[m.User]}"))
            .Concat(scene.Memory.Links.Select(l => $"link {l.Key} {names[l.Value.User]}"))
            .Concat(platform.Learners.Select(l => $"learner {names[l.User]} {l.Group}"))
            .Concat(platform.Learners.Where(l => scene.Memory.Caused.TryGetValue(l.User, out var caused) && caused.Contains(l.Group)).Select(l => $"caused {names[l.User]} {l.Group}"))
            .Concat(platform.Managers.Where(m => !platform.Users[m.User].IsDeleted && scene.Memory.Managers.TryGetValue(m.User, out var set) && set.Contains(m.Manager)).Select(m => $"set {names[m.User]} {names[m.Manager]}"))
            .Concat(platform.Managers.Select(m => $"manager {names[m.User]} {names[m.Manager]}"))
            .Concat(platform.Fields.Values.Where(f => !f.Name.StartsWith("Renamed", StringComparison.Ordinal)).Select(f => $"field {f.Name} {f.Type}"))
            .Concat(platform.Values.Select(v => $"value {names[v.Key.User]} {FieldName(platform.Fields[v.Key.Field])} {v.Value}"));
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    /// <summary>What only one of two states has, each line marked with a plus or a minus.</summary>
    public static IEnumerable<string> Difference(IReadOnlyList<string> expected, IReadOnlyList<string> actual) =>
        expected.Except(actual).Select(line => "- " + line).Concat(actual.Except(expected).Select(line => "+ " + line));

    public static string OfUser(Scene scene, UserId user) =>
        string.Join(
            '\n',
            new[] { scene.Platform.Users[user].ToString() }
                .Concat(scene.Platform.Mappings.Where(m => m.User == user).Select(m => m.ToString()))
                .Concat(scene.Platform.Learners.Where(l => l.User == user).Select(l => l.Group.Value).Order(StringComparer.Ordinal))
                .Concat(scene.Platform.Managers.Where(m => m.User == user || m.Manager == user).Select(m => m.ToString()).Order(StringComparer.Ordinal))
                .Concat(scene.Platform.ValuesOf(user).Select(v => v.ToString()))
        );

    private static string FieldName(CustomField field) => field.Name.StartsWith("Renamed", StringComparison.Ordinal) ? "renamed" : field.Name;
}
