using System.Text.Json;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Core.Target;
using Passerelle.Instance;
using Passerelle.Instance.Pages.Hosting;
using Passerelle.Login;
using Passerelle.Perf.Instances;
using Passerelle.Running;
using Passerelle.Sandbox.Hosting;
using Passerelle.Sandbox.Learning;
using Passerelle.Store.Accounts;

namespace Passerelle.Perf.Pages;

/// <summary>Serves the console and the pages of the test instance on a filled store, in a process of its own, until its input ends.</summary>
internal static class PageServer
{
    public const string Name = "serve-pages";
    public const string Mail = "lea@acme.example";
    public const string Password = "a calm long sentence";

    /// <param name="folder">Empty, or filled by an earlier one with as many people.</param>
    /// <param name="people">In the store, on the learning platform and in Personio.</param>
    public static async Task ServeAsync(DirectoryInfo folder, int people)
    {
        var data = folder.CreateSubdirectory("data");
        var world = WorldOf(people);
        await using var stores = await Stores.OpenAsync(data, TimeProvider.System, CancellationToken.None);
        var filled = await FilledAsync(folder, stores, people, new GroupId(world.Platform.RootGroupId));
        GC.Collect();

        var instance = new InstanceFolder(data);
        instance.Create();
        InstancePeriod.Begin(instance, TimeProvider.System.GetUtcNow(), days: 30);
        await using var pages = new InstancePages(world, instance, stores, new PeriodWatch(instance, TimeProvider.System), Path.Combine(folder.FullName, "web"), TimeProvider.System);
        await using var host = await SandboxHost.StartAsync(
            new SandboxHostOptions
            {
                Learning = world.Platform,
                Personio = world.Personio,
                LearningPort = 0,
                PersonioPort = 0,
                Pages = pages.Of,
            }
        );
        pages.Addresses.Tell(host.LearningAddress, host.PersonioAddress);
        await using var console = ConsoleOf(folder, data, stores);
        await console.StartAsync(CancellationToken.None);
        Terminal.WriteLine(JsonSerializer.Serialize(new PageAddresses(new Uri(console.Urls.First()), host.LearningAddress, host.PersonioAddress, filled, BiggestGroupOf(world.Platform))));
        await Terminal.In.ReadToEndAsync(CancellationToken.None);
    }

    private static Microsoft.AspNetCore.Builder.WebApplication ConsoleOf(DirectoryInfo folder, DirectoryInfo data, Stores stores)
    {
        var production = new ConnectorEnvironment(EnvironmentName.Production, FilledStore.Production, "acme-academy", Configuration: null, []);
        var test = new ConnectorEnvironment(EnvironmentName.Test, FilledStore.Test, "acme-academy", Configuration: null, []);
        var home = new ConnectorHome("acme-academy", FilledStore.Production.Connector, FilledStore.Platform, "Personio", Stored: null, [production, test]);
        var settings = new ConsoleSettings { Urls = "http://127.0.0.1:0", WebKeyFolder = Path.Combine(folder.FullName, "web"), DataFolder = data };
        return ConsoleHost.Build(settings, new Installation(stores, home, _ => null), stores, TimeProvider.System);
    }

    private static async Task<FilledWith> FilledAsync(DirectoryInfo folder, Stores stores, int people, GroupId root)
    {
        var note = Path.Combine(folder.FullName, "filled.json");
        if (File.Exists(note))
        {
            return JsonSerializer.Deserialize<FilledWith>(await File.ReadAllTextAsync(note))!;
        }

        var account = (await stores.Accounts.AddAsync(Mail, "Léa Martin", [new Grant(FilledStore.Platform, Role.Architect)], "perf"))!;
        await stores.Accounts.SetPasswordAsync(account, Passwords.Hash(Password), "perf");
        var filled = await new FilledStore(stores).FillAsync(people, root);
        await File.WriteAllTextAsync(note, JsonSerializer.Serialize(filled));
        return filled;
    }

    private static SimulatedWorld WorldOf(int people)
    {
        var world = new SimulatedWorld(TimeProvider.System);
        world.Personio.Fill(MadePlatform.CompanyOf(people));
        MadePlatform.Fill(world.Platform);
        var groups = world.Platform.Groups().Where(group => group.ParentId is not null).ToList();
        var number = 0;
        foreach (var person in world.Personio.Employees)
        {
            world.Platform.AddUser($"person{++number}@acme.example", person.FirstName, person.LastName, groups[number % groups.Count].Id, job: person.Current.Position);
        }

        return world;
    }

    private static string BiggestGroupOf(LearningPlatform platform) => platform.LearnersByGroup().MaxBy(group => group.Value).Key;
}

/// <summary>Where everything is served.</summary>
/// <param name="BiggestGroup">Of the learning platform, by learners.</param>
internal sealed record PageAddresses(Uri Console, Uri Learning, Uri Personio, FilledWith Filled, string BiggestGroup);
