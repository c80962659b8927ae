using System.Globalization;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.People;
using Passerelle.Console.Shared;
using Passerelle.Console.Shell;
using Passerelle.Core.Source;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Store.Accepting;

namespace Passerelle.Console.Pages.Rehearsing;

/// <summary>Lets people join, change or leave in the test as if Personio said so (rule T8).</summary>
public static class RehearsalEndpoint
{
    public const string Address = "/test/rehearsal";

    /// <summary>In place of an employee's number: somebody who is not in Personio.</summary>
    public const string New = "new";

    /// <summary>Personio's numbers are far below.</summary>
    private const long FirstMadeUp = 9_900_000_001;

    public static void Map(IEndpointRouteBuilder connector)
    {
        connector.MapGet(Address, ShowAsync).RequireAuthorization(Policies.Read);
        connector.MapGet($"{Address}/{{employee}}", AskAsync).RequireAuthorization(Policies.Administer);
        connector.MapPost($"{Address}/{{employee}}", BeginAsync).RequireAuthorization(Policies.Administer);
        connector.MapPost($"{Address}/{{employee}}/end", EndAsync).RequireAuthorization(Policies.Administer);
    }

    private static async Task<IResult> ShowAsync(ConnectorHome home, Stores stores, string? search, CancellationToken cancel)
    {
        if (home.Find(EnvironmentName.Test) is not { } test)
        {
            return Results.NotFound();
        }

        var people = await PeopleQuery.AskAsync(stores.Queries, test, new PeopleFilter(search, Action: null, Account: null, Sort: null, Page: null), cancel);
        return Page.Of<RehearsalsPage>(new RehearsalsModel(home, test, await stores.Rehearsals.ListAsync(test.Key, cancel), people));
    }

    private static async Task<IResult> AskAsync(ConnectorHome home, string employee, Stores stores, CancellationToken cancel) =>
        await ModelAsync(home, employee, stores, cancel) is { } model ? Page.Of<RehearsalPage>(model) : Results.NotFound();

    private static async Task<IResult> BeginAsync(HttpContext context, ConnectorHome home, string employee, Stores stores, IFormCollection form, CancellationToken cancel)
    {
        if (await ModelAsync(home, employee, stores, cancel) is not { Test.Configuration: { } configuration } model)
        {
            return Results.NotFound();
        }

        var typed = RehearsalForm.Typed(configuration.Rules, form);
        var kind =
            model.IsMadeUp ? RehearsalKind.Add
            : form.ContainsKey("takeOut") ? RehearsalKind.TakeOut
            : RehearsalKind.Change;
        if (kind == RehearsalKind.TakeOut)
        {
            typed.Clear();
        }
        else if (RehearsalForm.Mistake(kind, typed) is { } mistake)
        {
            return Page.Of<RehearsalPage>(model with { Trouble = mistake, Fields = RehearsalForm.Fields(configuration.Rules, typed) }, StatusCodes.Status400BadRequest);
        }

        var all = await stores.Rehearsals.ListAsync(model.Test.Key, cancel);
        var id = model.Employee is { } known ? new EmployeeId(known) : NextMadeUp(all);
        var name = kind == RehearsalKind.Add ? $"{typed[PersonioKeys.FirstName]} {typed[PersonioKeys.LastName]}" : model.Name;
        await stores.Rehearsals.SetAsync(model.Test.Key, id, kind, name, typed, SignedIn.ActorOf(context), cancel);
        return Results.LocalRedirect(home.Link(Address));
    }

    private static async Task<IResult> EndAsync(HttpContext context, ConnectorHome home, string employee, Stores stores, CancellationToken cancel)
    {
        if (home.Find(EnvironmentName.Test) is not { } test)
        {
            return Results.NotFound();
        }

        await stores.Rehearsals.EndAsync(test.Key, new EmployeeId(employee), SignedIn.ActorOf(context), cancel);
        return Results.LocalRedirect(home.Link(Address));
    }

    /// <returns>Null when nobody of this number is known, or the test cannot run.</returns>
    private static async Task<RehearsalModel?> ModelAsync(ConnectorHome home, string employee, Stores stores, CancellationToken cancel)
    {
        if (home.Find(EnvironmentName.Test) is not { Configuration: { } configuration } test)
        {
            return null;
        }

        if (string.Equals(employee, New, StringComparison.Ordinal))
        {
            return new RehearsalModel(home, test, Employee: null, RehearsalWords.NewTitle, Present: null, RehearsalForm.Fields(configuration.Rules, values: null));
        }

        var present = (await stores.Rehearsals.ListAsync(test.Key, cancel)).FirstOrDefault(one => string.Equals(one.Employee.Value, employee, StringComparison.Ordinal));
        var people = await PeopleQuery.AskAsync(stores.Queries, test, new PeopleFilter(employee, Action: null, Account: null, Sort: null, Page: null), cancel);
        var person = people.List.Rows.FirstOrDefault(row => string.Equals(row.Employee, employee, StringComparison.Ordinal));
        return present is null && person is null
            ? null
            : new RehearsalModel(home, test, employee, present?.Name ?? person?.Name ?? SharedWords.Employee.With(employee), present, RehearsalForm.Fields(configuration.Rules, present?.Fields));
    }

    private static EmployeeId NextMadeUp(IEnumerable<Rehearsal> all)
    {
        var taken = all.Select(one => long.TryParse(one.Employee.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number >= FirstMadeUp);
        return new EmployeeId((taken.DefaultIfEmpty(FirstMadeUp - 1).Max() + 1).ToString(CultureInfo.InvariantCulture));
    }
}
