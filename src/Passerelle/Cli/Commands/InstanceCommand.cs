using System.CommandLine;
using Passerelle.Instance;
using Passerelle.Reporting.Text;
using Passerelle.Running;

namespace Passerelle.Cli.Commands;

/// <summary>The test instance that Passerelle ships: a simulated 360Learning and a simulated Personio on loopback (rules T1 and T7).</summary>
public static class InstanceCommand
{
    public static Command Build(Func<ParseResult, Workplace> at) =>
        new("instance", "The built-in test instance: a simulated 360Learning with a simulated Personio beside it.")
        {
            InstanceStartCommand.Build(at),
            Build("stop", "End the running instance; its state is kept.", at, StopAsync),
            Build("status", "Say whether it runs, where, and what is in it.", at, StatusAsync),
            Build("reset", "Put the state of both systems back to their beginning. Asks first at a terminal; without one, or with --yes, it goes on: what is lost is made up.", at, ResetAsync),
        };

    private static Command Build(string name, string description, Func<ParseResult, Workplace> at, Func<Workplace, InstanceFolder, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        command.SetAction((parsed, cancel) => GuardedAsync(at(parsed), run, cancel));
        return command;
    }

    /// <summary>Trouble with the folder, or an instance that does not answer, ends a command with one clear message.</summary>
    internal static async Task<int> GuardedAsync(Workplace place, Func<Workplace, InstanceFolder, CancellationToken, Task<int>> run, CancellationToken cancel)
    {
        var folder = new InstanceFolder(place.DataFolder);
        try
        {
            return await run(place, folder, cancel);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return place.Fail("folder-not-usable", $"{folder.Path} cannot be used: {trouble.Message}");
        }
        catch (HttpRequestException silent)
        {
            return place.Fail("not-answering", $"The test instance runs but does not answer: {silent.Message} End it with: passerelle instance stop", ExitCodes.Remote);
        }
    }

    private static async Task<int> StopAsync(Workplace place, InstanceFolder folder, CancellationToken cancel)
    {
        var running = InstanceRecord.Running(folder);
        if (running is not null)
        {
            await new InstanceEnding(folder, place.Clock).EndAsync(running, cancel);
        }

        InstanceWords.Stopped(place, folder, hasRun: running is not null);
        place.Surface.Document(InstanceDocument.OfStopped(folder));
        return ExitCodes.Done;
    }

    private static async Task<int> StatusAsync(Workplace place, InstanceFolder folder, CancellationToken cancel)
    {
        if (InstanceRecord.Running(folder) is not { } record)
        {
            InstanceWords.NotRunning(place, folder);
            place.Surface.Document(InstanceDocument.OfStopped(folder));
            return ExitCodes.Done;
        }

        InstanceWords.Status(place, folder, record, await InstanceControl.NumbersAsync(record, cancel));
        return ExitCodes.Done;
    }

    private static async Task<int> ResetAsync(Workplace place, InstanceFolder folder, CancellationToken cancel)
    {
        const string question = "Put both systems of the test instance back to their beginning, and forget the runs made on them?";
        if (Surface.CanAsk && !await Asking.IsConfirmedAsync(place, question, cancel))
        {
            return place.Fail("not-confirmed", "Nothing was reset.");
        }

        return await place.WithStoresAsync(
            place.DataFolder,
            () => Stores.OpenAsync(place.DataFolder, place.Clock, cancel),
            async (stores, _) =>
            {
                var reset = new InstanceReset(folder, stores, place.Clock);
                if (await reset.RunAsync(InstanceRecord.Running(folder), Environment.UserName, cancel) is { } trouble)
                {
                    return Fail(place, trouble);
                }

                place.Surface.Words.Say($"Both systems are back at their beginning, and Passerelle has forgotten its runs with them.");
                return await StatusAsync(place, folder, cancel);
            }
        );
    }

    internal static int Fail(Workplace place, InstanceTrouble trouble) => place.Fail(trouble.Code, trouble.Text);
}
