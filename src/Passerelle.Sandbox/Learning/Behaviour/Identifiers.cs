namespace Passerelle.Sandbox.Learning.Behaviour;

/// <summary>What the platform takes for a mail address and for a username.</summary>
internal static class Identifiers
{
    private const string UsernameMarks = "_-.+#!$%&'*/=?^`{|}~";

    /// <summary>One <c>@</c>, something before it, a dotted host after it, no blanks. The vendor's own rule is not published.</summary>
    public static bool IsMail(string mail)
    {
        var at = mail.IndexOf('@');
        if (at <= 0 || at != mail.LastIndexOf('@') || mail.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || "<>()[],;:\\\"".Contains(c)))
        {
            return false;
        }

        var host = mail.AsSpan(at + 1);
        return host.Contains('.') && host[0] != '.' && host[^1] != '.' && !host.Contains("..", StringComparison.Ordinal);
    }

    /// <summary>Lower-case letters, digits and the marks named in OpenAPI core, <c>UpdateUser.username</c>.</summary>
    public static bool IsUsername(string username) =>
        username.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || UsernameMarks.Contains(c));
}
