using Passerelle.Configuration.Reading;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Configuration.Sections;

/// <summary><c>guards</c> (rules R4 and S12).</summary>
internal static class GuardSection
{
    private static readonly (string Word, GroupRole Role)[] Roles =
    [
        ("editor", GroupRole.Editor),
        ("coach", GroupRole.Coach),
        ("contributor", GroupRole.Contributor),
        ("analyst", GroupRole.Analyst),
        ("userAdmin", GroupRole.UserAdmin),
        ("admin", GroupRole.Admin),
        ("owner", GroupRole.Owner),
    ];

    public static GuardRules Read(Section file)
    {
        var section = file.Sub("guards");
        var defaults = new GuardRules();
        var rules = new GuardRules
        {
            Removals = Limit(section, "removals", defaults.Removals),
            RosterLoss = Limit(section, "rosterLoss", defaults.RosterLoss),
            Creations = Limit(section, "creations", defaults.Creations),
            Moves = Limit(section, "moves", defaults.Moves),
            Blank = Limit(section, "blank", defaults.Blank),
            HoldRoles = section.Has("holdRoles") ? section.Values("holdRoles", Role).ToHashSet() : defaults.HoldRoles,
        };
        section.Close();
        return rules;
    }

    private static Limit Limit(Section guards, string key, Limit otherwise)
    {
        var section = guards.Sub(key);
        var limit = new Limit(
            section.Or("percent", Formats.Whole(0, 100, "a percentage"), otherwise.Percent),
            section.Or("count", Formats.Whole(0, 1_000_000, "a number of people"), otherwise.Count)
        );
        section.Close();
        return limit;
    }

    private static Checked<GroupRole> Role(Yaml.YamlScalar scalar) =>
        scalar.Text switch
        {
            "learner" => Checked<GroupRole>.Wrong("everyone is a learner, so every removal would be held", "take learner out"),
            "user-admin" => Checked<GroupRole>.Wrong("user-admin is spelled otherwise here", "did you mean userAdmin?"),
            "author" => Checked<GroupRole>.Wrong("author is the name on the pages", "did you mean editor?"),
            _ => Formats.Choice(Roles)(scalar),
        };
}
