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

    public Option<EnvironmentName> Environment { get; } =
        new("--env")
        {
            Description = "test or production.",
            DefaultValueFactory = _ => EnvironmentName.Production,
            Recursive = true,
        };

    public Option<DirectoryInfo> Data { get; } =
        new("--data")
        {
            Description = "The folder with the store.",
            DefaultValueFactory = _ => new DirectoryInfo("data"),
            Recursive = true,
        };

    public Option<bool> Json { get; } =
        new("--json") { Description = "One JSON document on standard output, everything else on standard error.", Recursive = true };

    public Option<bool> Yes { get; } = new("--yes") { Description = "Answer yes to the questions a command would ask.", Recursive = true };

    public Option<bool> DetailedExitCode { get; } =
        new("--detailed-exitcode") { Description = "Answer 2 instead of 0 when there were (plan: are) changes." };

    public Option<string?> By { get; } = new("--by") { Description = "The name of the person who decides." };

    public IEnumerable<Option> Everywhere => [Config, Environment, Data, Json, Yes];
}
