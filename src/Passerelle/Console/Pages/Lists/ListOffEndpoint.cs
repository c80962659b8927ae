using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Simulating;
using Passerelle.Console.Pages.Work;
using Passerelle.Console.Shell;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Simulating;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.Lists;

/// <summary>Takes a person off a list; simulated first and confirmed by the person's name where production is live (rule L8).</summary>
public static class ListOffEndpoint
{
    private const string Address = ListsEndpoint.Address + "/{kind}/take-off";

    public static void Map(IEndpointRouteBuilder connector)
    {
        connector.MapGet(Address, AskAsync).RequireAuthorization(Policies.Administer);
        connector.MapPost(Address, TakeOffAsync).RequireAuthorization(Policies.Administer);
        connector.MapPost(Address + ListChangeModel.Simulate, SimulateAsync).RequireAuthorization(Policies.Administer);
    }

    private static async Task<IResult> AskAsync(ConnectorHome home, string kind, string? employee, ListChanges changes, CancellationToken cancel) =>
        Find(home, kind, employee) is { } listed ? Page.Of<ListOffPage>(await changes.TakeOffAsync(home, listed, cancel)) : Results.NotFound();

    /// <param name="name">The person's name, where production is live: the next run acts upon it by itself, whatever page or program sent this.</param>
    /// <param name="confirm">The platform's name, where people would lose something.</param>
    private static async Task<IResult> TakeOffAsync(
        HttpContext context,
        ConnectorHome home,
        string kind,
        Stores stores,
        ListChanges changes,
        [FromForm] string? employee,
        [FromForm] string? name,
        [FromForm] string? confirm,
        CancellationToken cancel
    )
    {
        if (Find(home, kind, employee) is not { } listed)
        {
            return Results.NotFound();
        }

        var model = await changes.TakeOffAsync(home, listed, cancel);
        if (model.Live is { } live)
        {
            var trouble = live.TroubleBefore(confirm, home.Platform) ?? (SimulatedChange.Says(name, model.ToType) ? null : ListWords.OffWrong.With(model.ToType));
            if (trouble is not null)
            {
                return Page.Of<ListOffPage>(model with { Typed = name, Confirmed = confirm, Trouble = trouble }, StatusCodes.Status400BadRequest);
            }

            await live.NoteLossesAsync(context, stores, "employee", model.Employee, cancel);
        }

        await stores.Lists.TakeOffAsync(home.Key, listed.Kind, listed.Employee, SignedIn.ActorOf(context), cancel);
        return Results.LocalRedirect(home.Link(ListsEndpoint.Address));
    }

    /// <summary>Looks at what it would do to people.</summary>
    private static async Task<IResult> SimulateAsync(HttpContext context, ConnectorHome home, string kind, string? employee, ListChanges changes, Simulations simulations, CancellationToken cancel)
    {
        if (Find(home, kind, employee) is not { } listed)
        {
            return Results.NotFound();
        }

        var model = await changes.TakeOffAsync(home, listed, cancel);
        return Results.LocalRedirect(model.Live is { } live ? WorkEndpoint.Link(live.Production, live.Begin(simulations, SignedIn.ActorOf(context), model.OffLink())) : model.OffLink());
    }

    private static ListedPerson? Find(ConnectorHome home, string kind, string? employee) =>
        ListsEndpoint.KindOf(kind) is { } list ? home.Listed.FirstOrDefault(one => one.Kind == list && one.Employee.Value == employee) : null;
}
