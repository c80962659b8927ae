using Passerelle.Reporting;
using Passerelle.Sandbox.Learning;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Demo;

/// <summary>What the steps of the week look at to see that they came out right.</summary>
internal static class DemoLooks
{
    /// <summary>The account that carries the employee's id.</summary>
    public static PlatformUser UserOf(this DemoStage stage, PersonioEmployee person) =>
        stage.Platform.FindUser(stage.Platform.ExternalIds().First(x => x.Value == $"{person.Id}").TargetId)!;

    /// <summary>Everybody but those was left as they are.</summary>
    public static bool OnlyCounts(this RunReport report, string count) =>
        report.Counts.All(c => c.Value == 0 || c.Key == count || c.Key is "unchanged" or "outOfScope" or "skipped" or "findings");
}
