using System.Buffers;
using System.Globalization;
using System.Text;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Instance.Pages.Users;

/// <summary>Finds people by what is typed, without regard to case and accents: made ready once, asked for each of many people, by one request.</summary>
/// <param name="search">As it was typed; nothing finds everybody.</param>
public sealed class UserSearch(string? search)
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\u00a0\u202f");

    private readonly string wanted = search?.Trim() ?? "";
    private readonly string letters = PlainText.Of(search.AsSpan().Trim(), new char[PlainText.Longest]).ToString();
    private readonly char[] plain = new char[PlainText.Longest];

    /// <summary>Nothing is searched for.</summary>
    public bool IsEmpty => wanted.Length == 0;

    public static string NameOf(PlatformUser user) =>
        $"{user.FirstName} {user.LastName}".Trim() is { Length: > 0 } name ? name : UsersWords.Nameless;

    /// <summary>A single word lies in one of the names; several may be typed in either order.</summary>
    public bool Finds(PlatformUser user) =>
        IsEmpty
        || (
            wanted.AsSpan().ContainsAny(Blanks)
                ? IsIn($"{user.FirstName} {user.LastName}", $"{user.LastName} {user.FirstName}", user.Mail, user.Job, user.Id)
                : IsIn(user.FirstName, user.LastName, user.Mail, user.Job, user.Id)
        );

    /// <summary>Whether one of the texts contains what is searched for; nothing searched for is in all of them.</summary>
    public bool IsIn(params ReadOnlySpan<string?> texts)
    {
        if (IsEmpty)
        {
            return true;
        }

        foreach (var text in texts)
        {
            if (text is not null && IsIn(text))
            {
                return true;
            }
        }

        return false;
    }

    // Where both sides come down to the letters of English, those alone decide, which is many times quicker than the rules of language.
    private bool IsIn(string text)
    {
        if (letters.Length > 0)
        {
            var own = Ascii.IsValid(text) ? text.AsSpan() : PlainText.Of(text, plain);
            if (!own.IsEmpty || text.Length == 0)
            {
                return own.Contains(letters, StringComparison.OrdinalIgnoreCase);
            }
        }

        return CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, wanted, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
    }
}
