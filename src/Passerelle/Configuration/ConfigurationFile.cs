using System.Text;
using Passerelle.Configuration.Reading;
using Passerelle.Configuration.Settings;

namespace Passerelle.Configuration;

/// <summary>Reads a connector's configuration file and says everything that is wrong with it at once.</summary>
public static class ConfigurationFile
{
    private const int LargestFile = 1024 * 1024;

    /// <summary>Reads the file for one environment; only that environment's secrets are looked up.</summary>
    /// <param name="path">The file; secrets in files are looked for beside it.</param>
    /// <param name="variables">The value of an environment variable, or null; for example <see cref="System.Environment.GetEnvironmentVariable(string)"/>.</param>
    public static ConfigurationResult Load(string path, EnvironmentName environment, Func<string, string?> variables)
    {
        var full = Path.GetFullPath(path);
        var context = new ReadingContext(path, Path.GetDirectoryName(full) ?? full, environment, variables);
        return Read(full, context) is { } text ? ConfigurationText.Parse(text, context) : ConfigurationText.Result(context, configuration: null);
    }

    /// <inheritdoc cref="Load(string, EnvironmentName, Func{string, string?})"/>
    public static ConfigurationResult Load(string path, EnvironmentName environment, IReadOnlyDictionary<string, string> variables) =>
        Load(path, environment, variables.GetValueOrDefault);

    private static string? Read(string full, ReadingContext context)
    {
        try
        {
            if (Directory.Exists(full))
                context.Mistake(0, 0, "", "this is a folder", "give the file in it");
            else if (!File.Exists(full))
                context.Mistake(0, 0, "", "there is no such file", $"name one with --config, or {ConfigurationText.Example}");
            else if (new FileInfo(full).Length > LargestFile)
                context.Mistake(0, 0, "", "the file is larger than a configuration can be", "name the right one with --config");
            else
                return Decode(File.ReadAllBytes(full), context);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            context.Mistake(0, 0, "", "the file cannot be read", "let the account that runs Passerelle read it");
        }
        return null;
    }

    private static string? Decode(byte[] bytes, ReadingContext context)
    {
        var body = bytes.AsSpan();
        if (body.StartsWith(Encoding.UTF8.Preamble))
            body = body[Encoding.UTF8.Preamble.Length..];
        var valid = System.Text.Unicode.Utf8.IsValid(body);
        if (valid && !body.Contains((byte)0))
            return Encoding.UTF8.GetString(body);
        var good = ValidLength(body);
        var line = body[..good].Count((byte)'\n') + 1;
        var column = good - (body[..good].LastIndexOf((byte)'\n') + 1) + 1;
        context.Mistake(line, column, "", "the file is not UTF-8 text", "save it with the encoding UTF-8");
        return null;
    }

    /// <summary>How many bytes are text, up to the first that is not.</summary>
    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && bytes[at] != 0 && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }
}
