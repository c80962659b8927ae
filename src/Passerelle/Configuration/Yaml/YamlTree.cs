using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Passerelle.Configuration.Yaml;

/// <summary>Builds the tree of a file from the parser's events; the library's own documents lose doubled keys and stop at the first.</summary>
/// <param name="mistake">Takes the place of a doubled key, the way to it, the problem and the mend.</param>
internal sealed class YamlTree(Action<YamlScalar, string, string, string> mistake)
{
    private const int DeepestLevel = 32;
    private readonly Dictionary<AnchorName, YamlValue> anchors = [];
    private int depth;

    /// <summary>The file's only document; null when there is none.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public YamlValue? Read(string text)
    {
        using var reader = new StringReader(text);
        var parser = new Parser(reader);
        try
        {
            return Document(parser);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner leaves some broken flow maps this way: https://github.com/aaubry/YamlDotNet/blob/v16.3.0/YamlDotNet/Core/Scanner.cs
            var place = parser.Current?.End ?? Mark.Empty;
            throw new SyntaxErrorException(place, place, "unexpected text");
        }
    }

    private YamlValue? Document(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
            return null;
        parser.Consume<DocumentStart>();
        var root = Value(parser, "");
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
            throw new SemanticErrorException(second.Start, second.End, "a second document starts here");
        return root;
    }

    private YamlValue Value(Parser parser, string path)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return anchors.TryGetValue(alias.Value, out var known)
                ? known
                : throw new AnchorNotFoundException(alias.Start, alias.End, $"nothing is marked &{alias.Value} above");

        if (depth >= DeepestLevel)
            throw new SemanticErrorException(parser.Current!.Start, parser.Current.End, "this is nested too deeply");

        depth++;
        var node = (NodeEvent)parser.Current!;
        YamlValue value = node switch
        {
            YamlDotNet.Core.Events.Scalar => Scalar(parser),
            SequenceStart => List(parser, path),
            _ => Map(parser, path),
        };
        depth--;
        if (!node.Anchor.IsEmpty)
            anchors[node.Anchor] = value;
        return value;
    }

    private static YamlScalar Scalar(Parser parser)
    {
        var scalar = parser.Consume<Scalar>();
        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, (int)scalar.Start.Line, (int)scalar.Start.Column);
    }

    private YamlList List(Parser parser, string path)
    {
        var start = parser.Consume<SequenceStart>().Start;
        var items = new List<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Value(parser, string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]")));
        return new YamlList(items, (int)start.Line, (int)start.Column);
    }

    private YamlMap Map(Parser parser, string path)
    {
        var start = parser.Consume<MappingStart>().Start;
        var entries = new List<YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var keyStart = parser.Current!.Start;
            if (Value(parser, path) is not YamlScalar key)
                throw new SemanticErrorException(keyStart, keyStart, "a key must be plain text");
            // An alias tells where it was defined; the place to mend is here.
            key = key with { Line = (int)keyStart.Line, Column = (int)keyStart.Column };
            var way = path.Length == 0 ? key.Text : $"{path}.{key.Text}";
            var value = Value(parser, way);
            if (key is { Text: "<<", IsPlain: true })
                mistake(key, way, "keys cannot be merged in", "write them out, or use an alias for a whole value");
            else if (entries.Find(e => e.Key.Text == key.Text) is { } twin)
                mistake(key, way, "stands here twice", $"keep one of them; the first is in line {twin.Key.Line}");
            else
                entries.Add(new YamlEntry(key, value));
        }
        return new YamlMap(entries, (int)start.Line, (int)start.Column);
    }
}
