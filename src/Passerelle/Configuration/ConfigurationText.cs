using Passerelle.Configuration.Reading;
using Passerelle.Configuration.Sections;
using Passerelle.Configuration.Settings;
using Passerelle.Configuration.Yaml;
using Passerelle.Running.Reading.Pseudonymising;
using YamlDotNet.Core;

namespace Passerelle.Configuration;

/// <summary>Reads the text of a configuration, from a file or from the console's draft, and says everything that is wrong with it at once.</summary>
public static class ConfigurationText
{
    internal const string Example = "start from docs/passerelle.example.yaml";

    /// <summary>Reads what the console keeps; its secrets are written <c>store:NAME</c>.</summary>
    /// <param name="variables">The value of an environment variable, or null.</param>
    /// <param name="secrets">The value of a secret that the console keeps, or null.</param>
    public static ConfigurationResult Read(string text, EnvironmentName environment, Func<string, string?> variables, Func<string, string?> secrets)
    {
        var read = Parse(text, new ReadingContext("draft", Directory.GetCurrentDirectory(), environment, variables, secrets));
        return environment == EnvironmentName.Test && read.Configuration is { } usable && secrets(Pseudonyms.SecretName) is { } key
            ? read with { Configuration = usable with { PseudonymKey = new Secret(key) } }
            : read;
    }

    internal static ConfigurationResult Parse(string text, ReadingContext context)
    {
        YamlValue? root;
        try
        {
            root = new YamlTree((key, path, problem, mend) => context.Mistake(key, path, problem, mend)).Read(text);
        }
        catch (YamlException exception)
        {
            var trouble = YamlTrouble.Of(text, exception);
            context.Mistake(trouble.Line, trouble.Column, "", trouble.Problem, trouble.Mend);
            return Result(context, configuration: null);
        }
        switch (root)
        {
            case null or YamlScalar { IsNull: true }:
                context.Mistake(0, 0, "", "the file is empty", Example);
                return Result(context, configuration: null);
            case YamlMap map:
                return Result(context, ConnectorFile.Read(new Section(context, "", "", map, (1, 1))));
            default:
                context.Mistake(root, "", "the file is not a list of settings", Example);
                return Result(context, configuration: null);
        }
    }

    internal static ConfigurationResult Result(ReadingContext context, ConnectorConfiguration? configuration) =>
        new()
        {
            Configuration = context.Mistakes.Count == 0 ? configuration : null,
            Mistakes = context.Mistakes,
            KnownKeys = context.KnownKeys,
        };
}
