using System.Globalization;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Simulating;
using Passerelle.Core.Source;
using Passerelle.Running;
using Passerelle.Running.Simulating;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.Lists;

/// <summary>Reads what a change of the lists means; belongs to one request.</summary>
public sealed class ListChanges(Stores stores, Simulations simulations, TimeProvider clock)
{
    private const int LongestReason = 200;

    /// <summary>The empty form, or what is kept of a person who is on the list already.</summary>
    public async Task<ListChangeModel> BeginAsync(ConnectorHome home, PersonListKind kind, string? employee, CancellationToken cancel)
    {
        var model = await OfAsync(home, kind, employee, cancel);
        var known = home.Listed.FirstOrDefault(one => IsOf(one, model));
        return model with { Reason = known?.Reason ?? "", Until = known?.Until is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "" };
    }

    /// <returns>What is wrong with what was typed, or what follows from it.</returns>
    public async Task<ListChangeModel> AddAsync(ConnectorHome home, PersonListKind kind, string? employee, string? reason, string? until, CancellationToken cancel)
    {
        var model = await OfAsync(home, kind, employee, cancel) with { Reason = reason?.Trim() ?? "", Until = until?.Trim() ?? "" };
        model = model with { Wrong = Wrong(model, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), home.First.TimeZone).DateTime)) };
        if (model.Wrong.Count > 0)
        {
            return model;
        }

        var added = new ListedPerson(kind, new EmployeeId(model.Employee), model.Name, model.Reason, model.LastDay, new Signed("", clock.GetUtcNow()));
        return await FollowedAsync(model, [.. home.Listed.Where(one => !IsOf(one, model)), added], cancel);
    }

    public async Task<ListChangeModel> TakeOffAsync(ConnectorHome home, ListedPerson listed, CancellationToken cancel)
    {
        var model = new ListChangeModel(home, listed.Kind, listed.Employee.Value, listed.Name);
        return await FollowedAsync(model, [.. home.Listed.Where(one => !IsOf(one, model))], cancel);
    }

    private static bool IsOf(ListedPerson one, ListChangeModel model) => one.Kind == model.Kind && one.Employee.Value == model.Employee;

    private async Task<ListChangeModel> OfAsync(ConnectorHome home, PersonListKind kind, string? employee, CancellationToken cancel)
    {
        var id = employee?.Trim() ?? "";
        return new ListChangeModel(home, kind, id, await ListsQuery.NameAsync(stores.Queries, home, id, cancel));
    }

    private async Task<ListChangeModel> FollowedAsync(ListChangeModel model, IReadOnlyList<ListedPerson> then, CancellationToken cancel)
    {
        var deployed = await stores.Deployments.LatestAsync(model.Home.Key, cancel);
        var change = LiveChange.OfLists(model.Home, then, deployed?.Number ?? 0, clock.GetUtcNow());
        return model with
        {
            Effects = await ListsQuery.EffectsAsync(stores.Queries, model.Home, model.Employee, cancel),
            Live = SimulatedChange.Of(model.Home.Find(EnvironmentName.Production), change, simulations),
        };
    }

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
