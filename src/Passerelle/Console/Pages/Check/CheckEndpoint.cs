using Microsoft.AspNetCore.Mvc;
using Passerelle.Configuration;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Owned;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.SetUp;
using Passerelle.Console.Pages.Work;
using Passerelle.Console.Shell;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Checking;
using Passerelle.Running.Queue;

namespace Passerelle.Console.Pages.Check;

/// <summary>Each answer of the set-up with its proof (rule L3).</summary>
public static class CheckEndpoint
{
    public const string Address = "/check";
    private const string Kind = "check";

    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapGet(Address, ShowAsync).RequireAuthorization(Policies.Read);
        environment.MapPost(Address, BeginAsync).RequireAuthorization(Policies.Administer);
    }

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, ConnectorHome home, Installation installation, Stores stores, SetUpQuery query, RunQueue queue, CancellationToken cancel) =>
        Page.Of<CheckPage>(await ModelAsync(environment, home, installation, stores, query, queue, cancel));

    private static async Task<IResult> BeginAsync(
        ConnectorEnvironment environment,
        ConnectorHome home,
        [FromForm] string? writes,
        HttpContext context,
        Installation installation,
        Stores stores,
        SetUpQuery query,
        RunQueue queue,
        CancellationToken cancel
    )
    {
        if (UnderWay(queue, environment) is { } running)
        {
            return Results.LocalRedirect(WorkEndpoint.Link(environment, running));
        }

        var secrets = home.Stored is { } stored ? await stores.Secrets.RevealAsync(stored.Name, cancel) : new Dictionary<string, string>(StringComparer.Ordinal);
        if (ToCheck(environment, home, installation, secrets).Configuration is not { } configuration)
        {
            return Page.Of<CheckPage>(await ModelAsync(environment, home, installation, stores, query, queue, cancel), StatusCodes.Status400BadRequest);
        }

        var by = SignedIn.ActorOf(context);
        var check = new CheckRun(home.Stored, secrets, writes is not null, by);
        // It changes nothing, so it need not wait for a run.
        var ticket = queue.Enqueue(new RunOrder(environment.Key, Kind, by, check.RunAsync) { Joins = true, Configuration = configuration, Then = environment.Link(Address) });
        return Results.LocalRedirect(WorkEndpoint.Link(environment, ticket));
    }

    private static async Task<CheckModel> ModelAsync(ConnectorEnvironment environment, ConnectorHome home, Installation installation, Stores stores, SetUpQuery query, RunQueue queue, CancellationToken cancel)
    {
        var secrets = home.Stored is { } stored ? await stores.Secrets.RevealAsync(stored.Name, cancel) : new Dictionary<string, string>(StringComparer.Ordinal);
        var mistakes = ToCheck(environment, home, installation, secrets).Mistakes;
        var last = (await query.ChecksAsync(home, home.Stored, cancel)).FirstOrDefault(check => check.Environment == environment);
        return new CheckModel(environment, home, last, mistakes, UnderWay(queue, environment));
    }

    /// <summary>Where the console owns the connector a check looks at the draft, also for production; otherwise at the file.</summary>
    private static ConfigurationResult ToCheck(ConnectorEnvironment environment, ConnectorHome home, Installation installation, IReadOnlyDictionary<string, string> secrets)
    {
        if (home.Stored is not { } stored)
        {
            return new ConfigurationResult { Configuration = environment.Configuration, Mistakes = environment.Mistakes };
        }

        var read = new DraftReader(ConfigurationDraft.Parse(stored.Draft.Text), secrets, installation.Variables).Read(environment.Name);
        return read with { Configuration = read.Configuration is { } usable ? usable with { Key = stored.Name, Platform = stored.Platform } : null };
    }

    private static RunTicket? UnderWay(RunQueue queue, ConnectorEnvironment environment) => queue.Open(environment.Key).FirstOrDefault(ticket => ticket.Order.Kind == Kind);
}
