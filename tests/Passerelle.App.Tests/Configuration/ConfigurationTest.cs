using Passerelle.Configuration;
using Passerelle.Configuration.Settings;

namespace Passerelle.App.Tests.Configuration;

/// <summary>Writes a file, loads it and looks at the answer.</summary>
public abstract class ConfigurationTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    internal TemporaryFolder Folder => folder;

    protected ConfigurationResult Load(
        string text,
        EnvironmentName environment = EnvironmentName.Production,
        IReadOnlyDictionary<string, string>? variables = null
    ) => ConfigurationFile.Load(folder.Write("passerelle.yaml", text), environment, variables ?? Examples.Variables);

    protected ConnectorConfiguration Good(string text, EnvironmentName environment = EnvironmentName.Production)
    {
        var result = Load(text, environment);
        result.Mistakes.Select(m => m.ToString()).ShouldBeEmpty();
        return result.Configuration.ShouldNotBeNull();
    }

    /// <summary>The mistakes, each without the folder the test made up.</summary>
    protected IReadOnlyList<string> Mistakes(string text, EnvironmentName environment = EnvironmentName.Production)
    {
        var result = Load(text, environment);
        if (result.Mistakes.Count > 0)
            result.Configuration.ShouldBeNull();
        return [.. result.Mistakes.Select(m => m.ToString().Replace(folder.Path + "/", "", StringComparison.Ordinal))];
    }

    /// <summary>The mistakes of the small example with a few more lines.</summary>
    protected IReadOnlyList<string> MistakesWith(string more) => Mistakes($"{Examples.Small}\n{more}");

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
