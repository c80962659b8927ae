using System.CommandLine;
using Passerelle.Configuration.Settings;

namespace Passerelle.Cli;

/// <summary>The options every command knows.</summary>
public sealed class CommonOptions
{
    public Option<FileInfo> Config { get; } =
        new("--config")
        {
            Description = "The configuration file.",
            DefaultValueFactory = _ => new FileInfo("passerelle.yaml"),
            Recursive = true,
        };

    /// <summary>What <see cref="EnvironmentOf"/> reads; anything else is wrong use.</summary>
    public Option<string> Environment { get; } = EnvironmentOption();

    public Option<DirectoryInfo> Data { get; } =
        new("--data")
        {
            Description = "The folder with the store.",
            DefaultValueFactory = _ => new DirectoryInfo("data"),
            Recursive = true,
        };

    /// <summary>For the commands that work with one connector.</summary>
    public Option<string?> Connector { get; } = new("--connector") { Description = "The connector, as it stands in the console's addresses, where the console owns several.", HelpName = "SLUG" };

    public Option<bool> Json { get; } =
        new("--json") { Description = "One JSON document on standard output, everything else on standard error.", Recursive = true };

    public Option<bool> Yes { get; } = new("--yes") { Description = "Answer yes to the questions a command would ask.", Recursive = true };

    public Option<bool> DetailedExitCode { get; } =
        new("--detailed-exitcode") { Description = "Answer 2 instead of 0 when there were (plan: are) changes." };

    public Option<string?> By { get; } = new("--by") { Description = "The name of the person who decides." };

    public IEnumerable<Option> Everywhere => [Config, Environment, Data, Json, Yes];

    /// <summary>The environment of a name in lower or upper case; null for a name that is none.</summary>
    public static EnvironmentName? EnvironmentOf(string name) =>
        name.ToLowerInvariant() switch
        {
            "test" => EnvironmentName.Test,
            "production" => EnvironmentName.Production,
            _ => null,
        };

    private static Option<string> EnvironmentOption()
    {
        var option = new Option<string>("--env")
        {
            Description = "The 360Learning platform to work on.",
            HelpName = "test|production",
            DefaultValueFactory = _ => "production",
            Recursive = true,
        };
        option.CompletionSources.Add("test", "production");
        option.Validators.Add(given =>
        {
            foreach (var name in given.Tokens.Select(t => t.Value).Where(name => EnvironmentOf(name) is null))
            {
                given.AddError($"{name} is no environment; give test or production");
            }
        });
        return option;
    }
}
