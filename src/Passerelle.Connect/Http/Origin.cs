using System.Net;

namespace Passerelle.Connect.Http;

/// <summary>Where requests, and tokens with them, may go (section 14).</summary>
public static class Origin
{
    /// <summary>What is wrong with a base address; null when it may be used.</summary>
    /// <param name="allowedHosts">The vendor's hosts and those the configuration adds. Loopback is always allowed.</param>
    /// <param name="allowPlainHttp">Whether http is allowed beyond loopback.</param>
    public static string? Problem(Uri baseUrl, IEnumerable<string> allowedHosts, bool allowPlainHttp = false)
    {
        if (!baseUrl.IsAbsoluteUri || (baseUrl.Scheme != Uri.UriSchemeHttps && baseUrl.Scheme != Uri.UriSchemeHttp))
        {
            return "The address must start with https://.";
        }

        if (baseUrl.UserInfo.Length > 0 || baseUrl.PathAndQuery != "/" || baseUrl.Fragment.Length > 0)
        {
            return "The address must hold no user, path, query or fragment.";
        }

        if (IsLoopback(baseUrl))
        {
            return null;
        }

        if (baseUrl.Scheme == Uri.UriSchemeHttp && !allowPlainHttp)
        {
            return "Plain http is only allowed on this machine; use https.";
        }

        return allowedHosts.Contains(baseUrl.IdnHost, StringComparer.OrdinalIgnoreCase) ? null : $"The host {baseUrl.IdnHost} is not allowed.";
    }

    /// <summary>A link of an answer, resolved against an address of the same system; null when it leads to another scheme, host or port.</summary>
    public static Uri? Resolve(Uri page, string link) =>
        Uri.TryCreate(page, link, out var target) && IsSame(page, target) && target.UserInfo.Length == 0 ? target : null;

    public static bool IsSame(Uri one, Uri other) =>
        one.Scheme == other.Scheme && one.Port == other.Port && string.Equals(one.IdnHost, other.IdnHost, StringComparison.OrdinalIgnoreCase);

    private static bool IsLoopback(Uri address) =>
        string.Equals(address.IdnHost, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
