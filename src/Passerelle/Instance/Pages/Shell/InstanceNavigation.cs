using Passerelle.Console.Words;
using Passerelle.Instance.Pages.Hosting;

namespace Passerelle.Instance.Pages.Shell;

/// <summary>One entry of an instance's navigation.</summary>
public sealed record InstanceEntry(Text Name, string Icon, string Address);

/// <summary>What exists on each of the two systems.</summary>
public static class InstanceNavigation
{
    private static readonly InstanceEntry Faults = new(InstanceWords.Faults, "alert-triangle", "/faults");

    private static readonly IReadOnlyList<InstanceEntry> OfLearning =
    [
        new(InstanceWords.Groups, "chart-bar", "/groups"),
        new(InstanceWords.People, "users", "/people"),
        new(InstanceWords.Fields, "settings", "/fields"),
        new(InstanceWords.Mails, "inbox", "/mails"),
        Faults,
    ];

    private static readonly IReadOnlyList<InstanceEntry> OfPersonio =
    [
        new(InstanceWords.Employees, "users", "/employees"),
        new(InstanceWords.Attributes, "shield-lock", "/attributes"),
        Faults,
    ];

    public static IReadOnlyList<InstanceEntry> Of(InstanceSystem system) => system == InstanceSystem.Learning ? OfLearning : OfPersonio;
}
