using System.Globalization;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Instance.Pages.Users;

/// <summary>Finds people by what is typed, without regard to case and accents.</summary>
public static class UserSearch
{
    public static string NameOf(PlatformUser user) =>
        $"{user.FirstName} {user.LastName}".Trim() is { Length: > 0 } name ? name : UsersWords.Nameless;

    public static bool Matches(PlatformUser user, string? search) =>
        Contains(search, $"{user.FirstName} {user.LastName}", $"{user.LastName} {user.FirstName}", user.Mail, user.Job, user.Id);

    /// <summary>Whether one of the texts contains what is searched for; nothing searched for is in all of them.</summary>
    public static bool Contains(string? search, params IEnumerable<string?> texts) =>
        string.IsNullOrWhiteSpace(search)
        || texts.Any(text =>
            text is not null
            && CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, search.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0
        );
}
