using System.Text.RegularExpressions;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>Addresses of the same kind of page look alike: what differs is an id or a value.</summary>
public static partial class Address
{
    /// <summary>Path and keys of the query, with a star for whatever names one thing among many, and for the environment.</summary>
    public static string KindOf(string address)
    {
        var cut = address.IndexOf('?', StringComparison.Ordinal);
        var path = cut < 0 ? address : address[..cut];
        string[] keys = cut < 0 ? [] : [.. address[(cut + 1)..].Split('&').Select(pair => pair.Split('=')[0]).Order(StringComparer.Ordinal)];
        return $"{Named().Replace(path, "/*").Replace("/production/", "/*/", StringComparison.Ordinal).Replace("/test/", "/*/", StringComparison.Ordinal)}?{string.Join('&', keys)}".TrimEnd('?');
    }

    [GeneratedRegex(@"/[^/]*\d[^/]*", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
