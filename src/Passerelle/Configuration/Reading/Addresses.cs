using System.Net;
using System.Net.Mail;
using Passerelle.Configuration.Yaml;

namespace Passerelle.Configuration.Reading;

/// <summary>The forms of web and mail addresses.</summary>
internal static class Addresses
{
    /// <summary>Scheme, host and port.</summary>
    public static Checked<Uri> Base(YamlScalar scalar)
    {
        if (Web(scalar.Text) is not { } uri)
            return Checked<Uri>.Wrong($"{scalar.Text} is not a web address", "give one like https://app.360learning.com");
        return uri is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            ? new Uri(uri.GetLeftPart(UriPartial.Authority))
            : Checked<Uri>.Wrong("has more than a host", $"give {uri.Scheme}://{uri.Authority}");
    }

    /// <summary>A page.</summary>
    public static Checked<Uri> Page(YamlScalar scalar) =>
        Web(scalar.Text) is { UserInfo: "" } uri ? uri : Checked<Uri>.Wrong($"{scalar.Text} is not a web address", "give one like https://academy.example");

    /// <summary>A company's Personio; <c>acme.personio.de</c> is taken as https.</summary>
    public static Checked<string> Domain(YamlScalar scalar)
    {
        var text = scalar.Text.Contains("://", StringComparison.Ordinal) ? scalar.Text : $"https://{scalar.Text}";
        return Web(text) is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" } uri
            ? uri.GetLeftPart(UriPartial.Authority)
            : Checked<string>.Wrong($"{scalar.Text} is not the address of a Personio account", "give it as in the browser up to the host, such as https://acme.personio.de");
    }

    public static Checked<string> Host(YamlScalar scalar) =>
        Uri.CheckHostName(scalar.Text) != UriHostNameType.Unknown
            ? scalar.Text.ToLowerInvariant()
            : Checked<string>.Wrong($"{scalar.Text} is not the name of a host", "give the name alone, without https:// and path");

    public static Checked<string> Mail(YamlScalar scalar) =>
        IsMail(scalar.Text) ? scalar.Text : Checked<string>.Wrong($"{scalar.Text} is not an e-mail address", "give one like lea.martin@acme.example");

    /// <summary><c>academy@acme.example</c> or <c>Academy &lt;academy@acme.example&gt;</c>.</summary>
    public static Checked<MailAddress> Sender(YamlScalar scalar) =>
        MailAddress.TryCreate(scalar.Text, out var address) && IsMail(address.Address)
            ? address
            : Checked<MailAddress>.Wrong($"{scalar.Text} is not a sender", "give \"Academy <academy@acme.example>\"");

    public static bool IsLoopback(Uri address) =>
        address.IdnHost.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(address.IdnHost, out var ip) && IPAddress.IsLoopback(ip));

    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));

    private static Uri? Web(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 ? uri : null;

    private static bool IsMail(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Length > 0 && !text.Any(char.IsWhiteSpace);
}
