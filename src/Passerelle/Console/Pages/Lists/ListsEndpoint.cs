using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.Lists;

/// <summary>Who is never removed and who is never synchronised (rule S12). What follows is shown before anything is saved.</summary>
public static class ListsEndpoint
{
    public const string Address = "/lists";

    public static void Map(IEndpointRouteBuilder connector)
    {
        connector.MapGet(Address, (ConnectorHome home, TimeProvider clock) => Page.Of<ListsPage>(ListsQuery.Of(home, clock.GetUtcNow()))).RequireAuthorization(Policies.Read);
        ListAddEndpoint.Map(connector);
        ListOffEndpoint.Map(connector);
    }

    /// <summary>As the kind stands in addresses.</summary>
    public static string SlugOf(PersonListKind kind) => kind == PersonListKind.Protect ? "never-remove" : "never-synchronise";

    /// <returns>Null when there is no such list.</returns>
    public static PersonListKind? KindOf(string slug) => Enum.GetValues<PersonListKind>().Where(kind => SlugOf(kind) == slug).Select(kind => (PersonListKind?)kind).FirstOrDefault();
}
