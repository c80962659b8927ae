using Passerelle.Console.Hosting;
using Passerelle.Instance.Pages.Hosting;
using Passerelle.Running;
using Passerelle.Sandbox.Hosting;

namespace Passerelle.Instance;

/// <summary>Serves the test instance until it is told to end.</summary>
/// <param name="stores">Says who may sign in to the pages.</param>
public sealed class InstanceServer(InstanceFolder folder, InstanceStart start, Stores stores, TimeProvider clock)
{
    private static readonly TimeSpan LookForStop = TimeSpan.FromMilliseconds(200);

    private readonly PeriodWatch period = new(folder, clock);

    /// <param name="ready">Told where it answers.</param>
    /// <returns>Why it could not be started; null when it ran and was ended.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task<InstanceTrouble?> RunAsync(Func<InstanceRecord, Task> ready, CancellationToken cancel)
    {
        folder.Create();
        var erasing = new InstanceErasing(folder, stores, clock);
        await erasing.RunIfDueAsync(cancel);
        var world = new SimulatedWorld(clock);
        new Beginning(folder, world).Prepare(start.People, start.Seed);
        if (start.NoLimits)
        {
            world.Unlimit();
        }

        await using var pages = new InstancePages(world, folder, stores, period, WebKeys.Beside(Stores.KeyPath()), clock, proxy: start.Proxy);
        SandboxHost host;
        try
        {
            host = await SandboxHost.StartAsync(OptionsOf(world, pages), cancel);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return new InstanceTrouble("port-taken", "The port is taken. Name another one with --port, or none to take the first that is free.");
        }
        catch (IOException) when (IsKept())
        {
            return AlreadyRunning(folder);
        }
        catch (InvalidDataException damaged)
        {
            return new InstanceTrouble("state-damaged", $"{damaged.Message} passerelle instance reset does it.");
        }

        await using (host)
        {
            new Beginning(folder, world).Remember(host);
            SimulatedConfiguration.WriteIfAbsent(folder, world, host);
            File.Delete(folder.StopRequest);
            InstancePeriod.Begin(folder, clock.GetUtcNow(), start.Days, start.Platform);
            period.Forget();
            pages.Addresses.Tell(host.LearningAddress, host.PersonioAddress);
            var record = InstanceRecord.OfThisProcess(host.LearningAddress, host.PersonioAddress, clock.GetUtcNow());
            record.Write(folder);
            await ready(record);
            await UntilStoppedAsync(cancel);
        }

        File.Delete(folder.Record);
        File.Delete(folder.StopRequest);
        await erasing.RunIfDueAsync(CancellationToken.None);
        return null;
    }

    /// <summary>Says where the instance of this folder runs.</summary>
    public static InstanceTrouble AlreadyRunning(InstanceFolder folder) =>
        new(
            "already-running",
            InstanceRecord.Running(folder) is { } record
                ? $"The test instance of this folder runs already: 360Learning on {Shown(record.Learning)}, Personio on {Shown(record.Personio)} (process {record.Process}). End it with: passerelle instance stop"
                : $"Another process is just starting the test instance of {folder.Path}. Ask for it with: passerelle instance status"
        );

    private static string Shown(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private SandboxHostOptions OptionsOf(SimulatedWorld world, InstancePages pages) =>
        new()
        {
            Learning = world.Platform,
            Personio = world.Personio,
            LearningPort = start.Port,
            PersonioPort = start.PersonioPort,
            StateFile = folder.State,
            Clock = clock,
            Pages = pages.Of,
            IsClosed = () => period.HasExpired,
        };

    private bool IsKept()
    {
        try
        {
            using var free = new FileStream(folder.StateLock, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private async Task UntilStoppedAsync(CancellationToken cancel)
    {
        using var looking = new PeriodicTimer(LookForStop, clock);
        try
        {
            while (!File.Exists(folder.StopRequest) && !period.IsToBeErased)
            {
                await looking.WaitForNextTickAsync(cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Ctrl+C, or the system ends the process: both are a stop.
        }
    }
}
