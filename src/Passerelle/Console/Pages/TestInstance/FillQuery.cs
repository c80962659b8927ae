using Passerelle.Configuration;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Settings;
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
            ProductionOf(home)?.Environment.BaseUrl.GetLeftPart(UriPartial.Authority),
            InstanceRecord.Running(folder) is { } record ? await TestInstanceQuery.NumbersAsync(record, cancel) : null,
            HasOwnSource(home),
            typed,
            pseudonymise,
            trouble
        )
        {
            FileGroups = home.IsOwned ? [] : [.. ProductionOf(home)?.Rules.Groups.Select(group => group.Id.Value) ?? []],
        };

    /// <summary>What production is read with: the draft's production, or that of the configuration file; null when neither can be used.</summary>
    public static ConnectorConfiguration? ProductionOf(ConnectorHome home) => home.IsOwned ? home.Proposed : home.Find(EnvironmentName.Production)?.Whole;

    public FillObstacle ObstacleOf(ConnectorHome home) =>
        instance.StandingOf(home) != InstanceStanding.Running || InstanceRecord.Running(folder) is not { } record ? FillObstacle.NotRunning
        : FillRecord.Read(folder) is not null ? FillObstacle.Filled
        : !TestInstanceQuery.IsUsed(home, record.Learning) ? FillObstacle.NotUsed
        : ProductionOf(home) is null ? FillObstacle.NoProduction
        : FillObstacle.None;

    private bool HasOwnSource(ConnectorHome home) =>
        home.Stored is { } stored
            ? ConfigurationDraft.TryParse(stored.Draft.Text, out var draft) && draft.Has("environments.test.personio")
            : home.Find(EnvironmentName.Test)?.Whole is { } test && InstanceRecord.Running(folder) is { } record && test.Personio.BaseUrl.Authority == record.Personio.Authority;
}
