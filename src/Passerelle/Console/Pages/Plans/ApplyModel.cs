using Passerelle.Console.Hosting;

namespace Passerelle.Console.Pages.Plans;

/// <summary>A plan that was made and whose rows are no longer kept.</summary>
public sealed record GonePlan(ConnectorEnvironment Environment, DateTimeOffset CreatedAt);

/// <summary>What stands before a plan that removes somebody, or is the first of production, is carried out.</summary>
/// <param name="Plan">Its list holds some of those who are removed.</param>
public sealed record ApplyModel(PlanModel Plan)
{
    public int Removed { get; } = Plan.Digest.Count(Digest.PlanKind.Remove);

    public string? Typed { get; init; }

    public string? Trouble { get; init; }
}
