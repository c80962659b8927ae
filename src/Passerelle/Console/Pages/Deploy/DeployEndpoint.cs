using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
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
        var page = home.Link(Address);
        return (await DeployQuery.AskAsync(stores, installation, simulations, home, cancel)).Live is { } change
            ? Results.LocalRedirect(WorkEndpoint.Link(change.Production, change.Begin(simulations, SignedIn.ActorOf(context), page)))
            : Results.LocalRedirect(page);
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

        if (model.Live is { } live)
        {
            if (live.TroubleBefore(confirm, home.Platform) is { } trouble)
            {
                return Page.Of<DeployPage>(model with { Confirmed = confirm, Trouble = trouble }, StatusCodes.Status400BadRequest);
            }

            await live.NoteLossesAsync(context, stores, "draft", stored.Draft.Version, cancel);
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
