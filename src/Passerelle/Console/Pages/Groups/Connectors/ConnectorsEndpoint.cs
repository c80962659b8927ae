using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.SetUp;
using Passerelle.Console.Shell;
using Passerelle.Core.Target;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Checking;

namespace Passerelle.Console.Pages.Groups.Connectors;

/// <summary>One group > Settings > Connectors > Manage connectors > Personio: where a group's synchronisation begins and ends (rule L7).</summary>
public static class ConnectorsEndpoint
{
    public const string Address = "/settings/connectors";
    public const string Personio = $"{Address}/personio";
    public const string Off = $"{Personio}/off";

    public static void Map(IEndpointRouteBuilder environment)
    {
        var group = environment.MapGroup($"{GroupsEndpoint.Address}/{{group}}");
        group.MapGet(Address, ListAsync).RequireAuthorization(Policies.Read);
        group.MapGet(Personio, ShowAsync).RequireAuthorization(Policies.Read);
        group.MapPost(Personio, SetUpAsync).RequireAuthorization(Policies.Administer);
        group.MapGet(Off, AskAsync).RequireAuthorization(Policies.Administer);
        group.MapPost(Off, TakeOffAsync).RequireAuthorization(Policies.Administer);
    }

    private static async Task<IResult> ListAsync(ConnectorEnvironment environment, ConnectorHome home, string group, GroupsQuery query, Stores stores, TimeProvider clock, CancellationToken cancel) =>
        await ModelAsync(environment, home, group, query, stores, clock, cancel) is { } model ? Page.Of<ConnectorsPage>(model) : Results.NotFound();

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, ConnectorHome home, string group, GroupsQuery query, Stores stores, TimeProvider clock, CancellationToken cancel) =>
        await ModelAsync(environment, home, group, query, stores, clock, cancel) is { } model ? Page.Of<PersonioPage>(model) : Results.NotFound();

    private static async Task<IResult> SetUpAsync(
        HttpContext context,
        ConnectorEnvironment environment,
        ConnectorHome home,
        string group,
        GroupsQuery query,
        Stores stores,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await ModelAsync(environment, home, group, query, stores, clock, cancel) is not { } model)
        {
            return Results.NotFound();
        }

        if (!model.CanSetUp)
        {
            return Page.Of<PersonioPage>(model with { Trouble = ConnectorsWords.Cannot }, StatusCodes.Status400BadRequest);
        }

        await stores.Activations.ActivateAsync(environment.Key, new GroupId(group), SignedIn.ActorOf(context), cancel);
        return Results.LocalRedirect(model.Group.Link(Personio));
    }

    private static async Task<IResult> AskAsync(ConnectorEnvironment environment, ConnectorHome home, string group, GroupsQuery query, Stores stores, TimeProvider clock, CancellationToken cancel) =>
        await ModelAsync(environment, home, group, query, stores, clock, cancel) is not { } model ? Results.NotFound()
        : model.CanTakeOff ? Page.Of<TakeOffPage>(model)
        : Results.LocalRedirect(model.Group.Link(Personio));

    private static async Task<IResult> TakeOffAsync(
        HttpContext context,
        ConnectorEnvironment environment,
        ConnectorHome home,
        string group,
        [FromForm] string? name,
        GroupsQuery query,
        Stores stores,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await ModelAsync(environment, home, group, query, stores, clock, cancel) is not { } model)
        {
            return Results.NotFound();
        }

        if (!model.CanTakeOff)
        {
            return Results.LocalRedirect(model.Group.Link(Personio));
        }

        if (!string.Equals(name?.Trim(), model.Group.Node.Group.Name, StringComparison.OrdinalIgnoreCase))
        {
            return Page.Of<TakeOffPage>(model with { Typed = name, Trouble = ConnectorsWords.NameWrong.With(model.Group.Node.Group.Name) }, StatusCodes.Status400BadRequest);
        }

        await stores.Activations.DeactivateAsync(environment.Key, new GroupId(group), SignedIn.ActorOf(context), cancel);
        return Results.LocalRedirect(model.Group.Link(Personio));
    }

    /// <returns>Null when no such group was read.</returns>
    private static async Task<ConnectorsModel?> ModelAsync(ConnectorEnvironment environment, ConnectorHome home, string group, GroupsQuery query, Stores stores, TimeProvider clock, CancellationToken cancel)
    {
        if (await query.FindAsync(environment, home, group, cancel) is not { } found)
        {
            return null;
        }

        var active = await stores.Activations.ListAsync(environment.Key, cancel);
        var check = await stores.Checks.FindAsync(environment.Key, cancel);
        return new ConnectorsModel(
            found,
            active.FirstOrDefault(one => string.Equals(one.Group.Value, group, StringComparison.Ordinal)),
            check,
            check is null ? [] : KeptAnswers.Of(check),
            environment.Whole is { } one ? SetUpQuery.Mask(one.Personio.ClientId) : null,
            environment.Whole is { } other ? SetUpQuery.Mask(other.Environment.ClientId) : null,
            clock.GetUtcNow()
        )
        {
            People = await query.PeopleBelowAsync(environment, found.Node, cancel),
        };
    }
}
