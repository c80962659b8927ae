using YamlDotNet.Core;

namespace Passerelle.Configuration.Yaml;

/// <summary>Puts the parser's troubles in words for people who do not write YAML every day.</summary>
internal sealed record YamlTrouble(int Line, int Column, string Problem, string Mend)
{
    public static YamlTrouble Of(string text, YamlException trouble)
    {
        var lines = text.Split('\n');
        // The parser blames the start of the whole map for a tab somewhere in it.
        var tab = Array.FindIndex(lines, IsIndentedWithTab);
        if (tab >= 0 && trouble.Message.Contains("tab", StringComparison.OrdinalIgnoreCase))
            return new YamlTrouble(tab + 1, lines[tab].IndexOf('\t', StringComparison.Ordinal) + 1, "a tab indents this line", "indent with spaces");

        var (line, column) = ((int)trouble.Start.Line, (int)trouble.Start.Column);
        var at = lines.ElementAtOrDefault(line - 1) ?? "";
        return at.ElementAtOrDefault(column - 1) is '@' or '`' or '%'
            ? new YamlTrouble(line, column, "a value cannot start with this sign", "put the value in quotes")
            : new YamlTrouble(line, column, $"this is not YAML ({Words(trouble)})", "look for a missing colon, quote or bracket, or wrong indentation, here or just above");
    }

    private static bool IsIndentedWithTab(string line) => line[..^line.TrimStart().Length].Contains('\t', StringComparison.Ordinal) && line.Trim().Length > 0;

    private static string Words(YamlException trouble)
    {
        var message = trouble.Message.Split('\n')[0].TrimEnd('.', ' ', '\r');
        return message.Length == 0 ? "unexpected text" : char.ToLowerInvariant(message[0]) + message[1..];
    }
}
