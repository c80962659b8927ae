using Passerelle.Console.Shared;

namespace Passerelle.Console.Pages.Runs.Changed;

/// <summary>One of the ways in which a run changes somebody, as the plot at home tells them apart.</summary>
/// <param name="Key">As it stands in the address line.</param>
/// <param name="Counts">The counts of a run's report that make it up.</param>
public sealed record ChangedKind(string Key, ChangeKind Look, IReadOnlyList<string> Counts);

/// <summary>The ways in which a run changes somebody.</summary>
public static class ChangedKinds
{
    /// <summary>They have an account, and had none that was theirs before.</summary>
    public static readonly ChangedKind Create = new("create", ChangeKind.Create, ["created", "adopted", "restored"]);

    public static readonly ChangedKind Update = new("update", ChangeKind.Update, ["updated"]);
    public static readonly ChangedKind Remove = new("remove", ChangeKind.Remove, ["removed"]);

    public static IReadOnlyList<ChangedKind> All { get; } = [Create, Update, Remove];

    /// <summary>The counts of one kind, or of all when the address line names none.</summary>
    public static IReadOnlyList<string> CountsOf(string? key) => All.FirstOrDefault(kind => string.Equals(kind.Key, key, StringComparison.Ordinal))?.Counts ?? [.. All.SelectMany(kind => kind.Counts)];
}
