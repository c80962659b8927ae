using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Simulating;
using Passerelle.Console.Pages.Work;
using Passerelle.Console.Shell;
using Passerelle.Core.Target;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Simulating;

namespace Passerelle.Console.Pages.Groups.Connectors;

/// <summary>One group > Settings > Connectors > Manage connectors > Personio: where a group's synchronisation begins and ends (rule L7), simulated first (rule L8).</summary>
public static class ConnectorsEndpoint
{
    public const string Address = "/settings/connectors";
    public const string Personio = $"{Address}/personio";
    public const string Off = $"{Personio}/off";
    public const string Simulate = "/simulate";

    public static void Map(IEndpointRouteBuilder environment)
    {
        var group = environment.MapGroup($"{GroupsEndpoint.Address}/{{group}}");
        group.MapGet(Address, ListAsync).RequireAuthorization(Policies.Read);
        group.MapGet(Personio, ShowAsync).RequireAuthorization(Policies.Read);
        group.MapPost(Personio, SetUpAsync).RequireAuthorization(Policies.Administer);
        group.MapPost(Personio + Simulate, SimulateAsync).RequireAuthorization(Policies.Administer);
        group.MapGet(Off, AskAsync).RequireAuthorization(Policies.Administer);
        group.MapPost(Off, TakeOffAsync).RequireAuthorization(Policies.Administer);
        group.MapPost(Off + Simulate, SimulateAsync).RequireAuthorization(Policies.Administer);
    }

    private static async Task<IResult> ListAsync(ConnectorsQuery query, string group, CancellationToken cancel) =>
        await query.AskAsync(group, cancel) is { } model ? Page.Of<ConnectorsPage>(model) : Results.NotFound();

    private static async Task<IResult> ShowAsync(ConnectorsQuery query, string group, CancellationToken cancel) =>
        await query.AskAsync(group, cancel) is { } model ? Page.Of<PersonioPage>(model) : Results.NotFound();

    /// <summary>Looks at what setting it up here, or taking it off, would do to people.</summary>
    private static async Task<IResult> SimulateAsync(HttpContext context, ConnectorsQuery query, ConnectorEnvironment environment, string group, Simulations simulations, CancellationToken cancel)
    {
        if (await query.AskAsync(group, cancel) is not { } model)
        {
            return Results.NotFound();
        }

        var page = model.Group.Link(model.CanTakeOff ? Off : Personio);
        return model.Change is { } change
            ? Results.LocalRedirect(WorkEndpoint.Link(environment, change.Begin(simulations, SignedIn.ActorOf(context), page)))
            : Results.LocalRedirect(page);
    }

    private static async Task<IResult> SetUpAsync(HttpContext context, ConnectorsQuery query, ConnectorEnvironment environment, string group, [FromForm] string? confirm, Stores stores, CancellationToken cancel)
    {
        if (await query.AskAsync(group, cancel) is not { } asked)
        {
            return Results.NotFound();
        }

        var model = asked with { Confirmed = confirm };
        if (!model.CanSetUp || model.Change is not { } change)
        {
            return Page.Of<PersonioPage>(model with { Trouble = ConnectorsWords.Cannot }, StatusCodes.Status400BadRequest);
        }

        if (change.TroubleBefore(confirm, model.Group.Home.Platform) is { } trouble)
        {
            return Page.Of<PersonioPage>(model with { Trouble = trouble }, StatusCodes.Status400BadRequest);
        }

        await change.NoteLossesAsync(context, stores, "group", group, cancel);
        await stores.Activations.ActivateAsync(environment.Key, new GroupId(group), SignedIn.ActorOf(context), cancel);
        return Results.LocalRedirect(model.Group.Link(Personio));
    }

    private static async Task<IResult> AskAsync(ConnectorsQuery query, string group, CancellationToken cancel) =>
        await query.AskAsync(group, cancel) is not { } model ? Results.NotFound()
        : model.CanTakeOff ? Page.Of<TakeOffPage>(model)
        : Results.LocalRedirect(model.Group.Link(Personio));

    private static async Task<IResult> TakeOffAsync(
        HttpContext context,
        ConnectorsQuery query,
        ConnectorEnvironment environment,
        string group,
        [FromForm] string? name,
        [FromForm] string? confirm,
        Stores stores,
        CancellationToken cancel
    )
    {
        if (await query.AskAsync(group, cancel) is not { } asked)
        {
            return Results.NotFound();
        }

        var model = asked with { Typed = name, Confirmed = confirm };
        if (!model.CanTakeOff || model.Change is not { } change)
        {
            return Results.LocalRedirect(model.Group.Link(Personio));
        }

        var trouble = change.TroubleBefore(confirm, model.Group.Home.Platform) ?? (SimulatedChange.Says(name, model.Group.Node.Group.Name) ? null : ConnectorsWords.NameWrong.With(model.Group.Node.Group.Name));
        if (trouble is not null)
        {
            return Page.Of<TakeOffPage>(model with { Trouble = trouble }, StatusCodes.Status400BadRequest);
        }

        await change.NoteLossesAsync(context, stores, "group", group, cancel);
        await stores.Activations.DeactivateAsync(environment.Key, new GroupId(group), SignedIn.ActorOf(context), cancel);
        return Results.LocalRedirect(model.Group.Link(Personio));
    }
}
