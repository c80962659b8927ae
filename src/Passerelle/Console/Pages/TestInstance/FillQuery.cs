using Passerelle.Configuration.Drafting;
using Passerelle.Console.Hosting;
using Passerelle.Instance;
using Passerelle.Instance.Filling;

namespace Passerelle.Console.Pages.TestInstance;

/// <summary>Reads whether the instance can be filled, and from where.</summary>
public sealed class FillQuery(InstanceFolder folder, TestInstanceQuery instance)
{
    public async Task<FillModel> AskAsync(ConnectorHome home, string typed, bool pseudonymise, string? trouble, CancellationToken cancel) =>
        new(
            home,
            ObstacleOf(home),
            home.Proposed?.Environment.BaseUrl.GetLeftPart(UriPartial.Authority),
            InstanceRecord.Running(folder) is { } record ? await TestInstanceQuery.NumbersAsync(record, cancel) : null,
            home.Stored is { } stored && ConfigurationDraft.TryParse(stored.Draft.Text, out var draft) && draft.Has("environments.test.personio"),
            typed,
            pseudonymise,
            trouble
        );

    public FillObstacle ObstacleOf(ConnectorHome home) =>
        home.Stored is not { } stored ? FillObstacle.NotOwned
        : instance.StandingOf(home) != InstanceStanding.Running || InstanceRecord.Running(folder) is not { } record ? FillObstacle.NotRunning
        : FillRecord.Read(folder) is not null ? FillObstacle.Filled
        : !ConfigurationDraft.TryParse(stored.Draft.Text, out var draft) || !InstanceForTest.IsUsed(draft, record.Learning) ? FillObstacle.NotUsed
        : home.Proposed is null ? FillObstacle.NoProduction
        : FillObstacle.None;
}
