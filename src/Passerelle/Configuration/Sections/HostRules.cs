using Passerelle.Configuration.Reading;

namespace Passerelle.Configuration.Sections;

/// <summary>Which addresses may be talked to (rule T1 and section 14).</summary>
/// <param name="Vendors">The vendor's own hosts; null when any host will do, as in test.</param>
/// <param name="Allowed">Hosts the configuration adds.</param>
internal sealed record HostRules(IReadOnlyList<string>? Vendors, IReadOnlyList<string> Allowed, bool PlainHttp)
{
    public static readonly IReadOnlyList<string> Learning = ["app.360learning.com", "app.us.360learning.com"];

    public static readonly IReadOnlyList<string> Personio = ["api.personio.de", "api.personio.com"];

    public void Check(Section section, string key, Uri address)
    {
        if (Addresses.IsLoopback(address))
            return;
        if (address.Scheme != Uri.UriSchemeHttps && !PlainHttp)
            section.Wrong(key, "plain http would show the secret to everyone on the way", $"give https://{address.Authority}");
        else if (Vendors is not null && !Vendors.Concat(Allowed).Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase))
            section.Wrong(key, $"{address.Host} is not a host of the vendor", $"give {string.Join(" or ", Vendors.Select(v => $"https://{v}"))}, or list the host under allowHosts");
    }
}
