using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Road;
using Passerelle.Console.Shell;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Store.Accounts;

namespace Passerelle.Console.Pages.Platforms;

/// <summary>One connector in the list.</summary>
/// <param name="Next">The stage that comes next; null when it is active.</param>
/// <param name="Held">People who wait for approval in production, or in test where there is no production.</param>
/// <param name="Findings">What is open to be mended there.</param>
public sealed record PlatformRow(ConnectorHome Home, StageName? Next, long Held, long Findings);

/// <param name="MayAdd">The account is an architect somewhere.</param>
/// <param name="Typed">The name that was typed before something was wrong with it.</param>
/// <param name="Trouble">What is wrong with it; null for nothing.</param>
public sealed record PlatformsModel(IReadOnlyList<PlatformRow> Rows, bool MayAdd, string Typed = "", string? Trouble = null);

/// <summary>The platforms on which the account has a role, each with its connector; architects add one.</summary>
public static class PlatformsEndpoint
{
    public const string Address = "/platforms";
    private const int LongestName = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, ShowAsync).RequireAuthorization(Policies.Own);
        app.MapPost(Address, AddAsync).RequireAuthorization(Policies.Own);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Installation installation, Stores stores, CancellationToken cancel) =>
        Page.Of<PlatformsPage>(await ModelAsync(context, installation, stores, cancel));

    private static async Task<IResult> AddAsync(HttpContext context, [FromForm] string? platform, Installation installation, Stores stores, CancellationToken cancel)
    {
        var account = SignedIn.Of(context)!;
        var name = string.Join(' ', (platform ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var trouble =
            !IsArchitect(account) ? PlatformWords.NotArchitect
            : name.Length is 0 or > LongestName || name.Any(char.IsControl) ? PlatformWords.NameMissing
            // A platform that exists has people of its own: adding it again must not let anybody in.
            : (await installation.ListAsync(cancel)).Any(one => string.Equals(one.Platform, name, StringComparison.OrdinalIgnoreCase)) ? PlatformWords.NameTaken
            : null;
        if (trouble is null && await NewConnector.MakeAsync(stores, name, SignedIn.ActorOf(context), cancel) is { } slug)
        {
            await stores.Accounts.SetRolesAsync(account.Id, name, [Role.Architect, Role.Administrator], SignedIn.ActorOf(context), cancel);
            return Results.LocalRedirect($"/{slug}{Overview.ConnectorEndpoint.Address}");
        }

        var model = await ModelAsync(context, installation, stores, cancel);
        return Page.Of<PlatformsPage>(model with { Typed = name, Trouble = trouble ?? PlatformWords.NameTaken }, StatusCodes.Status400BadRequest);
    }

    private static async Task<PlatformsModel> ModelAsync(HttpContext context, Installation installation, Stores stores, CancellationToken cancel)
    {
        var account = SignedIn.Of(context)!;
        var rows = new List<PlatformRow>();
        foreach (var home in await installation.OfAsync(account, cancel))
        {
            var env = new { env = home.First.Key.Value };
            rows.Add(
                new PlatformRow(
                    home,
                    Stages.Next(await RoadQuery.AskAsync(stores, home, cancel)),
                    await stores.Queries.ScalarAsync<long>("SELECT count(DISTINCT employee) FROM hold WHERE env = @env AND state = 'open'", env, cancel),
                    await stores.Queries.ScalarAsync<long>("SELECT count(*) FROM finding WHERE env = @env AND closed_at IS NULL", env, cancel)
                )
            );
        }

        return new PlatformsModel(rows, IsArchitect(account));
    }

    private static bool IsArchitect(Account account) => account.Grants.Any(grant => grant.Role == Role.Architect);
}
