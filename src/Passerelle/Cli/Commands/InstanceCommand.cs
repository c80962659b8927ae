using System.CommandLine;
using System.Runtime.InteropServices;
using Passerelle.Instance;
using Passerelle.Reporting.Text;
using Passerelle.Running;

namespace Passerelle.Cli.Commands;

/// <summary>The test instance that Passerelle ships: a simulated 360Learning and a simulated Personio on loopback (rules T1 and T7).</summary>
public static class InstanceCommand
{
    private const int People = 300;

    public static Command Build(Func<ParseResult, Workplace> at) =>
        new("instance", "The built-in test instance: a simulated 360Learning with a simulated Personio beside it.")
        {
            BuildStart(at),
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

    private static Command BuildStart(Func<ParseResult, Workplace> at)
    {
        var port = new Option<int?>("--port") { Description = "Port of the simulated 360Learning. Default: the first free one from 14532." };
        var personioPort = new Option<int?>("--personio-port") { Description = "Port of the simulated Personio. Default: the one after it." };
        var people = new Option<int>("--people") { Description = "Employees of the made-up company, at the first start.", DefaultValueFactory = _ => People };
        var seed = new Option<int>("--seed") { Description = "Another number makes another company, at the first start.", DefaultValueFactory = _ => 1 };
        var noLimits = new Option<bool>("--no-limits") { Description = "Without the rate limits of the real services." };
        var detach = new Option<bool>("--detach") { Description = "Return as soon as it answers; it goes on in the background." };
        var background = new Option<bool>(InstanceLauncher.BackgroundOption) { Hidden = true };
        foreach (var option in new[] { port, personioPort })
        {
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int?>() is < 0 or > 65535)
                {
                    result.AddError($"{option.Name} takes a port from 1 to 65535, or 0 for any.");
                }
            });
        }

        people.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 200_000)
            {
                result.AddError("--people takes a number from 1 to 200000.");
            }
        });
        var command = new Command("start", "Serve it until Ctrl+C, or in the background with --detach.") { port, personioPort, people, seed, noLimits, detach, background };
        command.SetAction(
            (parsed, cancel) =>
            {
                var start = new InstanceStart(
                    parsed.GetValue(port),
                    parsed.GetValue(personioPort),
                    parsed.GetValue(people),
                    parsed.GetValue(seed),
                    parsed.GetValue(noLimits)
                );
                return GuardedAsync(
                    at(parsed),
                    (place, folder, token) =>
                        parsed.GetValue(detach) ? DetachAsync(place, folder, start, token) : ServeAsync(place, folder, start, parsed.GetValue(background), token),
                    cancel
                );
            }
        );
        return command;
    }

    /// <summary>Trouble with the folder, or an instance that does not answer, ends a command with one clear message.</summary>
    private static async Task<int> GuardedAsync(Workplace place, Func<Workplace, InstanceFolder, CancellationToken, Task<int>> run, CancellationToken cancel)
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

    private static async Task<int> ServeAsync(Workplace place, InstanceFolder folder, InstanceStart start, bool background, CancellationToken cancel)
    {
        if (InstanceRecord.Running(folder) is not null)
        {
            return Fail(place, InstanceServer.AlreadyRunning(folder));
        }

        // A process in the background outlives the terminal it was started from.
        using var hangUp = background ? PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => signal.Cancel = true) : null;
        var trouble = await new InstanceServer(folder, start, place.Clock).RunAsync(
            async record =>
            {
                var numbers = await InstanceControl.NumbersAsync(record, cancel);
                InstanceWords.Started(place, folder, record, numbers, inForeground: !background);
            },
            cancel
        );
        if (trouble is not null)
        {
            return Fail(place, trouble);
        }

        InstanceWords.Stopped(place, folder, hasRun: true);
        return ExitCodes.Done;
    }

    private static async Task<int> DetachAsync(Workplace place, InstanceFolder folder, InstanceStart start, CancellationToken cancel)
    {
        if (InstanceRecord.Running(folder) is not null)
        {
            return Fail(place, InstanceServer.AlreadyRunning(folder));
        }

        var (record, trouble) = await new InstanceLauncher(folder, place.DataFolder, place.Clock).LaunchAsync(start, cancel);
        if (record is null)
        {
            return Fail(place, trouble!);
        }

        InstanceWords.Started(place, folder, record, await InstanceControl.NumbersAsync(record, cancel), inForeground: false);
        return ExitCodes.Done;
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
                if (await reset.RunAsync(InstanceRecord.Running(folder), cancel) is { } trouble)
                {
                    return Fail(place, trouble);
                }

                place.Surface.Words.Say($"Both systems are back at their beginning, and Passerelle has forgotten its runs with them.");
                return await StatusAsync(place, folder, cancel);
            }
        );
    }

    private static int Fail(Workplace place, InstanceTrouble trouble) => place.Fail(trouble.Code, trouble.Text);
}
