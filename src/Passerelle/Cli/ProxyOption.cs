using System.CommandLine;
using Passerelle.Console.Hosting;

namespace Passerelle.Cli;

/// <summary>Says that a proxy stands in front, on the command line or in the environment.</summary>
public static class ProxyOption
{
    public const string Name = "--behind-proxy";

    /// <summary>The same for a program that is started without arguments.</summary>
    public const string Variable = "PASSERELLE_BEHIND_PROXY";

    /// <summary>Without a value a proxy on this machine.</summary>
    public static Option<string?> Build() =>
        new(Name)
        {
            Description = $"A proxy in front ends TLS: believe its X-Forwarded-For, -Proto and -Host. Alone: one on this machine; or its addresses and networks, several with semicolons. Also as {Variable}.",
            Arity = ArgumentArity.ZeroOrOne,
        };

    /// <returns>The proxy, null without one; or what is wrong with how it was named.</returns>
    public static (TrustedProxy? Proxy, string? Trouble) Of(ParseResult parsed, Option<string?> option)
    {
        var (named, where) = parsed.GetResult(option) is { Implicit: false }
            ? (parsed.GetValue(option) ?? TrustedProxy.Loopback, Name)
            : (Environment.GetEnvironmentVariable(Variable), Variable);
        if (string.IsNullOrWhiteSpace(named))
        {
            return (null, null);
        }

        return TrustedProxy.Read(named) is { } proxy
            ? (proxy, null)
            : (null, $"{where} takes “{TrustedProxy.Loopback}”, or the addresses and networks of the proxy, such as 10.0.0.7 or 10.0.0.0/8, not “{named}”.");
    }
}
