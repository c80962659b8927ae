using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Instance;

namespace Passerelle.Console.Pages.TestInstance;

/// <summary>The test instance that Passerelle ships, from the connector's side (rules T1, T5).</summary>
public static class TestInstanceEndpoint
{
    public const string Address = "/instance";

    private const int MostDays = 365;
    private const int MostPeople = 20_000;

    public static void Map(IEndpointRouteBuilder connector)
    {
        connector.MapGet(Address, (ConnectorHome home, TestInstanceQuery query, CancellationToken cancel) => ShowAsync(home, query, cancel: cancel)).RequireAuthorization(Policies.Read);
        connector.MapPost(Address + "/start", StartAsync).RequireAuthorization(Policies.Install);
        connector.MapPost(Address + "/stop", StopAsync).RequireAuthorization(Policies.Install);
        connector.MapGet(Address + "/reset", ShowResetAsync).RequireAuthorization(Policies.Install);
        connector.MapPost(Address + "/reset", ResetAsync).RequireAuthorization(Policies.Install);
        connector.MapPost(Address + "/ask-for-restart", AskAsync).RequireAuthorization(Policies.Administer);
        connector.MapPost(Address + "/use", UseAsync).RequireAuthorization(Policies.Administer);
        FillEndpoint.Map(connector);
    }

    private static async Task<IResult> StartAsync(
        ConnectorHome home,
        TestInstanceQuery query,
        TestInstanceWork work,
        [FromForm] string? days,
        [FromForm] string? people,
        CancellationToken cancel
    )
    {
        var typed = new TypedStart(days?.Trim() ?? "", people?.Trim() ?? "");
        if (query.StandingOf(home) == InstanceStanding.Taken)
        {
            return Results.Conflict();
        }

        if (Number(typed.Days, MostDays) is not { } forDays)
        {
            return await ShowAsync(home, query, typed with { Trouble = TestInstanceWords.DaysWrong.With(MostDays) }, cancel: cancel);
        }

        if (Number(typed.People, MostPeople) is not { } ofPeople)
        {
            return await ShowAsync(home, query, typed with { Trouble = TestInstanceWords.PeopleWrong.With(MostPeople) }, cancel: cancel);
        }

        var trouble = await work.StartAsync(home, new InstanceStart(null, null, ofPeople, Seed: 1, NoLimits: false, forDays, home.Platform), cancel);
        return trouble is null ? Back(home) : await ShowAsync(home, query, typed with { Trouble = TestInstanceWords.NotStarted.With(trouble) }, cancel: cancel);
    }

    private static async Task<IResult> StopAsync(ConnectorHome home, TestInstanceQuery query, TestInstanceWork work, CancellationToken cancel)
    {
        if (query.StandingOf(home) == InstanceStanding.Taken)
        {
            return Results.Conflict();
        }

        await work.StopAsync(home, cancel);
        return Back(home);
    }

    private static async Task<IResult> ShowResetAsync(ConnectorHome home, InstanceFolder folder, CancellationToken cancel) =>
        Page.Of<ResetInstancePage>(new ResetInstanceModel(home, await NumbersAsync(folder, cancel), "", null));

    private static async Task<IResult> ResetAsync(
        ConnectorHome home,
        TestInstanceQuery query,
        TestInstanceWork work,
        InstanceFolder folder,
        [FromForm] string? platform,
        CancellationToken cancel
    )
    {
        if (query.StandingOf(home) == InstanceStanding.Taken)
        {
            return Results.Conflict();
        }

        if (!string.Equals(platform?.Trim(), home.Platform, StringComparison.Ordinal))
        {
            return Page.Of<ResetInstancePage>(
                new ResetInstanceModel(home, await NumbersAsync(folder, cancel), platform ?? "", TestInstanceWords.NameDiffers),
                StatusCodes.Status400BadRequest
            );
        }

        return await work.ResetAsync(cancel) is null ? Back(home) : await ShowAsync(home, query, trouble: TestInstanceWords.Busy, cancel: cancel);
    }

    private static async Task<IResult> AskAsync(ConnectorHome home, TestInstanceQuery query, TestInstanceWork work, CancellationToken cancel)
    {
        if (query.StandingOf(home) == InstanceStanding.Taken)
        {
            return Results.Conflict();
        }

        return await work.AskForRestartAsync(home, cancel) ? Back(home) : await ShowAsync(home, query, trouble: TestInstanceWords.NothingToRestart, cancel: cancel);
    }

    private static async Task<IResult> UseAsync(ConnectorHome home, TestInstanceQuery query, TestInstanceWork work, [FromForm] string? personio, CancellationToken cancel)
    {
        if (query.StandingOf(home) == InstanceStanding.Taken)
        {
            return Results.Conflict();
        }

        return await work.UseAsync(home, personio is not null, cancel) ? Back(home) : await ShowAsync(home, query, trouble: TestInstanceWords.NotUsed, cancel: cancel);
    }

    private static async Task<InstanceNumbers?> NumbersAsync(InstanceFolder folder, CancellationToken cancel) =>
        InstanceRecord.Running(folder) is { } record ? await TestInstanceQuery.NumbersAsync(record, cancel) : null;

    private static async Task<IResult> ShowAsync(ConnectorHome home, TestInstanceQuery query, TypedStart? typed = null, string? trouble = null, CancellationToken cancel = default) =>
        Page.Of<TestInstancePage>(
            await query.AskAsync(home, typed, trouble, cancel),
            typed?.Trouble is null && trouble is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );

    private static IResult Back(ConnectorHome home) => Results.LocalRedirect(home.Link(Address));

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
}
