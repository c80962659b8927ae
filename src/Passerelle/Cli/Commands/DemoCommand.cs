using System.CommandLine;
using Passerelle.Console.Hosting;
using Passerelle.Demo;
using Passerelle.Running;

namespace Passerelle.Cli.Commands;

/// <summary>Shows a made-up company being kept in step, from the first run through an eventful week, then offers the console on it. Needs nothing.</summary>
public static class DemoCommand
{
    private const int People = 300;
    private const int Seed = 1;

    /// <summary>So that the progress bar can be seen.</summary>
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(5);

    /// <param name="Outcome"><c>asExpected</c> or <c>failed</c>.</param>
    private sealed record DemoDocument(string Outcome, string Folder, string Configuration, long DurationMs, IReadOnlyList<DemoStepResult> Steps);

    public static Command Build(CommonOptions options, Func<ParseResult, Workplace> at)
    {
        var quick = new Option<bool>("--quick") { Description = "Without the pauses that make the progress bar visible." };
        var serve = new Option<bool>("--serve") { Description = "Serve the console on the same company afterwards, without asking." };
        var urls = ServeCommand.UrlsOption();
        var command = new Command("demo", "Show a made-up company of 300 people being kept in step, in a folder of its own.") { quick, serve, urls };
        command.SetAction((parsed, cancel) => RunAsync(at(parsed), parsed.GetValue(quick) ? TimeSpan.Zero : Latency, parsed.GetValue(serve), parsed.GetValue(urls)!, cancel));
        return command;
    }

    private static async Task<int> RunAsync(Workplace place, TimeSpan latency, bool serve, string urls, CancellationToken cancel)
    {
        var began = place.Clock.GetTimestamp();
        var folder = new DirectoryInfo(Path.Combine(place.DataFolder.FullName, "demo"));
        try
        {
            if (!DemoFolder.TryMakeFresh(folder))
            {
                return place.Fail("folder-in-use", $"{folder.FullName} holds files that are not the demo's. Name another folder with --data DIR.");
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return place.Fail("folder-not-writable", $"{folder.FullName} cannot be written: {trouble.Message} Name another folder with --data DIR.");
        }

        var clock = new DemoClock(place.Clock, DayOfWeek.Friday);
        await using var stage = await DemoStage.BuildAsync(folder, People, Seed, latency, clock, cancel);
        DemoWords.Opening(place.Surface.Words, stage);
        return await place.WithStoresAsync(
            folder,
            () => Stores.OpenFileAsync(folder, clock, cancel),
            async (stores, logs) =>
            {
                var show = new DemoShow(stage, place, stores, logs);
                var asExpected = await show.PlayAsync(cancel);
                var took = place.Clock.GetElapsedTime(began);
                DemoWords.Closing(place.Surface.Words, folder, took, asExpected);
                place.Surface.Document(
                    new DemoDocument(
                        asExpected ? "asExpected" : "failed",
                        folder.FullName,
                        stage.File.FullName,
                        (long)took.TotalMilliseconds,
                        show.Results
                    )
                );
                if (asExpected && (serve || (!place.Surface.IsJson && await DemoWords.WantsConsoleAsync(place.Surface.Words, cancel))))
                {
                    var file = FileConnector.Load(stage.File.FullName, _ => null).Home;
                    return await new Serving(place, folder, file, clock).RunAsync(stores, urls, _ => { }, cancel);
                }

                return asExpected ? ExitCodes.Done : ExitCodes.SomeFailed;
            }
        );
    }
}
