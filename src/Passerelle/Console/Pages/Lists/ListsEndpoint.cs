using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Core.Source;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.Lists;

/// <summary>Who is never removed and who is never synchronised (rule S12). What follows is shown before anything is saved.</summary>
public static class ListsEndpoint
{
    public const string Address = "/lists";

    private const int LongestReason = 200;

    public static void Map(IEndpointRouteBuilder connector)
    {
        connector.MapGet(Address, (ConnectorHome home, TimeProvider clock) => Page.Of<ListsPage>(ListsQuery.Of(home, clock.GetUtcNow()))).RequireAuthorization(Policies.Read);
        connector.MapGet(Address + "/{kind}/add", AskAsync).RequireAuthorization(Policies.Administer);
        connector.MapPost(Address + "/{kind}/add", AddAsync).RequireAuthorization(Policies.Administer);
        connector.MapGet(Address + "/{kind}/take-off", AskOffAsync).RequireAuthorization(Policies.Administer);
        connector.MapPost(Address + "/{kind}/take-off", TakeOffAsync).RequireAuthorization(Policies.Administer);
    }

    /// <summary>As the kind stands in addresses.</summary>
    public static string SlugOf(PersonListKind kind) => kind == PersonListKind.Protect ? "never-remove" : "never-synchronise";

    private static PersonListKind? KindOf(string slug) => Enum.GetValues<PersonListKind>().Where(kind => SlugOf(kind) == slug).Select(kind => (PersonListKind?)kind).FirstOrDefault();

    private static async Task<IResult> AskAsync(ConnectorHome home, string kind, string? employee, Stores stores, CancellationToken cancel)
    {
        if (!home.IsOwned || KindOf(kind) is not { } list)
        {
            return Results.NotFound();
        }

        var id = employee?.Trim() ?? "";
        var known = home.Listed.FirstOrDefault(one => one.Kind == list && one.Employee.Value == id);
        return Page.Of<ListAddPage>(
            new ListChangeModel(home, list, id, await ListsQuery.NameAsync(stores.Queries, home, id, cancel))
            {
                Reason = known?.Reason ?? "",
                Until = known?.Until is { } day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "",
            }
        );
    }

    /// <param name="confirmed">What follows was shown.</param>
    private static async Task<IResult> AddAsync(
        HttpContext context,
        ConnectorHome home,
        string kind,
        Stores stores,
        TimeProvider clock,
        [FromForm] string? employee,
        [FromForm] string? reason,
        [FromForm] string? until,
        [FromForm] string? confirmed,
        CancellationToken cancel
    )
    {
        if (!home.IsOwned || KindOf(kind) is not { } list)
        {
            return Results.NotFound();
        }

        var id = employee?.Trim() ?? "";
        var model = new ListChangeModel(home, list, id, await ListsQuery.NameAsync(stores.Queries, home, id, cancel)) { Reason = reason?.Trim() ?? "", Until = until?.Trim() ?? "" };
        model = model with { Wrong = Wrong(model, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), home.First.TimeZone).DateTime)) };
        if (model.Wrong.Count > 0)
        {
            return Page.Of<ListAddPage>(model, StatusCodes.Status400BadRequest);
        }

        if (confirmed is null)
        {
            return Page.Of<ListAddPage>(model with { Effects = await ListsQuery.EffectsAsync(stores.Queries, home, id, cancel) });
        }

        await stores.Lists.PutAsync(home.Key, list, new EmployeeId(id), model.Name, model.Reason, model.LastDay, SignedIn.ActorOf(context), cancel);
        return Results.LocalRedirect(home.Link(Address));
    }

    private static async Task<IResult> AskOffAsync(ConnectorHome home, string kind, string? employee, Stores stores, CancellationToken cancel) =>
        Find(home, kind, employee) is { } listed
            ? Page.Of<ListOffPage>(await OffAsync(home, listed, stores, cancel))
            : Results.NotFound();

    private static async Task<ListChangeModel> OffAsync(ConnectorHome home, ListedPerson listed, Stores stores, CancellationToken cancel) =>
        new(home, listed.Kind, listed.Employee.Value, listed.Name) { Effects = await ListsQuery.EffectsAsync(stores.Queries, home, listed.Employee.Value, cancel) };

    private static async Task<IResult> TakeOffAsync(HttpContext context, ConnectorHome home, string kind, Stores stores, [FromForm] string? employee, [FromForm] string? name, CancellationToken cancel)
    {
        if (Find(home, kind, employee) is not { } listed)
        {
            return Results.NotFound();
        }

        // The next run acts upon it by itself, whatever page or program sent this.
        var model = await OffAsync(home, listed, stores, cancel);
        if (model.IsGrave && !string.Equals(name?.Trim(), model.ToType, StringComparison.OrdinalIgnoreCase))
        {
            return Page.Of<ListOffPage>(model with { Typed = name, Trouble = name is null ? null : ListWords.OffWrong.With(model.ToType) }, StatusCodes.Status400BadRequest);
        }

        await stores.Lists.TakeOffAsync(home.Key, listed.Kind, listed.Employee, SignedIn.ActorOf(context), cancel);
        return Results.LocalRedirect(home.Link(Address));
    }

    private static ListedPerson? Find(ConnectorHome home, string kind, string? employee) =>
        KindOf(kind) is { } list ? home.Listed.FirstOrDefault(one => one.Kind == list && one.Employee.Value == employee) : null;

    private static Dictionary<string, string> Wrong(ListChangeModel model, DateOnly today)
    {
        var wrong = new Dictionary<string, string>(StringComparer.Ordinal);
        if (model.Employee.Length == 0 || !model.Employee.All(char.IsAsciiLetterOrDigit))
        {
            wrong["employee"] = ListWords.EmployeeWrong;
        }

        if (model.Reason.Length is 0 or > LongestReason)
        {
            wrong["reason"] = ListWords.ReasonWrong.With(LongestReason);
        }

        if (model.Until.Length > 0 && (model.LastDay is not { } day || day < today))
        {
            wrong["until"] = ListWords.UntilWrong;
        }

        return wrong;
    }
}
