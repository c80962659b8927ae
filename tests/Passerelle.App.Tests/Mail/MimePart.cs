using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Passerelle.App.Tests.Mail;

/// <summary>A small reader of MIME (RFC 2045 to 2047): headers, parts, quoted-printable, base64, encoded words.</summary>
public sealed class MimePart
{
    private readonly List<(string Name, string Value)> headers;
    private readonly string raw;

    private MimePart(List<(string Name, string Value)> headers, string raw)
    {
        this.headers = headers;
        this.raw = raw;
    }

    public string ContentType => (Header("Content-Type") ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();

    public string Body =>
        (Header("Content-Transfer-Encoding")?.ToLowerInvariant()) switch
        {
            "quoted-printable" => Encoding.UTF8.GetString(QuotedPrintable(raw.Replace("=\r\n", ""), underscoreIsSpace: false)).ReplaceLineEndings("\n"),
            "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(raw.ReplaceLineEndings(""))).ReplaceLineEndings("\n"),
            _ => raw.ReplaceLineEndings("\n"),
        };

    public static MimePart Parse(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var (head, body) = end < 0 ? (text, "") : (text[..end], text[(end + 4)..]);
        var read = Regex
            .Replace(head, "\r\n[ \t]+", " ")
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(':', 2))
            .Where(l => l.Length == 2)
            .Select(l => (l[0].Trim(), l[1].Trim()))
            .ToList();
        return new MimePart(read, body);
    }

    public string? Header(string name) =>
        headers.Find(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Name: not null } found ? Words(found.Value) : null;

    /// <summary>This part and all below it.</summary>
    public IEnumerable<MimePart> Flatten()
    {
        yield return this;
        if (Regex.Match(Header("Content-Type") ?? "", "boundary=\"?([^\";]+)\"?") is not { Success: true } boundary)
            yield break;
        foreach (var piece in raw.Split($"--{boundary.Groups[1].Value}").Skip(1).Where(p => !p.StartsWith("--", StringComparison.Ordinal)))
            foreach (var part in Parse(piece[2..]).Flatten())
                yield return part;
    }

    private static string Words(string value) =>
        Regex.Replace(
            Regex.Replace(value, @"\?=\s+=\?", "?==?"),
            @"=\?([^?]+)\?([bBqQ])\?([^?]*)\?=",
            word =>
                Encoding
                    .GetEncoding(word.Groups[1].Value)
                    .GetString(
                        word.Groups[2].Value.Equals("b", StringComparison.OrdinalIgnoreCase)
                            ? Convert.FromBase64String(word.Groups[3].Value)
                            : QuotedPrintable(word.Groups[3].Value, underscoreIsSpace: true)
                    )
        );

    private static byte[] QuotedPrintable(string text, bool underscoreIsSpace)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
                (_, i) = (Add(bytes, code), i + 2);
            else if (text[i] == '_' && underscoreIsSpace)
                bytes.Add((byte)' ');
            else
                bytes.AddRange(Encoding.UTF8.GetBytes(text[i].ToString()));
        }
        return [.. bytes];
    }

    private static bool Add(List<byte> bytes, byte code)
    {
        bytes.Add(code);
        return true;
    }
}
