using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Running;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Road;

/// <summary>Whether the draft of a connector is signed off, and whether somebody waits for its deployment; computed from what was recorded, never set.</summary>
/// <param name="Latest">The last sign-off; null when there is none.</param>
/// <param name="IsSignedOff">It belongs to the draft as it is now.</param>
/// <param name="Deployed">What production runs with; null when nothing was deployed.</param>
public sealed record DraftStanding(SignOff? Latest, bool IsSignedOff, Deployment? Deployed)
{
    /// <summary>Somebody signed off, and the draft was changed since.</summary>
    public bool IsVoided => Latest is not null && !IsSignedOff;

    /// <summary>The sign-off that asks for a deployment; null when there is none, or when it was deployed already.</summary>
    public SignOff? Request => IsSignedOff && (Deployed is null || Deployed.Deployed.At < Latest!.Signed.At) ? Latest : null;

    public static async Task<DraftStanding> AskAsync(Stores stores, ConnectorHome home, CancellationToken cancel)
    {
        if (home.Stored is not { } stored)
        {
            return new DraftStanding(Latest: null, IsSignedOff: false, Deployed: null);
        }

        var latest = await stores.SignOffs.LatestAsync(stored.Name, cancel);
        var covers = latest?.Covers(home.Find(EnvironmentName.Test)?.Configuration?.Fingerprint, home.Proposed?.Fingerprint) == true;
        return new DraftStanding(latest, covers, await stores.Deployments.LatestAsync(stored.Name, cancel));
    }
}
