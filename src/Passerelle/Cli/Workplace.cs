using System.CommandLine;
using System.Data.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Passerelle.Configuration;
using Passerelle.Configuration.Settings;
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

    public DirectoryInfo DataFolder => parsed.GetValue(options.Data)!;

    public bool Yes => parsed.GetValue(options.Yes);

    public TimeProvider Clock => clock;

    /// <summary>Runs a command on the configured connector; trouble with configuration or store ends it with one clear message.</summary>
    public async Task<int> WithConnectorAsync(Func<Connector, Task<int>> work, CancellationToken cancel)
    {
        var loaded = ConfigurationFile.Load(ConfigFile.ToString(), Environment, System.Environment.GetEnvironmentVariable);
        if (!loaded.IsUsable)
        {
            foreach (var mistake in loaded.Mistakes)
            {
                Surface.Errors.Say($"[red]{mistake.ToString()}[/]");
            }

            Surface.Document(Trouble.Of("configuration", [.. loaded.Mistakes.Select(m => m.ToString())]));
            return ExitCodes.Configuration;
        }

        return await WithConnectorAsync(loaded.Configuration, work, cancel);
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
