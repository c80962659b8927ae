using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Simulating;
using Passerelle.Console.Pages.Work;
using Passerelle.Console.Shell;
using Passerelle.Console.Words;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Simulating;

namespace Passerelle.Console.Pages.Deploy;

/// <summary>Brings the draft to production, in the name of an architect who has seen what changes (rule L6).</summary>
public static class DeployEndpoint
{
    public const string Address = "/deploy";

    public static void Map(IEndpointRouteBuilder connector)
    {
        connector.MapGet(Address, ShowAsync).RequireAuthorization(Policies.Read);
        connector.MapPost($"{Address}/simulate", SimulateAsync).RequireAuthorization(Policies.Administer);
        connector.MapPost(Address, DeployAsync).RequireAuthorization(Policies.Install);
    }

    private static async Task<IResult> ShowAsync(ConnectorHome home, Stores stores, Installation installation, Simulations simulations, CancellationToken cancel) =>
        Page.Of<DeployPage>(await DeployQuery.AskAsync(stores, installation, simulations, home, cancel));

    /// <summary>Looks at what the draft would do to people of groups that are synchronised already.</summary>
    private static async Task<IResult> SimulateAsync(HttpContext context, ConnectorHome home, Stores stores, Installation installation, Simulations simulations, CancellationToken cancel)
    {
        if ((await DeployQuery.AskAsync(stores, installation, simulations, home, cancel)).Live is not { } change)
        {
            return Results.LocalRedirect(home.Link(Address));
        }

        var production = home.Find(EnvironmentName.Production)!;
        return Results.LocalRedirect(WorkEndpoint.Link(production, simulations.Begin(production.Key, change.Subject, change.Live, change.Proposed, SignedIn.ActorOf(context), home.Link(Address))));
    }

    private static async Task<IResult> DeployAsync(
        HttpContext context,
        ConnectorHome home,
        Stores stores,
        Installation installation,
        [FromForm] string? version,
        [FromForm] string? reason,
        [FromForm] string? confirm,
        Simulations simulations,
        CancellationToken cancel
    )
    {
        var model = await DeployQuery.AskAsync(stores, installation, simulations, home, cancel) with { Reason = reason };
        if (home is not { Stored: { } stored, Proposed: { } proposed } || !model.CanDeploy)
        {
            return Page.Of<DeployPage>(model with { Trouble = TroubleOf(model) }, StatusCodes.Status400BadRequest);
        }

        // What is deployed is what was shown, not what somebody saved a moment ago.
        if (!string.Equals(version, stored.Draft.Version.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
        {
            return Page.Of<DeployPage>(model with { Trouble = DeployWords.SavedMeanwhile.With(stored.Draft.Saved.By) }, StatusCodes.Status409Conflict);
        }

        var given = reason?.Trim();
        if (model.NeedsReason && string.IsNullOrEmpty(given))
        {
            return Page.Of<DeployPage>(model with { Trouble = DeployWords.ReasonMissing }, StatusCodes.Status400BadRequest);
        }

        if (model is { Live: not null, Simulated: null })
        {
            return Page.Of<DeployPage>(model with { Trouble = SimulationWords.First }, StatusCodes.Status400BadRequest);
        }

        if (model.NeedsConfirmation)
        {
            if (!string.Equals(confirm?.Trim(), home.Platform, StringComparison.OrdinalIgnoreCase))
            {
                return Page.Of<DeployPage>(model with { Trouble = SimulationWords.ConfirmWrong.With(home.Platform) }, StatusCodes.Status400BadRequest);
            }

            var losing = model.Simulated!.Simulation.Losing.Count();
            await stores.Audit.AppendAsync(home.Find(EnvironmentName.Production)!.Key, SignedIn.ActorOf(context), "losses-confirmed", new { draft = stored.Draft.Version, people = losing }, cancel);
        }

        await stores.Deployments.DeployAsync(stored.Name, model.Text.ToString(), proposed.Fingerprint, model.NeedsReason ? given : null, SignedIn.ActorOf(context), cancel);
        return Results.LocalRedirect(home.Link(Address));
    }

    private static Text TroubleOf(DeployModel model) =>
        !model.Home.IsOwned ? DeployWords.IsFile
        : model.Mistakes.Count > 0 ? DeployWords.Unusable
        : model.HasFailedCheck ? DeployWords.CheckFailed
        : DeployWords.NothingNew;
}
