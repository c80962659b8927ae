using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Console.Hosting;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console.World;

/// <summary>
/// A connector that the console owns, switched on and filled in: one Personio, a platform for test and another for production, each with its own log. What is
/// done in the browser is seen on <see cref="Test"/> and <see cref="Production"/>.
/// </summary>
public sealed class RoadWorld : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private RoadWorld(SyncWorld test, SyncWorld production, ServedConsole console)
    {
        Test = test;
        Production = production;
        Console = console;
    }

    /// <summary>The test platform; its Personio is the company's.</summary>
    public SyncWorld Test { get; }

    /// <summary>The production platform; nobody looks at its Personio.</summary>
    public SyncWorld Production { get; }

    public ServedConsole Console { get; }

    public Stores Stores => Console.Stores;

    public RunQueue Queue => Console.App.Services.GetRequiredService<RunQueue>();

    public Store.EnvironmentKey Key { get; private set; } = ServedConsole.Production;

    /// <param name="prepare">Hires people, before anything is read.</param>
    public static async Task<RoadWorld> StartAsync(Action<SyncWorld>? prepare = null)
    {
        var test = await SyncWorld.StartAsync(isTest: true);
        var production = await SyncWorld.StartAsync();
        prepare?.Invoke(test);
        var console = new ServedConsole { WithFile = false, Data = test.Data, Clock = test.Clock };
        await console.InitializeAsync();
        var world = new RoadWorld(test, production, console);
        await NewConnector.MakeAsync(console.Stores, ServedConsole.Platform, "test", default);
        var made = (await console.Stores.Connectors.ListAsync())[0];
        world.Key = new Store.EnvironmentKey(made.Name, IsTest: false);
        await console.Stores.Connectors.EnableAsync(made.Name, "test");
        await world.DraftAsync(text => text);
        return world;
    }

    /// <summary>Saves the draft anew, with a change to its usual text.</summary>
    public async Task DraftAsync(Func<string, string> edit)
    {
        var stored = (await Stores.Connectors.FindAsync(Key.Connector)).ShouldNotBeNull();
        (await Stores.Connectors.SaveDraftAsync(stored.Name, stored.Draft.Version, edit(Usual()), ["all"], "test")).ShouldBeTrue();
    }

    /// <summary>The address of a page of the connector.</summary>
    /// <param name="page">With a slash at its beginning.</param>
    public static string Link(string page) => $"/{ServedConsole.Slug}{page}";

    public Task<ServedConsole.Browser> SignInAsync(params Role[] roles) => Console.SignInAsync(roles);

    /// <summary>The version of the draft, as the deployment page sends it back.</summary>
    public async Task<string> VersionAsync() =>
        (await Stores.Connectors.FindAsync(Key.Connector))!.Draft.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Waits for the end of what an answer of the console started, and of everything that waits behind it.</summary>
    /// <param name="answer">The redirection to the live page.</param>
    public async Task<RunTicket> EndOfAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        var address = answer.Headers.Location!.ToString();
        address.ShouldContain("/work/");
        var ticket = Queue.Find(address[(address.LastIndexOf('/') + 1)..]).ShouldNotBeNull();
        await ticket.Ended.WaitAsync(Patience, TestContext.Current.CancellationToken);
        foreach (var behind in Queue.Open(ticket.Order.Key))
        {
            await behind.Ended.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }

        return ticket;
    }

    public async ValueTask DisposeAsync()
    {
        await Console.DisposeAsync();
        await Test.DisposeAsync();
        await Production.DisposeAsync();
    }

    private string Usual() =>
        $$"""
        version: 1
        platform: Acme Academy
        connector: { name: Personio, administrator: lea.martin@acme.example, language: en }
        personio: { domain: "https://acme.personio.de", baseUrl: "{{Test.Host.PersonioAddress}}", clientId: papi-sandbox-client, clientSecret: papi-sandbox-secret }
        environments:
          test:
            baseUrl: "{{Test.Host.LearningAddress}}"
            clientId: sandbox-client
            clientSecret: sandbox-secret
            groups: [{ id: {{Test.Group("Acme")}} }]
          production:
            baseUrl: "{{Production.Host.LearningAddress}}"
            clientId: sandbox-client
            clientSecret: sandbox-secret
            groups: [{ id: {{Production.Group("Acme")}} }]
            notices: none
        customFields: [{ source: dynamic_1, name: Personnel number }]
        hierarchy: [{ field: office }, { field: department, values: { HR: Human Resources } }]
        guards: {}
        limits: { learningWritesPerSecond: 0, learningReadsPerSecond: 0, personioPerSecond: 0, timeoutSeconds: 20, attempts: 3, firstRetrySeconds: 0.05 }
        """;
}
