using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Running;
using Passerelle.Running.Checking;
using Passerelle.Store;

namespace Passerelle.Console.Road;

/// <summary>Reads from the store how far a connector is.</summary>
public static class RoadQuery
{
    private const string Ran = "kind IN ('sync', 'apply', 'approve') AND outcome IN ('applied', 'unchanged', 'held', 'partial')";

    public static async Task<IReadOnlyList<Stage>> AskAsync(Stores stores, ConnectorHome home, CancellationToken cancel) => Stages.Of(await FactsAsync(stores, home, cancel));

    private static async Task<RoadFacts> FactsAsync(Stores stores, ConnectorHome home, CancellationToken cancel)
    {
        var test = home.Find(EnvironmentName.Test);
        var production = home.Find(EnvironmentName.Production);
        var check = (test ?? production) is { } checkedOne ? await stores.Checks.FindAsync(checkedOne.Key, cancel) : null;
        var standing = check is null
            ? null
            : new CheckStanding(KeptAnswers.Of(check).Any(answer => answer.Status == AnswerStatus.Error), check.Version != (home.Stored?.Draft.Version ?? 0));
        var hasTested = test is not null && await HasRunAsync(stores, test.Key, cancel);
        if (home.Stored is not { } stored)
        {
            var runs = production is not null && await HasRunAsync(stores, production.Key, cancel);
            return new RoadFacts(
                IsOwned: false,
                IsEnabled: true,
                IsSetUp: home.Environments.Any(one => one.Configuration is not null),
                standing,
                hasTested,
                IsSignedOff: false,
                IsDeployed: runs,
                ActiveGroups: production?.Configuration?.Rules.Groups.Count ?? 0
            );
        }

        var draft = await DraftStanding.AskAsync(stores, home, cancel);
        return new RoadFacts(
            IsOwned: true,
            stored.Enabled is not null,
            IsSetUp: test?.Configuration is not null,
            standing,
            hasTested,
            draft.IsSignedOff,
            IsDeployed: draft.Deployed is not null,
            (await stores.Activations.ListAsync(new EnvironmentKey(stored.Name, IsTest: false), cancel)).Count
        )
        {
            IsSignOffVoid = draft.IsVoided,
        };
    }

    private static Task<bool> HasRunAsync(Stores stores, EnvironmentKey environment, CancellationToken cancel) =>
        stores.Queries.ScalarAsync<bool>($"SELECT EXISTS (SELECT 1 FROM run WHERE env = @env AND {Ran})", new { env = environment.Value }, cancel);
}
