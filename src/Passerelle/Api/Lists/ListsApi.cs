using Passerelle.Api.Describing;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Lists;
using Passerelle.Store.Connectors;

namespace Passerelle.Api.Lists;

/// <summary>Who is never removed and who is never synchronised (rule S12).</summary>
public sealed record PersonListsDocument(string Environment, IReadOnlyList<ListedDocument> NeverRemoved, IReadOnlyList<ListedDocument> NeverSynchronised);

/// <summary>One person on a list.</summary>
/// <param name="Name">As it was known when the person was put there; null when it was not, and for one of the configuration.</param>
/// <param name="Until">The last day; null for no end.</param>
/// <param name="Counts">False once the last day is over: it means nothing any more.</param>
/// <param name="Source"><c>console</c> or <c>configuration</c>.</param>
/// <param name="AddedBy">Null for one of the configuration.</param>
public sealed record ListedDocument(string Employee, string? Name, string? Reason, DateOnly? Until, bool Counts, string Source, string? AddedBy, DateTimeOffset? AddedAt);

/// <summary>The exceptions of a connector, to read.</summary>
public static class ListsApi
{
    private const string OfConsole = "console";
    private const string OfConfiguration = "configuration";

    public static void Map(IEndpointRouteBuilder environment) =>
        environment.MapGet("/lists", List).Reads<PersonListsDocument>("listExceptions", "List who is never removed and who is never synchronised, with reason and last day.").WithTags("Lists");

    private static IResult List(ConnectorEnvironment environment, ConnectorHome home, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var model = ListsQuery.Of(home, environment.Whole?.Rules, now);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, model.Zone).DateTime);
        return Answer.With(
            new PersonListsDocument(
                environment.Slug,
                [.. OfKind(model, PersonListKind.Protect), .. model.Protect.Select(one => Configured(one.Id.Value, one.Term.Reason, one.Term.Until, today))],
                [.. OfKind(model, PersonListKind.Exclude), .. model.Exclude.Select(one => Configured(one.Id.Value, one.Reason, one.Until, today))]
            )
        );
    }

    private static IEnumerable<ListedDocument> OfKind(ListsModel model, PersonListKind kind) =>
        model
            .Listed.Where(line => line.Person.Kind == kind)
            .Select(line => new ListedDocument(line.Person.Employee.Value, line.Person.Name, line.Person.Reason, line.Person.Until, !line.IsPast, OfConsole, line.Person.Added.By, line.Person.Added.At));

    private static ListedDocument Configured(string employee, string? reason, DateOnly? until, DateOnly today) =>
        new(employee, Name: null, reason, until, until is not { } last || last >= today, OfConfiguration, AddedBy: null, AddedAt: null);
}
