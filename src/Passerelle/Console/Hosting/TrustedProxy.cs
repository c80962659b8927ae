using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Passerelle.Console.Hosting;

/// <summary>
/// A proxy in front of the pages that says who asked, and over what: without one, whoever writes such headers is not believed. What it says decides whether
/// cookies are for https only, which address a try to sign in counts for, and how links on pages begin.
/// </summary>
/// <param name="Text">As it was written: <see cref="Loopback"/>, or addresses and networks.</param>
/// <param name="Networks">Where it may sit beside this machine itself.</param>
public sealed record TrustedProxy(string Text, IReadOnlyList<IPNetwork> Networks)
{
    /// <summary>Only a proxy on this machine.</summary>
    public const string Loopback = "loopback";

    private static readonly char[] Separators = [';', ',', ' '];

    /// <summary>Reads <see cref="Loopback"/>, or addresses (<c>10.0.0.7</c>) and networks (<c>10.0.0.0/8</c>), several with semicolons.</summary>
    /// <returns>Null when it is neither.</returns>
    public static TrustedProxy? Read(string text)
    {
        List<IPNetwork> networks = [];
        foreach (var part in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(part, out var address))
            {
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(part, out var network))
            {
                networks.Add(network);
            }
            else if (!string.Equals(part, Loopback, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        return new TrustedProxy(text, networks);
    }

    /// <summary>Before everything that looks at the request: of each header only what the last proxy wrote counts, since anybody may have written the rest.</summary>
    public void Use(IApplicationBuilder app)
    {
        // This machine itself is among the known ones from the start.
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = 1,
        };
        foreach (var network in Networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }
}
