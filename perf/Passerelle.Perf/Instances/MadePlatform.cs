using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Perf.Instances;

/// <summary>The platform of the made-up company: its tree of offices and departments, and one group for everyone beside it.</summary>
internal static class MadePlatform
{
    public const string Everyone = "All staff";

    public static MadeUpCompany CompanyOf(int people) => MadeUpCompany.Create(people, seed: 1);

    /// <returns>Ids of the groups to synchronise: the tree's, and <see cref="Everyone"/>.</returns>
    public static IReadOnlyList<string> Fill(LearningPlatform platform)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in MadeUpCompany.Create(1, seed: 1).Groups)
        {
            var parent = ids.GetValueOrDefault(string.Join('/', group.Path.SkipLast(1)), platform.RootGroupId);
            ids.Add(string.Join('/', group.Path), platform.AddGroup(group.Path[^1], parent, group.IsPublic));
        }

        return [ids.First().Value, platform.AddGroup(Everyone, platform.RootGroupId, isPublic: false)];
    }
}
