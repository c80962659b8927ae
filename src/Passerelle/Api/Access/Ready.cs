using Passerelle.Api.Problems;
using Passerelle.Console.Hosting;
using Passerelle.Running;

namespace Passerelle.Api.Access;

/// <summary>Whether something that writes may be started now; said at once, rather than at the end of what was started.</summary>
internal static class Ready
{
    /// <param name="isConfirmed">The caller says yes to the first use of the configuration on production (rule L9); audited.</param>
    /// <returns>Null when it may.</returns>
    public static async Task<ApiProblem?> TroubleAsync(ConnectorEnvironment environment, Stores stores, bool isConfirmed, string by, CancellationToken cancel)
    {
        if (environment.Configuration is not { } usable)
        {
            return ApiProblem.Conflict("configuration", "This environment cannot run: its configuration is not complete.", "Look at the connector's page in the console.");
        }

        if (await stores.Pauses.FindAsync(environment.Key, cancel) is { } pause)
        {
            return ApiProblem.Conflict("paused", $"It is paused by {pause.By}.", "Make a plan, look at it, and resume with it.");
        }

        if (await FirstUse.IsConfirmedAsync(stores, usable, cancel))
        {
            return null;
        }

        if (!isConfirmed)
        {
            return ApiProblem.Conflict("not-confirmed", "This configuration was never used on production.", "Make a plan, look at it, and send confirmed: true.");
        }

        await FirstUse.ConfirmAsync(stores, usable, by, cancel);
        return null;
    }
}
