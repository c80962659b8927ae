using System.Text.RegularExpressions;
using Passerelle.Configuration.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Passerelle.Configuration.Drafting;

/// <summary>Writes a configuration's tree as YAML: maps one key a line, lists of plain values on one line, texts in quotes wherever another reader could take them for something else.</summary>
internal static partial class DraftWriter
{
    // One line for each value, however long: a folded text would be hard to compare.
    private static readonly EmitterSettings Settings = new(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024);

    public static string Write(YamlMap root)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        var emitter = new Emitter(writer, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(version: null, tags: null, isImplicit: true));
        Emit(emitter, root);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return writer.ToString();
    }

    private static void Emit(Emitter emitter, YamlValue value)
    {
        switch (value)
        {
            case YamlScalar scalar:
                Emit(emitter, scalar);
                break;
            case YamlList list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, list.Items.All(item => item is YamlScalar) ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list.Items)
                {
                    Emit(emitter, item);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case YamlMap map:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, map.Entries.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var entry in map.Entries)
                {
                    Emit(emitter, entry.Key);
                    Emit(emitter, entry.Value);
                }

                emitter.Emit(new MappingEnd());
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} cannot be written.");
        }
    }

    /// <summary>What was written plain stays plain; a text is plain only where nobody could misread it.</summary>
    private static void Emit(Emitter emitter, YamlScalar scalar)
    {
        var isPlain = scalar.Text.Length > 0 && (scalar.IsPlain || (Harmless().IsMatch(scalar.Text) && !Lookalike().IsMatch(scalar.Text)));
        var style = isPlain || (scalar is { IsPlain: true, Text: "" }) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted;
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, scalar.Text, style, isPlainImplicit: true, isQuotedImplicit: true));
    }

    /// <summary>Words, addresses and names.</summary>
    [GeneratedRegex(@"^[\p{L}\p{Nd}/](?:[\p{L}\p{Nd} ./@_+-]|:(?=[\p{L}\p{Nd}/]))*(?<! )\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Harmless();

    /// <summary>Numbers, days, and the words that some reader takes for yes, no or nothing.</summary>
    [GeneratedRegex(@"^(?:[\d.].*|true|false|yes|no|on|off|y|n|null)\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lookalike();
}
