using Passerelle.Configuration;
using Passerelle.Configuration.Drafting;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Simulating;
using Passerelle.Console.Road;
using Passerelle.Running.Checking;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.Deploy;

/// <summary>A secret that production uses and that was replaced since it was deployed.</summary>
/// <param name="Name">What the set-up calls its field.</param>
public sealed record NewSecret(string Name, Signed Set);

/// <summary>What production would run with, beside what it runs with now (rule L6).</summary>
/// <param name="Text">What would be deployed: the draft without its test side.</param>
/// <param name="Changes">What differs from what is in production; everything before the first deployment.</param>
/// <param name="Sides">What production has otherwise than test.</param>
/// <param name="Mistakes">Why production could not run with it; empty when it could.</param>
/// <param name="History">The latest deployments, newest first.</param>
public sealed record DeployModel(
    ConnectorHome Home,
    DraftStanding Standing,
    ConfigurationDraft Text,
    IReadOnlyList<DraftChange> Changes,
    IReadOnlyList<DraftChange> Sides,
    IReadOnlyList<ConfigurationMistake> Mistakes,
    IReadOnlyList<Deployment> History
)
{
    /// <summary>What the sign-off that holds rests on without having been seen in Personio, in words.</summary>
    public IReadOnlyList<string> Rehearsed { get; init; } = [];

    /// <summary>The last check of production; null when there was none.</summary>
    public CheckRecord? Check { get; init; }

    /// <summary>The draft changed since that check.</summary>
    public bool IsCheckStale { get; init; }

    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Secrets that were replaced since the last deployment; they are in force already.</summary>
    public IReadOnlyList<NewSecret> NewSecrets { get; init; } = [];

    /// <summary>What it changes for groups that are synchronised already (rule L8); null while none is.</summary>
    public SimulatedChange? Live { get; init; }

    /// <summary>The platform's name as it was typed.</summary>
    public string? Confirmed { get; init; }

    /// <summary>Why it was not deployed; null otherwise.</summary>
    public string? Trouble { get; init; }

    /// <summary>The reason as it was typed.</summary>
    public string? Reason { get; init; }

    public bool HasFailedCheck => Check is not null && !IsCheckStale && Answers.Any(answer => answer.Status == AnswerStatus.Error);

    /// <summary>Nothing stands in the way but, perhaps, a reason.</summary>
    public bool CanDeploy => Home.IsOwned && Mistakes.Count == 0 && !HasFailedCheck && Changes.Count > 0;

    /// <summary>Without a sign-off a reason is needed.</summary>
    public bool NeedsReason => !Standing.IsSignedOff;
}
