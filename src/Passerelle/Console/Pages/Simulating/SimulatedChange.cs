using Passerelle.Console.Hosting;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Running.Simulating;

namespace Passerelle.Console.Pages.Simulating;

/// <summary>A change of production and what was found out about it: nothing is saved before, and what takes something from people is confirmed by the platform's name (rule L8).</summary>
/// <param name="Found">Null before it was simulated, and when that is too long ago.</param>
public sealed record SimulatedChange(ConnectorEnvironment Production, LiveChange Change, Simulated? Found)
{
    /// <summary>It would take something from somebody, or that cannot be excluded.</summary>
    public bool NeedsConfirmation => Found?.Simulation.NeedsConfirmation != false;

    /// <returns>Null where nothing that is live would change.</returns>
    public static SimulatedChange? Of(ConnectorEnvironment? production, LiveChange? change, Simulations simulations) =>
        production is null || change is null ? null : new SimulatedChange(production, change, simulations.Find(production.Key, change.Subject));

    /// <param name="confirmed">The platform's name as it was typed.</param>
    /// <returns>Why it cannot be saved yet; null when it can.</returns>
    public string? TroubleBefore(string? confirmed, string platform) =>
        Found is null ? SimulationWords.First
        : NeedsConfirmation && !Says(confirmed, platform) ? SimulationWords.ConfirmWrong.With(platform)
        : null;

    /// <param name="page">The page of the change, where what was found is shown.</param>
    public RunTicket Begin(Simulations simulations, string by, string page) => simulations.Begin(Production.Key, Change.Subject, Change.Live, Change.Proposed, by, page);

    /// <summary>Notes in the audit log that somebody confirmed what people lose.</summary>
    /// <param name="subject">What is changed: <c>draft</c>, <c>group</c> or <c>employee</c>.</param>
    /// <param name="which">Its version or id.</param>
    public async Task NoteLossesAsync(HttpContext context, Stores stores, string subject, object which, CancellationToken cancel)
    {
        if (NeedsConfirmation)
        {
            var people = Found!.Simulation.Losing.Count();
            var details = new Dictionary<string, object>(StringComparer.Ordinal) { [subject] = which, ["people"] = people };
            await stores.Audit.AppendAsync(Production.Key, SignedIn.ActorOf(context), "losses-confirmed", details, cancel);
        }
    }

    public static bool Says(string? typed, string name) => string.Equals(typed?.Trim(), name, StringComparison.OrdinalIgnoreCase);
}
