using Passerelle.Instance.Pages.Hosting;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Instance.Pages.Users;

/// <summary>Reads the people of the test platform.</summary>
public static class UsersQuery
{
    private const int ReportsShown = 20;

    public static UsersModel All(LearningPlatform platform, UserFilter filter)
    {
        var status = Enum.TryParse<UserStatus>(filter.Status, ignoreCase: true, out var one) ? one : (UserStatus?)null;
        var search = new UserSearch(filter.Search);
        var found = platform
            .Users()
            .Where(user => (status is null || user.Status == status) && search.Finds(user))
            .ToList();
        return new UsersModel(Lists.PageByName(found, UserSearch.NameOf, filter.Page), platform.UserCount > 0);
    }

    /// <returns>Null when there is no such account.</returns>
    public static ProfileModel? One(LearningPlatform platform, string id)
    {
        if (platform.FindUser(id) is not { } user)
        {
            return null;
        }

        var fields = platform.CustomFields().ToDictionary(field => field.Id, field => field.Name, StringComparer.Ordinal);
        var groups = platform.Groups().ToDictionary(group => group.Id, StringComparer.Ordinal);
        var reports = platform.SubordinatesOf(id);
        return new ProfileModel(
            user,
            [.. platform.CustomValuesOf(id).Select(value => new ProfileValue(value.FieldId, fields[value.FieldId], value.Value)).OrderBy(value => value.Field, StringComparer.CurrentCulture)],
            [
                .. platform
                    .RolesOf(id)
                    .GroupBy(role => role.GroupId, role => role.Role, StringComparer.Ordinal)
                    .Select(roles => new ProfileGroup(roles.Key, PathOf(groups, roles.Key), [.. roles]))
                    .OrderBy(group => group.Path, StringComparer.CurrentCulture),
            ],
            [.. platform.ManagersOf(id).Select(manager => platform.FindUser(manager)!)],
            [.. reports.Take(ReportsShown).Select(report => platform.FindUser(report)!)],
            Math.Max(0, reports.Count - ReportsShown),
            platform.ExternalIdsOf(id)
        );
    }

    private static string PathOf(IReadOnlyDictionary<string, PlatformGroup> groups, string id)
    {
        var path = groups[id].Name;
        for (var above = groups[id].ParentId; above is not null; above = groups[above].ParentId)
        {
            path = $"{groups[above].Name} › {path}";
        }

        return path;
    }
}
