using System.Data.Common;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Passerelle.Console.Hosting;
using Passerelle.Login.Start;
using Passerelle.Reporting.Text;
using Passerelle.Running;
using Passerelle.Store.Backups;

namespace Passerelle.Cli;

/// <summary>Serves the console on an open store until it is stopped, and says where it is.</summary>
/// <param name="data">The folder with the store.</param>
/// <param name="file">The connector of a configuration file; null without one.</param>
/// <param name="proxy">The proxy in front that is believed; null believes none.</param>
public sealed class Serving(Workplace place, DirectoryInfo data, ConnectorHome? file, TimeProvider clock, TrustedProxy? proxy = null)
{
    public const string UsualUrls = "http://127.0.0.1:8080";

    private const string Actor = "passerelle serve";

    /// <summary>Where the console is.</summary>
    /// <param name="Platforms">The platforms whose connectors it shows.</param>
    /// <param name="FirstStart">The one-time link of the first account; null when somebody can sign in already.</param>
    public sealed record Served(IReadOnlyList<string> Addresses, IReadOnlyList<string> Platforms, string? FirstStart);

    /// <param name="urls">Where to listen, several with semicolons.</param>
    /// <param name="ready">Told where it is.</param>
    /// <returns>The exit code; trouble has been said.</returns>
    public async Task<int> RunAsync(Stores stores, string urls, Action<Served> ready, CancellationToken cancel)
    {
        try
        {
            var settings = new ConsoleSettings { Urls = urls, WebKeyFolder = WebKeys.Beside(Stores.KeyPath()), DataFolder = data, LogLevel = Logged, Proxy = proxy };
            var installation = new Installation(stores, file, Environment.GetEnvironmentVariable);
            // A restore must not take the folder away from under it; another process that serves as well is no reason not to.
            await using var held = await stores.Locks.TryTakeAsync(StoreUse.Serving, "serve", cancel);
            await using var app = ConsoleHost.Build(settings, installation, stores, clock);
            await app.StartAsync(cancel);
            ready(await SayAsync(app, await installation.ListAsync(cancel), stores, cancel));
            await app.WaitForShutdownAsync(cancel);
            return ExitCodes.Done;
        }
        catch (Exception trouble) when (trouble is DbException or IOException or UnauthorizedAccessException)
        {
            return place.Fail("serve", $"The console cannot be served: {trouble.Message}");
        }
        catch (Exception trouble) when (trouble is FormatException or UriFormatException)
        {
            return place.Fail("urls", $"--urls is not an address to listen on, such as {UsualUrls}: {trouble.Message}");
        }
    }

    private static LogLevel? Logged =>
        Enum.TryParse<LogLevel>(Environment.GetEnvironmentVariable("PASSERELLE_LOG"), ignoreCase: true, out var level) ? level : null;

    private async Task<Served> SayAsync(WebApplication app, IReadOnlyList<ConnectorHome> connectors, Stores stores, CancellationToken cancel)
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

        return new Served(addresses, platforms, first);
    }
}
