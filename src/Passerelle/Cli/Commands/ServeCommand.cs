using System.CommandLine;
using System.Data.Common;
using Passerelle.Configuration;
using Passerelle.Console.Hosting;
using Passerelle.Running;
using Passerelle.Store.Data;

namespace Passerelle.Cli.Commands;

/// <summary>Serves the console: on the connector of the configuration file where there is one (rule L9), and on those that are set up in it.</summary>
public static class ServeCommand
{
    public static Option<string> UrlsOption() =>
        new("--urls") { Description = "Where to listen, several with semicolons.", DefaultValueFactory = _ => Serving.UsualUrls };

    public static Command Build(Func<ParseResult, Workplace> at)
    {
        var urls = UrlsOption();
        var proxy = ProxyOption.Build();
        var command = new Command("serve", "Serve the console until it is stopped.") { urls, proxy };
        command.SetAction((parsed, cancel) => ServeAsync(at(parsed), parsed.GetValue(urls)!, ProxyOption.Of(parsed, proxy), cancel));
        return command;
    }

    private static async Task<int> ServeAsync(Workplace place, string urls, (TrustedProxy? Proxy, string? Trouble) front, CancellationToken cancel)
    {
        if (front.Trouble is not null)
        {
            return place.Fail("behind-proxy", front.Trouble);
        }

        var (file, mistakes) = FileOf(place);
        if (mistakes.Count > 0)
        {
            return place.Fail("configuration", string.Join(Environment.NewLine, mistakes.Select(mistake => mistake.ToString())));
        }

        try
        {
            await using var stores = await Stores.OpenAsync(place.DataFolder, place.Clock, cancel);
            return await new Serving(place, place.DataFolder, file, place.Clock, front.Proxy).RunAsync(stores, urls, place.Surface.Document, cancel);
        }
        catch (StoreException trouble)
        {
            return place.Fail(trouble.Code, trouble.Message);
        }
        catch (Exception trouble) when (trouble is DbException or IOException or UnauthorizedAccessException)
        {
            return place.Fail("store", $"The store in {place.DataFolder.FullName} cannot be used: {trouble.Message}");
        }
    }

    /// <summary>Without a file of the usual name everything is set up in the console; a file that was named must be there.</summary>
    private static (ConnectorHome? Home, IReadOnlyList<ConfigurationMistake> Mistakes) FileOf(Workplace place)
    {
        var named = place.Parsed.GetResult(place.Options.Config) is { Implicit: false };
        return named || place.ConfigFile.Exists ? FileConnector.Load(place.ConfigFile.ToString(), Environment.GetEnvironmentVariable) : (null, []);
    }
}
