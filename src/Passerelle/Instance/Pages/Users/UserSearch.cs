using System.Buffers;
using System.Globalization;
using System.Text;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Instance.Pages.Users;

/// <summary>Finds people by what is typed, without regard to case and accents.</summary>
public static class UserSearch
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\u00a0\u202f");

    public static string NameOf(PlatformUser user) =>
        $"{user.FirstName} {user.LastName}".Trim() is { Length: > 0 } name ? name : UsersWords.Nameless;

    /// <summary>A single word lies in one of the names; several may be typed in either order.</summary>
    public static bool Matches(PlatformUser user, string? search) =>
        string.IsNullOrWhiteSpace(search)
        || (
            search.AsSpan().Trim().ContainsAny(Blanks)
                ? Contains(search, $"{user.FirstName} {user.LastName}", $"{user.LastName} {user.FirstName}", user.Mail, user.Job, user.Id)
                : Contains(search, user.FirstName, user.LastName, user.Mail, user.Job, user.Id)
        );

    /// <summary>Whether one of the texts contains what is searched for; nothing searched for is in all of them.</summary>
    public static bool Contains(string? search, params ReadOnlySpan<string?> texts)
    {
        if (string.IsNullOrWhiteSpace(search))
        {
            return true;
        }

        var wanted = search.AsSpan().Trim();
        var isPlain = Ascii.IsValid(wanted);
        foreach (var text in texts)
        {
            if (text is not null && Contains(text, wanted, isPlain))
            {
                return true;
            }
        }

        return false;
    }

    // Without accents on either side the letters alone decide, which is many times quicker than the rules of language.
    private static bool Contains(string text, ReadOnlySpan<char> wanted, bool isPlain) =>
        isPlain && Ascii.IsValid(text)
            ? text.AsSpan().Contains(wanted, StringComparison.OrdinalIgnoreCase)
            : CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, wanted, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
