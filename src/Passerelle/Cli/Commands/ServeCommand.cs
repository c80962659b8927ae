using System.CommandLine;
using System.Data.Common;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Passerelle.Configuration;
using Passerelle.Console.Hosting;
using Passerelle.Login.Start;
using Passerelle.Reporting.Text;
using Passerelle.Running;
using Passerelle.Store.Data;

namespace Passerelle.Cli.Commands;

/// <summary>Serves the console: on the connector of the configuration file where there is one (rule L9), and on those that are set up in it.</summary>
public static class ServeCommand
{
    private const string Actor = "passerelle serve";

    /// <param name="Platforms">The platforms whose connectors it shows.</param>
    /// <param name="FirstStart">The one-time link of the first account; null when somebody can sign in already.</param>
    private sealed record ServeDocument(IReadOnlyList<string> Addresses, IReadOnlyList<string> Platforms, string? FirstStart);

    public static Command Build(Func<ParseResult, Workplace> at)
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen, several with semicolons.", DefaultValueFactory = _ => "http://127.0.0.1:8080" };
        var command = new Command("serve", "Serve the console until it is stopped.") { urls };
        command.SetAction((parsed, cancel) => ServeAsync(at(parsed), parsed.GetValue(urls)!, cancel));
        return command;
    }

    private static async Task<int> ServeAsync(Workplace place, string urls, CancellationToken cancel)
    {
        var (file, mistakes) = FileOf(place);
        if (mistakes.Count > 0)
        {
            return place.Fail("configuration", string.Join(Environment.NewLine, mistakes.Select(mistake => mistake.ToString())));
        }

        try
        {
            await using var stores = await Stores.OpenAsync(place.DataFolder, place.Clock, cancel);
            var settings = new ConsoleSettings { Urls = urls, WebKeyFolder = WebKeys.Beside(Stores.KeyPath()), DataFolder = place.DataFolder, LogLevel = Logged };
            var installation = new Installation(stores, file, Environment.GetEnvironmentVariable);
            await using var app = ConsoleHost.Build(settings, installation, stores, place.Clock);
            await app.StartAsync(cancel);
            await SayAsync(place, app, await installation.ListAsync(cancel), stores, cancel);
            await app.WaitForShutdownAsync(cancel);
            return ExitCodes.Done;
        }
        catch (StoreException trouble)
        {
            return place.Fail(trouble.Code, trouble.Message);
        }
        catch (Exception trouble) when (trouble is DbException or IOException or UnauthorizedAccessException)
        {
            return place.Fail("serve", $"The console cannot be served: {trouble.Message}");
        }
        catch (Exception trouble) when (trouble is FormatException or UriFormatException)
        {
            return place.Fail("urls", $"--urls is not an address to listen on, such as http://127.0.0.1:8080: {trouble.Message}");
        }
    }

    /// <summary>Without a file of the usual name everything is set up in the console; a file that was named must be there.</summary>
    private static (ConnectorHome? Home, IReadOnlyList<ConfigurationMistake> Mistakes) FileOf(Workplace place)
    {
        var named = place.Parsed.GetResult(place.Options.Config) is { Implicit: false };
        return named || place.ConfigFile.Exists ? FileConnector.Load(place.ConfigFile.ToString(), Environment.GetEnvironmentVariable) : (null, []);
    }

    private static LogLevel? Logged =>
        Enum.TryParse<LogLevel>(Environment.GetEnvironmentVariable("PASSERELLE_LOG"), ignoreCase: true, out var level) ? level : null;

    private static async Task SayAsync(Workplace place, WebApplication app, IReadOnlyList<ConnectorHome> connectors, Stores stores, CancellationToken cancel)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToList();
        var first = await stores.Accounts.IsEmptyAsync(cancel)
            ? $"{addresses[0]}{StartEndpoint.Address}?token={await stores.Links.MakeAsync(account: null, StartEndpoint.FirstValidity, Actor, cancel)}"
            : null;
        var platforms = connectors.Select(one => one.Platform).Distinct(StringComparer.Ordinal).ToList();
        place.Surface.Words.Say($"The console{(platforms.Count == 0 ? "" : " of " + string.Join(", ", platforms))} is at {addresses[0]}. Stop it with Ctrl+C.");
        if (first is not null)
        {
            place.Surface.Words.Say($"Nobody can sign in yet. Open this link once, within 24 hours, to make the first account:");
            place.Surface.Words.Say($"{first}");
        }

        foreach (var unusable in connectors.Where(one => !one.IsOwned).SelectMany(one => one.Environments).Where(one => one.Configuration is null))
        {
            place.Surface.Errors.Say($"[yellow]{unusable.Slug} can be looked at, but not synchronised:[/]");
            foreach (var mistake in unusable.Mistakes)
            {
                place.Surface.Errors.Say($"[yellow]{mistake.ToString()}[/]");
            }
        }

        place.Surface.Document(new ServeDocument(addresses, platforms, first));
    }
}
