using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Console.Hosting;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console.World;

/// <summary>
/// The console on a world whose connector can really run: both simulated systems, a mail server, one store. What is done in the browser is seen on
/// <see cref="Sync"/>'s platform, and commands (<c>Sync.RunAsync</c>) work on the same store. The configuration is read once, when the world starts:
/// set <c>Sync.Config</c> before. It belongs to a file (rule L9), in one environment only: production unless the world is a test.
/// <code>
/// await using var world = await ConsoleWorld.StartAsync(sync => sync.Hire("Ada", "Byron"));
/// var lea = await world.SignInAsync(Role.Administrator);
/// var end = await world.FirstRunAsync(lea);
/// </code>
/// </summary>
public sealed class ConsoleWorld : IAsyncDisposable
{
    /// <summary>Enough on a machine that does other work; a run in such a world takes a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConnectorHome home;

    private ConsoleWorld(SyncWorld sync, ConnectorHome home, ServedConsole console)
    {
        Sync = sync;
        this.home = home;
        Console = console;
    }

    public SyncWorld Sync { get; }

    public ServedConsole Console { get; private set; }

    public Stores Stores => Console.Stores;

    public RunQueue Queue => Console.App.Services.GetRequiredService<RunQueue>();

    /// <summary>The environment that can run.</summary>
    public Store.EnvironmentKey Key => ServedConsole.Production with { IsTest = Sync.IsTest };

    /// <param name="prepare">Hires people and sets the configuration, before the console reads it.</param>
    public static async Task<ConsoleWorld> StartAsync(Action<SyncWorld> prepare, bool isTest = false)
    {
        var sync = await SyncWorld.StartAsync(isTest);
        prepare(sync);
        var (home, mistakes) = FileConnector.Load(sync.WriteConfig(), _ => null);
        home.ShouldNotBeNull(string.Join(Environment.NewLine, mistakes));
        var console = Serve(sync, home);
        await console.InitializeAsync();
        return new ConsoleWorld(sync, home, console);
    }

    /// <summary>Ends the console and starts another one on the same store.</summary>
    /// <param name="between">What happens while none is there.</param>
    public async Task RestartAsync(Func<Task>? between = null)
    {
        await Console.DisposeAsync();
        if (between is not null)
        {
            await between();
        }

        Console = Serve(Sync, home);
        await Console.InitializeAsync();
    }

    /// <summary>The address of a page of the environment that can run.</summary>
    /// <param name="page">With a slash at its beginning.</param>
    public string Link(string page) => $"/{ServedConsole.Slug}/{(Sync.IsTest ? "test" : "production")}{page}";

    /// <summary>A browser with an account of these roles; its person is called Léa Martin.</summary>
    public Task<ServedConsole.Browser> SignInAsync(params Role[] roles) => Console.SignInAsync(roles);

    /// <summary>Waits for the end of what an answer of the console started.</summary>
    /// <param name="answer">The redirection to the live page.</param>
    public async Task<RunTicket> EndOfAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        var address = answer.Headers.Location!.ToString();
        address.ShouldStartWith(Link("/work/"));
        var ticket = Queue.Find(address[(address.LastIndexOf('/') + 1)..]).ShouldNotBeNull();
        await ticket.Ended.WaitAsync(Patience, TestContext.Current.CancellationToken);
        return ticket;
    }

    public async ValueTask DisposeAsync()
    {
        await Console.DisposeAsync();
        await Sync.DisposeAsync();
    }

    private static ServedConsole Serve(SyncWorld sync, ConnectorHome home) => new() { File = home, Data = sync.Data, Clock = sync.Clock };
}
