using System.CommandLine;
using System.Data.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Passerelle.Configuration;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Reporting.Text;
using Passerelle.Running;
using Passerelle.Store.Data;

namespace Passerelle.Cli;

/// <summary>What a command works with: the surface it writes to, the configuration it reads, the store it opens.</summary>
public sealed class Workplace(CommonOptions options, ParseResult parsed, TimeProvider clock)
{
    public Surface Surface { get; } = new(parsed.GetValue(options.Json), Terminal.Out, Terminal.Error);

    public ParseResult Parsed => parsed;

    public CommonOptions Options => options;

    public EnvironmentName Environment => CommonOptions.EnvironmentOf(parsed.GetValue(options.Environment)!)!.Value;

    public FileInfo ConfigFile => parsed.GetValue(options.Config)!;

    /// <summary>The connector that is named, as it stands in the console's addresses; null when none is.</summary>
    public string? ConnectorSlug => parsed.GetValue(options.Connector)?.Trim();

    public DirectoryInfo DataFolder => parsed.GetValue(options.Data)!;

    public bool Yes => parsed.GetValue(options.Yes);

    public TimeProvider Clock => clock;

    /// <summary>Runs a command on the connector of the configuration file, or on the console's where the console owns it (rule L9); trouble with configuration or store ends it with one clear message.</summary>
    public Task<int> WithConnectorAsync(Func<Connector, Task<int>> work, CancellationToken cancel) =>
        // Without a store the console owns nothing, and a mistake in the file is no reason to make one.
        DataFolder.Exists || System.Environment.GetEnvironmentVariable(Stores.DatabaseVariable) is { Length: > 0 }
            ? WithStoresAsync(
                DataFolder,
                () => Stores.OpenAsync(DataFolder, clock, cancel),
                async (stores, logs) =>
                {
                    var (home, trouble) = await OwnedChoice.FindAsync(stores, ConfigFile, ConnectorSlug, cancel);
                    if (trouble is not null)
                    {
                        return FailWith(trouble);
                    }

                    if (home is null)
                    {
                        return FromFile() is { } configuration ? await RunAsync(configuration) : ExitCodes.Configuration;
                    }

                    if (ConfigFile.Exists)
                    {
                        Surface.Errors.Say($"[yellow]{ConfigFile.ToString()} is not used: the console owns {home.Key}.[/]");
                    }

                    return home.Find(Environment)?.Configuration is { } owned ? await RunAsync(owned) : FailWith(OwnedChoice.WhyNot(home, Environment));

                    async Task<int> RunAsync(ConnectorConfiguration configuration)
                    {
                        using var connector = new Connector(configuration, stores, clock, logs);
                        return await work(connector);
                    }
                }
            )
            : FromFile() is { } found ? WithConnectorAsync(found, work, cancel)
            : Task.FromResult(ExitCodes.Configuration);

    /// <returns>Null when the file cannot be used; its mistakes have been said.</returns>
    private ConnectorConfiguration? FromFile()
    {
        var loaded = ConfigurationFile.Load(ConfigFile.ToString(), Environment, System.Environment.GetEnvironmentVariable);
        if (!loaded.IsUsable)
        {
            FailWith(new OwnedChoice.Unusable("configuration", [.. loaded.Mistakes.Select(mistake => mistake.ToString())]));
            return null;
        }

        var slug = Slugs.Of(loaded.Configuration!.Platform, taken: []);
        if (ConnectorSlug is { } named && !string.Equals(named, slug, StringComparison.Ordinal))
        {
            FailWith(OwnedChoice.Unknown(named, [slug]));
            return null;
        }

        return loaded.Configuration;
    }

    /// <summary>Says why a connector cannot be used, in both forms, and gives the exit code back.</summary>
    public int FailWith(OwnedChoice.Unusable why)
    {
        foreach (var text in why.Texts)
        {
            Surface.Errors.Say($"[red]{text}[/]");
        }

        Surface.Document(Trouble.Of(why.Code, why.Texts));
        return ExitCodes.Configuration;
    }

    /// <summary>The same for a configuration that is already there.</summary>
    public Task<int> WithConnectorAsync(ConnectorConfiguration configuration, Func<Connector, Task<int>> work, CancellationToken cancel) =>
        WithStoresAsync(
            DataFolder,
            () => Stores.OpenAsync(DataFolder, clock, cancel),
            async (stores, logs) =>
            {
                using var connector = new Connector(configuration, stores, clock, logs);
                return await work(connector);
            }
        );

    /// <summary>Runs a command on a store that is opened for it; trouble with the store ends it with one clear message.</summary>
    public async Task<int> WithStoresAsync(DirectoryInfo folder, Func<Task<Stores>> open, Func<Stores, ILoggerFactory, Task<int>> work)
    {
        using var logs = LogsOf();
        try
        {
            await using var stores = await open();
            return await work(stores, logs);
        }
        catch (StoreException trouble)
        {
            return Fail(trouble.Code, trouble.Message);
        }
        catch (Exception trouble) when (trouble is DbException or IOException or UnauthorizedAccessException)
        {
            return Fail("store", $"The store in {folder.FullName} cannot be used: {trouble.Message}");
        }
    }

    /// <summary>Says what is wrong, in both forms, and gives the exit code back.</summary>
    public int Fail(string code, string text, int exitCode = ExitCodes.Configuration)
    {
        Surface.Errors.Say($"[red]{text}[/]");
        Surface.Document(Trouble.Of(code, [text]));
        return exitCode;
    }

    /// <summary>Logs go to standard error when a level is named in <c>PASSERELLE_LOG</c>, for example <c>Information</c>.</summary>
    private static ILoggerFactory LogsOf() =>
        Enum.TryParse<LogLevel>(System.Environment.GetEnvironmentVariable("PASSERELLE_LOG"), ignoreCase: true, out var level)
            ? LoggerFactory.Create(logs =>
                logs.SetMinimumLevel(level)
                    .AddSimpleConsole(console =>
                    {
                        console.SingleLine = true;
                        console.TimestampFormat = "HH:mm:ss ";
                    })
                    .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            )
            : NullLoggerFactory.Instance;
}
