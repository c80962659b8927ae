using Passerelle.Configuration.Reading;
using Passerelle.Configuration.Settings;

namespace Passerelle.Configuration.Sections;

/// <summary><c>environments</c>: test, production or both, never the same platform twice (rules L3 and T2).</summary>
internal static class EnvironmentsSection
{
    public static IReadOnlyList<EnvironmentSection> Read(Section file)
    {
        var section = file.Sub("environments");
        List<EnvironmentSection> environments = [];
        foreach (var (key, name) in new[] { ("test", EnvironmentName.Test), ("production", EnvironmentName.Production) })
        {
            var sub = section.Sub(key);
            var read = EnvironmentSection.Read(sub, name);
            if (sub.IsPresent)
                environments.Add(read);
        }
        section.Close();

        var asked = section.Context.Environment == EnvironmentName.Test ? "test" : "production";
        if (!file.Has("environments"))
            file.Missing("environments", $"describe the platform under environments.{asked}");
        else if (section.IsPresent && !section.Has(asked))
            section.Missing(asked, environments.Count == 0 ? "describe the platform there" : $"describe it there, or run with --env {(asked == "test" ? "production" : "test")}");
        if (environments is [var test, var production])
            CheckApart(section, test, production);
        return environments;
    }

    private static void CheckApart(Section section, EnvironmentSection test, EnvironmentSection production)
    {
        if (test.BaseUrl is null || test.BaseUrl != production.BaseUrl)
            return;
        if (test.WrittenClientId.Length > 0 && test.WrittenClientId == production.WrittenClientId)
            section.Wrong("test", "test and production use the same address and credentials", "give test a platform of its own");
        else if (test.Groups.Select(g => g.Id).Intersect(production.Groups.Select(g => g.Id)).Any())
            section.Wrong("test", "test and production have the same address and share a group", "give test a platform of its own");
    }
}
