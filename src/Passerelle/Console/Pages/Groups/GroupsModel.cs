using Passerelle.Console.Hosting;
using Passerelle.Core.Target;
using Passerelle.Running.Queue;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.Groups;

/// <summary>How a group stands to the connector.</summary>
public enum GroupStanding
{
    /// <summary>It is not one of the configuration's groups, nor below one.</summary>
    Outside,

    /// <summary>It lies below a synchronised group.</summary>
    Below,

    /// <summary>It is in the configuration, and the connector is not set up on it yet.</summary>
    Ready,

    /// <summary>It is synchronised.</summary>
    Active,
}

/// <summary>A group in the tree.</summary>
public sealed record GroupNode(SurveyedGroup Group, GroupStanding Standing, IReadOnlyList<GroupNode> Below);

/// <summary>The platform's groups as they were last read (CONSOLE: Home > Groups).</summary>
/// <param name="Survey">Null when they were never read.</param>
/// <param name="Roots">The tree; the platform's own group is its only root where everything was read.</param>
/// <param name="Missing">Groups of the configuration that are not on the platform.</param>
/// <param name="UnderWay">A reading under way; null for none.</param>
public sealed record GroupsModel(
    ConnectorEnvironment Environment,
    ConnectorHome Home,
    GroupSurvey? Survey,
    IReadOnlyList<GroupNode> Roots,
    IReadOnlyList<GroupId> Missing,
    RunTicket? UnderWay,
    DateTimeOffset Now
)
{
    /// <summary>Everything there is to read with.</summary>
    public bool CanRead => Environment.Whole is not null;
}

/// <summary>One group.</summary>
/// <param name="Path">The groups above, the topmost first.</param>
public sealed record GroupModel(ConnectorEnvironment Environment, ConnectorHome Home, GroupNode Node, IReadOnlyList<SurveyedGroup> Path, DateTimeOffset ReadAt)
{
    public string Link(string below = "") => Environment.Link($"{GroupsEndpoint.Address}/{Node.Group.Id}{below}");
}
