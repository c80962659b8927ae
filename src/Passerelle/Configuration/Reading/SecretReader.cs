using System.Text;
using Passerelle.Configuration.Yaml;

namespace Passerelle.Configuration.Reading;

/// <summary>Reads a value that is written out, as <c>env:NAME</c>, as <c>file:PATH</c>, or, in the console, as <c>store:NAME</c>.</summary>
internal static class SecretReader
{
    private const string EnvironmentPrefix = "env:";
    private const string FilePrefix = "file:";
    private const string StorePrefix = "store:";
    private const int LargestFile = 64 * 1024;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="resolve">Whether the variable or file is looked at; otherwise only the form is checked and the value is what is written.</param>
    public static Func<YamlScalar, Checked<string>> In(ReadingContext context, bool resolve) =>
        scalar =>
        {
            var text = scalar.Text;
            if (text.StartsWith(EnvironmentPrefix, StringComparison.Ordinal))
                return Variable(context, text[EnvironmentPrefix.Length..], resolve);
            if (text.StartsWith(FilePrefix, StringComparison.Ordinal))
                return File(context, text[FilePrefix.Length..].Trim(), resolve);
            if (context.KeepsSecrets && text.StartsWith(StorePrefix, StringComparison.Ordinal))
                return Stored(context, text[StorePrefix.Length..], resolve);
            return text.Length > 0 ? text : Checked<string>.Wrong("is empty", "give the value, env:NAME or file:PATH");
        };

    private static Checked<string> Variable(ReadingContext context, string name, bool resolve)
    {
        if (name.Length == 0 || name.Any(c => char.IsWhiteSpace(c) || c == '='))
            return Checked<string>.Wrong("names no environment variable", "write env:NAME");
        if (!resolve)
            return name;
        return context.Variable(name) switch
        {
            null => Checked<string>.Wrong($"the environment variable {name} is not set", $"set {name} before starting"),
            "" => Checked<string>.Wrong($"the environment variable {name} is empty", $"give {name} a value before starting"),
            var value => value,
        };
    }

    private static Checked<string> Stored(ReadingContext context, string name, bool resolve) =>
        !resolve ? name
        : context.Secret(name) is { Length: > 0 } value ? value : Checked<string>.Wrong("is not set", "give the value");

    private static Checked<string> File(ReadingContext context, string path, bool resolve)
    {
        if (path.Length == 0)
            return Checked<string>.Wrong("names no file", "write file:PATH");
        if (!resolve)
            return path;
        var full = Path.GetFullPath(path, context.Folder);
        try
        {
            var info = new FileInfo(full);
            if (!info.Exists)
                return Checked<string>.Wrong($"there is no file {full}", "put the value into it, or mend the path");
            if (info.Length > LargestFile)
                return Checked<string>.Wrong($"the file {full} is too large for a secret", "mend the path");
            var value = System.IO.File.ReadAllText(full, Strict).TrimEnd('\r', '\n');
            if (value.Any(char.IsControl))
                return Checked<string>.Wrong($"the file {full} has more than one line", "leave only the value in it");
            return value.Length > 0 ? value : Checked<string>.Wrong($"the file {full} is empty", "put the value into it");
        }
        catch (DecoderFallbackException)
        {
            return Checked<string>.Wrong($"the file {full} is not UTF-8 text", "save it with the encoding UTF-8");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Checked<string>.Wrong($"the file {full} cannot be read", "let the account that runs Passerelle read it");
        }
    }
}
