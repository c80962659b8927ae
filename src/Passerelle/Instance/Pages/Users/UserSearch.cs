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
        Span<char> plain = stackalloc char[PlainText.Longest];
        var letters = PlainText.Of(wanted, plain);
        foreach (var text in texts)
        {
            if (text is not null && Contains(text, wanted, letters))
            {
                return true;
            }
        }

        return false;
    }

    // Where both sides come down to the letters of English, those alone decide, which is many times quicker than the rules of language.
    private static bool Contains(string text, ReadOnlySpan<char> wanted, ReadOnlySpan<char> letters)
    {
        if (!letters.IsEmpty)
        {
            Span<char> plain = stackalloc char[PlainText.Longest];
            var own = Ascii.IsValid(text) ? text.AsSpan() : PlainText.Of(text, plain);
            if (!own.IsEmpty || text.Length == 0)
            {
                return own.Contains(letters, StringComparison.OrdinalIgnoreCase);
            }
        }

        return CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, wanted, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
    }
}
