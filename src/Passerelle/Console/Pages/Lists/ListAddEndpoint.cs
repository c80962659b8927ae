using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Work;
using Passerelle.Console.Shell;
using Passerelle.Core.Source;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Simulating;

namespace Passerelle.Console.Pages.Lists;

/// <summary>Puts a person on a list, or changes reason and last day; simulated first where production is live (rule L8).</summary>
public static class ListAddEndpoint
{
    private const string Address = ListsEndpoint.Address + "/{kind}/add";

    public static void Map(IEndpointRouteBuilder connector)
    {
        connector.MapGet(Address, AskAsync).RequireAuthorization(Policies.Administer);
        connector.MapPost(Address, AddAsync).RequireAuthorization(Policies.Administer);
        connector.MapPost(Address + ListChangeModel.Simulate, SimulateAsync).RequireAuthorization(Policies.Administer);
    }

    /// <param name="reason">Null before anything was typed.</param>
    private static async Task<IResult> AskAsync(ConnectorHome home, string kind, string? employee, string? reason, string? until, ListChanges changes, CancellationToken cancel) =>
        !home.IsOwned || ListsEndpoint.KindOf(kind) is not { } list ? Results.NotFound()
        : reason is null ? Page.Of<ListAddPage>(await changes.BeginAsync(home, list, employee, cancel))
        : Page.Of<ListAddPage>(await changes.AddAsync(home, list, employee, reason, until, cancel));

    /// <param name="confirmed">What follows was shown.</param>
    /// <param name="confirm">The platform's name, where people would lose something.</param>
    private static async Task<IResult> AddAsync(
        HttpContext context,
        ConnectorHome home,
        string kind,
        Stores stores,
        ListChanges changes,
        [FromForm] string? employee,
        [FromForm] string? reason,
        [FromForm] string? until,
        [FromForm] string? confirmed,
        [FromForm] string? confirm,
        CancellationToken cancel
    )
    {
        if (!home.IsOwned || ListsEndpoint.KindOf(kind) is not { } list)
        {
            return Results.NotFound();
        }

        var model = await changes.AddAsync(home, list, employee, reason, until, cancel);
        if (model.Wrong.Count > 0)
        {
            return Page.Of<ListAddPage>(model, StatusCodes.Status400BadRequest);
        }

        if (confirmed is null)
        {
            return Page.Of<ListAddPage>(model);
        }

        if (model.Live?.TroubleBefore(confirm, home.Platform) is { } trouble)
        {
            return Page.Of<ListAddPage>(model with { Confirmed = confirm, Trouble = trouble }, StatusCodes.Status400BadRequest);
        }

        await (model.Live?.NoteLossesAsync(context, stores, "employee", model.Employee, cancel) ?? Task.CompletedTask);
        await stores.Lists.PutAsync(home.Key, list, new EmployeeId(model.Employee), model.Name, model.Reason, model.LastDay, SignedIn.ActorOf(context), cancel);
        return Results.LocalRedirect(home.Link(ListsEndpoint.Address));
    }

    /// <summary>Looks at what it would do to people.</summary>
    private static async Task<IResult> SimulateAsync(HttpContext context, ConnectorHome home, string kind, string? employee, string? reason, string? until, ListChanges changes, Simulations simulations, CancellationToken cancel)
    {
        if (!home.IsOwned || ListsEndpoint.KindOf(kind) is not { } list)
        {
            return Results.NotFound();
        }

        var model = await changes.AddAsync(home, list, employee, reason, until, cancel);
        return Results.LocalRedirect(model.Live is { } live ? WorkEndpoint.Link(live.Production, live.Begin(simulations, SignedIn.ActorOf(context), model.AddLink())) : model.AddLink());
    }
}
