using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Begin;
using Passerelle.Console.Pages.People;
using Passerelle.Console.Pages.People.Desk;
using Passerelle.Console.Shared;
using Passerelle.Console.Shell;
using Passerelle.Core.Source;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Running.Runs;

namespace Passerelle.Console.Pages.Linking;

/// <summary>Linking an employee and an account by hand, and taking such a link off: first what follows, then, confirmed, exactly that (rule R10).</summary>
public static class LinkEndpoint
{
    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapGet("/people/{employee}/link", ShowAsync).RequireAuthorization(Policies.Administer);
        environment.MapPost("/people/{employee}/link/plan", PlanAsync).RequireAuthorization(Policies.Administer);
        environment.MapPost("/people/{employee}/link", LinkAsync).RequireAuthorization(Policies.Administer);
    }

    /// <summary>The page's address below the environment.</summary>
    public static string Address(string employee) => $"{Navigation.Person(employee)}/link";

    /// <param name="shown">Only with it is what was worked out before shown; a fresh visit begins anew.</param>
    private static async Task<IResult> ShowAsync(
        ConnectorEnvironment environment,
        string employee,
        Stores stores,
        PeopleDesk desk,
        string? account,
        bool? remove,
        bool? shown,
        CancellationToken cancel
    )
    {
        var model = await ModelAsync(environment, employee, remove ?? false, stores, cancel) with { Account = account };
        return Page.Of<LinkPage>(shown is true ? With(model, desk) : model);
    }

    private static async Task<IResult> PlanAsync(
        HttpContext context,
        ConnectorEnvironment environment,
        string employee,
        Stores stores,
        RunQueue queue,
        PeopleDesk desk,
        [FromForm] string? account,
        [FromForm] string? remove,
        [FromForm] string? samePerson,
        CancellationToken cancel
    )
    {
        var isRemoval = remove is not null;
        if (environment.Configuration is null)
        {
            return Results.LocalRedirect(environment.Link("/home"));
        }

        if (!isRemoval && string.IsNullOrWhiteSpace(account))
        {
            var model = await ModelAsync(environment, employee, isRemoval, stores, cancel);
            return Page.Of<LinkPage>(model with { Trouble = LinkWords.AccountMissing }, StatusCodes.Status400BadRequest);
        }

        var order = new LinkOrder(new EmployeeId(employee), isRemoval ? null : account!.Trim(), samePerson is not null);
        var ticket = queue.Enqueue(
            Orders.Look(
                environment.Key,
                "link-plan",
                SignedIn.ActorOf(context),
                environment.Link($"{Navigation.Person(employee)}/link?shown=true{(isRemoval ? "&remove=true" : "")}"),
                async (connector, watcher, token) =>
                    desk.Lay(environment.Key, order.Employee, LinkShown.Of(order, await new LinkRun(connector, watcher).PlanAsync(order, token)))
            )
        );
        return BeginEndpoint.Started(environment, ticket);
    }

    /// <param name="plan">The plan that was shown.</param>
    /// <param name="typed">The employee id, as typed.</param>
    private static async Task<IResult> LinkAsync(
        HttpContext context,
        ConnectorEnvironment environment,
        string employee,
        Stores stores,
        RunQueue queue,
        PeopleDesk desk,
        [FromForm] string? plan,
        [FromForm] string? typed,
        [FromForm] string? remove,
        CancellationToken cancel
    )
    {
        var model = With(await ModelAsync(environment, employee, remove is not null, stores, cancel), desk);
        if (model.Shown?.What.Plan is not { } shown || !string.Equals(shown.Id, plan, StringComparison.Ordinal))
        {
            return Page.Of<LinkPage>(model with { Trouble = LinkWords.Gone }, StatusCodes.Status400BadRequest);
        }

        if (!string.Equals(typed?.Trim(), employee, StringComparison.Ordinal))
        {
            return Page.Of<LinkPage>(model with { Typed = typed, Trouble = LinkWords.TypedWrong.With(employee) }, StatusCodes.Status400BadRequest);
        }

        return await PersonActionsEndpoint.NotYetAsync(environment, stores, cancel)
            ?? BeginEndpoint.Started(
                environment,
                queue.Enqueue(Orders.Link(environment.Key, model.Shown.What.Order, shown, SignedIn.ActorOf(context)) with { Then = environment.Link(Navigation.Person(employee)) })
            );
    }

    private static async Task<LinkModel> ModelAsync(ConnectorEnvironment environment, string employee, bool isRemoval, Stores stores, CancellationToken cancel)
    {
        var person = await PersonQuery.AskAsync(stores, environment, employee, cancel);
        return new LinkModel(environment, employee, person?.Name, isRemoval) { Groups = await GroupNames.AskAsync(stores.Queries, environment.Key, cancel) };
    }

    /// <summary>With what was worked out for the same kind of order.</summary>
    private static LinkModel With(LinkModel model, PeopleDesk desk)
    {
        var laid = desk.Find<LinkShown>(model.Environment.Key, new EmployeeId(model.Employee));
        return laid is not null && (laid.What.Order.Account is null) == model.IsRemoval
            ? model with { Shown = laid, Account = laid.What.Order.Account, Name = laid.What.Employee?.DisplayName ?? model.Name }
            : model;
    }
}
