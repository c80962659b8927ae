using System.Net;
using System.Text.RegularExpressions;

namespace Passerelle.Mail;

/// <summary>A text with places such as <c>{firstName}</c>; braces around anything but one word are left alone, for style sheets.</summary>
public sealed partial record TemplateText(string Text)
{
    /// <summary>The places a template may have.</summary>
    public static readonly IReadOnlySet<string> Known = new HashSet<string>(StringComparer.Ordinal)
    {
        "firstName",
        "lastName",
        "mail",
        "password",
        "platform",
        "loginUrl",
        "administrator",
    };

    /// <summary>The places in order, each with its line from 1.</summary>
    public IEnumerable<(string Name, int Line)> Places =>
        Place().Matches(Text).Select(m => (m.Groups["name"].Value, Text.AsSpan(0, m.Index).Count('\n') + 1));

    public string Fill(IReadOnlyDictionary<string, string> values) => Place().Replace(Text, m => OneLine(values[m.Groups["name"].Value]));

    public string FillHtml(IReadOnlyDictionary<string, string> values) =>
        Place().Replace(Text, m => WebUtility.HtmlEncode(OneLine(values[m.Groups["name"].Value])));

    /// <summary>A name with a line break must not start a header or a paragraph of its own.</summary>
    public static string OneLine(string value) => string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
