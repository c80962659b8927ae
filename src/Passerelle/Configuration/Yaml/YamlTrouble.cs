using YamlDotNet.Core;

namespace Passerelle.Configuration.Yaml;

/// <summary>Puts the parser's troubles in words for people who do not write YAML every day.</summary>
internal static class YamlTrouble
{
    public static (string Problem, string Mend) Explain(string text, YamlException trouble)
    {
        var line = text.Split('\n').ElementAtOrDefault((int)trouble.Start.Line - 1) ?? "";
        var indentation = line[..^line.TrimStart().Length];
        if (indentation.Contains('\t', StringComparison.Ordinal))
            return ("a tab indents this line", "indent with spaces");
        if (line.TrimStart().StartsWith('@') || line.Contains(": @", StringComparison.Ordinal) || line.Contains(": %", StringComparison.Ordinal) || line.Contains(": `", StringComparison.Ordinal))
            return ("a value cannot start with this sign", "put the value in quotes");
        return ($"this is not YAML ({Words(trouble)})", "look for a missing colon, quote or bracket, or wrong indentation, here or just above");
    }

    private static string Words(YamlException trouble)
    {
        var message = trouble.Message.Split('\n')[0].TrimEnd('.', ' ');
        return message.Length == 0 ? "unexpected text" : char.ToLowerInvariant(message[0]) + message[1..];
    }
}
