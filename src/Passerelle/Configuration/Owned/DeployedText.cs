using Passerelle.Configuration.Drafting;

namespace Passerelle.Configuration.Owned;

/// <summary>What of a draft goes to production (rule L6): everything but its test side, whose ids never travel.</summary>
public static class DeployedText
{
    private const string Test = "environments.test";
    private const string Production = "environments.production";

    public static ConfigurationDraft Of(ConfigurationDraft draft) => draft.Remove(Test);

    /// <summary>The settings of the two environments that differ, by the key below the environment; test before, production after.</summary>
    public static IReadOnlyList<DraftChange> Sides(ConfigurationDraft draft)
    {
        var all = DraftChange.Between(ConfigurationDraft.Empty, draft);
        var test = Below(all, Test);
        var production = Below(all, Production);
        return
        [
            .. test.Keys.Union(production.Keys, StringComparer.Ordinal)
                .Select(key => new DraftChange(key, test.GetValueOrDefault(key), production.GetValueOrDefault(key)))
                .Where(side => !string.Equals(side.Before, side.After, StringComparison.Ordinal)),
        ];
    }

    private static Dictionary<string, string> Below(IReadOnlyList<DraftChange> all, string environment) =>
        all.Where(one => one.Path.StartsWith(environment + ".", StringComparison.Ordinal))
            .ToDictionary(one => one.Path[(environment.Length + 1)..], one => one.After!, StringComparer.Ordinal);
}
