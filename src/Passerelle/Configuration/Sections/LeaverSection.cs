using Passerelle.Configuration.Reading;
using Passerelle.Configuration.Yaml;
using Passerelle.Core.Rules;

namespace Passerelle.Configuration.Sections;

/// <summary><c>leavers</c> (rules S9 and S10).</summary>
internal static class LeaverSection
{
    private static readonly Func<YamlScalar, Checked<LeaverPolicy>> Policies = Formats.Choice(
        ("delete", LeaverPolicy.Delete),
        ("schedule", LeaverPolicy.Schedule),
        ("removeFromGroups", LeaverPolicy.RemoveFromGroups),
        ("report", LeaverPolicy.Report)
    );

    private static readonly Func<YamlScalar, Checked<LeaverPolicy>> FilteredPolicies = Formats.Choice(
        ("removeFromGroups", LeaverPolicy.RemoveFromGroups),
        ("report", LeaverPolicy.Report)
    );

    public static LeaverRules Read(Section file)
    {
        var section = file.Sub("leavers");
        var defaults = new LeaverRules();
        var rules = new LeaverRules(
            section.Or("inactive", Policies, defaults.Inactive),
            section.Or("removed", Policies, defaults.Removed),
            section.Or("filtered", FilteredPolicies, defaults.Filtered),
            section.Or("scheduleDays", Formats.Whole(1, 3650, "a number of days"), defaults.ScheduleDays),
            section.Or("parkingGroup", s => EnvironmentSection.Nullable(Formats.Group(s)), otherwise: null)
        );
        section.Close();
        return rules;
    }
}
