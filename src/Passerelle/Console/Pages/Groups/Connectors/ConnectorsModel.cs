using Passerelle.Console.Pages.Simulating;
using Passerelle.Running.Checking;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.Groups.Connectors;

/// <summary>The connector as it is offered on one group (rule L7).</summary>
/// <param name="Activation">Who set it up here; null when nobody did, and for the connector of a file.</param>
/// <param name="Check">The last check of the environment; null when there was none.</param>
/// <param name="PersonioClient">The client id with its middle left out; null before there is a configuration.</param>
public sealed record ConnectorsModel(
    GroupModel Group,
    GroupActivation? Activation,
    CheckRecord? Check,
    IReadOnlyList<Answer> Answers,
    string? PersonioClient,
    string? LearningClient
)
{
    /// <summary>People whom the connector put into this group or below it.</summary>
    public long People { get; init; }

    /// <summary>What setting it up here, or taking it off, would change (rule L8); null where neither can be done.</summary>
    public SimulatedChange? Change { get; init; }

    /// <summary>Why nothing was done; null otherwise.</summary>
    public string? Trouble { get; init; }

    /// <summary>The group's name as it was typed.</summary>
    public string? Typed { get; init; }

    /// <summary>The platform's name as it was typed.</summary>
    public string? Confirmed { get; init; }

    /// <summary>The connector can be set up here by a person: it is the console's, in production, and the group is deployed.</summary>
    public bool CanSetUp => Group is { Home.IsOwned: true, Environment.IsTest: false, Node.Standing: GroupStanding.Ready };

    public bool CanTakeOff => Group is { Home.IsOwned: true, Environment.IsTest: false, Node.Standing: GroupStanding.Active };

    public int Count(AnswerStatus status) => Answers.Count(answer => answer.Status == status);
}
