using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Begin;
using Passerelle.Console.Pages.People.Desk;
using Passerelle.Console.Shared;
using Passerelle.Console.Shell;
using Passerelle.Core.Planning.ByHand;
using Passerelle.Login;
using Passerelle.Running.People;
using Passerelle.Running.Queue;

namespace Passerelle.Console.Pages.Unlinked;

/// <summary>Accounts that only 360Learning knows, with whom they may belong to (rule R10); read on request, in the background.</summary>
public static class UnlinkedEndpoint
{
    public const string Address = "/people/unlinked";

    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapGet(Address, Show).RequireAuthorization(Policies.Read);
        environment.MapPost(Address, Read).RequireAuthorization(Policies.Administer);
    }

    private static IResult Show(ConnectorEnvironment environment, PeopleDesk desk, [AsParameters] UnlinkedFilter filter)
    {
        var laid = desk.Find<ReadAccounts>(environment.Key, employee: null);
        return Page.Of<UnlinkedPage>(new UnlinkedModel(environment, laid?.What.Found is { } found ? ReadOf(found, laid.At, filter) : null, laid?.What.Refusal));
    }

    private static IResult Read(HttpContext context, ConnectorEnvironment environment, RunQueue queue, PeopleDesk desk)
    {
        if (environment.Configuration is null)
        {
            return Results.LocalRedirect(environment.Link("/home"));
        }

        var order = Orders.Look(
            environment.Key,
            "accounts",
            SignedIn.ActorOf(context),
            environment.Link(Address),
            async (connector, watcher, cancel) => desk.Lay(environment.Key, employee: null, await new UnlinkedLook(connector).ReadAsync(watcher.Say, cancel))
        );
        return BeginEndpoint.Started(environment, queue.Enqueue(order));
    }

    private static UnlinkedRead ReadOf(UnlinkedAccounts found, DateTimeOffset at, UnlinkedFilter filter)
    {
        var wanted = filter.Search?.Trim() ?? "";
        var matching = found.Accounts.Where(one => IsWanted(one, wanted) && (filter.Likely is not (UnlinkedFilter.Yes or UnlinkedFilter.No) || one.Matches.Count > 0 == (filter.Likely == UnlinkedFilter.Yes))).ToList();
        var number = Listing.Number(filter.Page);
        return new UnlinkedRead(
            new ListPage<UnlinkedAccount>([.. matching.Skip((int)Listing.Offset(number)).Take(Listing.Rows)], matching.Count, number),
            found.WithoutAccount.Count,
            found.Accounts.Count,
            at
        );
    }

    private static bool IsWanted(UnlinkedAccount one, string wanted) =>
        wanted.Length == 0
        || new[] { one.User.DisplayName, one.User.Mail, one.User.Id.Value }
            .Concat(one.Matches.SelectMany(match => new[] { match.Name, match.Employee.Value }))
            .Any(text => text?.Contains(wanted, StringComparison.CurrentCultureIgnoreCase) ?? false);
}
