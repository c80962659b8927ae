using Passerelle.Connect.Http;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;

namespace Passerelle.Running.People;

/// <summary>The accounts that only 360Learning knows, or why they could not be read.</summary>
public sealed record ReadAccounts(UnlinkedAccounts? Found, Refusal? Refusal);

/// <summary>Reads which accounts only 360Learning knows (rule R10); changes and stores nothing.</summary>
public sealed class UnlinkedLook(Connector connector)
{
    /// <param name="say">Told what is being done, for a person who waits.</param>
    public async Task<ReadAccounts> ReadAsync(Action<string> say, CancellationToken cancel)
    {
        PlanAttempt attempt;
        try
        {
            attempt = await new PlanMaker(connector).MakeAsync(UnlinkedAccounts.Request, say, cancel);
        }
        catch (RemoteAccessException refused)
        {
            var reason = StopReasons.Of(refused);
            attempt = new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode);
        }

        return attempt.Planned is { } planned
            ? new ReadAccounts(UnlinkedAccounts.Of(planned, connector.Rules.NumberSource), Refusal: null)
            : new ReadAccounts(Found: null, attempt.Refusal);
    }
}
