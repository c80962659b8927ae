using System.CommandLine;
using System.Runtime.InteropServices;
using Passerelle.Instance;
using Passerelle.Running;

namespace Passerelle.Cli.Commands;

/// <summary>Starts the test instance, in this process or in the background.</summary>
public static class InstanceStartCommand
{
    public static Command Build(Func<ParseResult, Workplace> at)
    {
        var port = new Option<int?>("--port") { Description = "Port of the simulated 360Learning. Default: the first free one from 14532." };
        var personioPort = new Option<int?>("--personio-port") { Description = "Port of the simulated Personio. Default: the one after it." };
        var people = new Option<int>("--people") { Description = "Employees of the made-up company, at the first start.", DefaultValueFactory = _ => InstanceStart.DefaultPeople };
        var seed = new Option<int>("--seed") { Description = "Another number makes another company, at the first start.", DefaultValueFactory = _ => 1 };
        var noLimits = new Option<bool>("--no-limits") { Description = "Without the rate limits of the real services." };
        var days = new Option<int>("--expires-days") { Description = "Days until it expires; starting it again begins a new period.", DefaultValueFactory = _ => InstancePeriod.DefaultDays };
        var platform = new Option<string?>(InstanceLauncher.PlatformOption) { Description = "The platform whose accounts may sign in to its pages. Default: anybody with an account." };
        var proxy = ProxyOption.Build();
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
        days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 365)
            {
                result.AddError("--expires-days takes a number from 1 to 365.");
            }
        });
        var command = new Command("start", "Serve it until Ctrl+C, or in the background with --detach.") { port, personioPort, people, seed, noLimits, days, platform, proxy, detach, background };
        command.SetAction(
            (parsed, cancel) =>
            {
                var (front, trouble) = ProxyOption.Of(parsed, proxy);
                if (trouble is not null)
                {
                    return Task.FromResult(at(parsed).Fail("behind-proxy", trouble));
                }

                var start = new InstanceStart(
                    parsed.GetValue(port),
                    parsed.GetValue(personioPort),
                    parsed.GetValue(people),
                    parsed.GetValue(seed),
                    parsed.GetValue(noLimits),
                    parsed.GetValue(days),
                    parsed.GetValue(platform),
                    front
                );
                return InstanceCommand.GuardedAsync(
                    at(parsed),
                    (place, folder, token) =>
                        parsed.GetValue(detach) ? DetachAsync(place, folder, start, token) : ServeAsync(place, folder, start, parsed.GetValue(background), token),
                    cancel
                );
            }
        );
        return command;
    }

    private static async Task<int> ServeAsync(Workplace place, InstanceFolder folder, InstanceStart start, bool background, CancellationToken cancel)
    {
        if (await RenewedAsync(place, folder, start, cancel) is { } ended)
        {
            return ended;
        }

        // A process in the background outlives the terminal it was started from.
        using var hangUp = background ? PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => signal.Cancel = true) : null;
        return await place.WithStoresAsync(
            place.DataFolder,
            () => Stores.OpenAsync(place.DataFolder, place.Clock, cancel),
            async (stores, logs) =>
            {
                var trouble = await new InstanceServer(folder, start, stores, place.Clock).RunAsync(
                    async record =>
                    {
                        InstanceWords.Started(place, folder, record, await InstanceControl.NumbersAsync(record, cancel), inForeground: !background);

                        // Whoever started the one in the background tells of it.
                        if (!background)
                        {
                            await InstanceNews.TellAsync(place, folder, record, start.Platform, stores, logs, cancel);
                        }
                    },
                    cancel
                );
                if (trouble is not null)
                {
                    return InstanceCommand.Fail(place, trouble);
                }

                InstanceWords.Stopped(place, folder, hasRun: true);
                return ExitCodes.Done;
            }
        );
    }

    private static async Task<int> DetachAsync(Workplace place, InstanceFolder folder, InstanceStart start, CancellationToken cancel)
    {
        if (await RenewedAsync(place, folder, start, cancel) is { } ended)
        {
            return ended;
        }

        var (record, trouble) = await new InstanceLauncher(folder, place.DataFolder, place.Clock).LaunchAsync(start, cancel);
        if (record is null)
        {
            return InstanceCommand.Fail(place, trouble!);
        }

        InstanceWords.Started(place, folder, record, await InstanceControl.NumbersAsync(record, cancel), inForeground: false);
        return await ToldAsync(place, folder, record, start, cancel);
    }

    /// <summary>One that runs is started again only when it has expired: then its new period begins where it is.</summary>
    /// <returns>The exit code; null when none runs.</returns>
    private static async Task<int?> RenewedAsync(Workplace place, InstanceFolder folder, InstanceStart start, CancellationToken cancel)
    {
        if (InstanceRecord.Running(folder) is not { } running)
        {
            return null;
        }

        var now = place.Clock.GetUtcNow();
        if (InstancePeriod.Read(folder)?.HasExpired(now) != true)
        {
            return InstanceCommand.Fail(place, InstanceServer.AlreadyRunning(folder));
        }

        InstancePeriod.Begin(folder, now, start.Days, start.Platform);
        InstanceWords.Status(place, folder, running, await InstanceControl.NumbersAsync(running, cancel));
        return await ToldAsync(place, folder, running, start, cancel);
    }

    private static Task<int> ToldAsync(Workplace place, InstanceFolder folder, InstanceRecord record, InstanceStart start, CancellationToken cancel) =>
        place.WithStoresAsync(
            place.DataFolder,
            () => Stores.OpenAsync(place.DataFolder, place.Clock, cancel),
            async (stores, logs) =>
            {
                await InstanceNews.TellAsync(place, folder, record, start.Platform, stores, logs, cancel);
                return ExitCodes.Done;
            }
        );
}
