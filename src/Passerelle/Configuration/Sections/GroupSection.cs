using Passerelle.Configuration.Reading;
using Passerelle.Configuration.Yaml;
using Passerelle.Core.Rules;

namespace Passerelle.Configuration.Sections;

/// <summary><c>groups</c> of an environment with their filters (rule S10).</summary>
internal static class GroupSection
{
    private const string Form = "write - { id: 65a0f2c4d9b1e2a3c4d5e6f7 }";

    public static IReadOnlyList<SyncedGroup> Read(Section environment)
    {
        var sections = environment.Sections("groups", Form);
        var groups = new List<SyncedGroup>();
        foreach (var section in sections)
        {
            var id = section.Required("id", Formats.Group, default);
            if (id.Value is not null && groups.Exists(g => g.Id == id))
                section.Wrong("id", $"{id} is listed twice", "keep one of them");
            groups.Add(new SyncedGroup(id, Filter(section)));
            section.Close();
        }
        if (environment.IsPresent && sections.Count == 0)
        {
            if (!environment.Has("groups"))
                environment.Missing("groups", $"list the groups to synchronise: {Form}");
            else if (environment.Find("groups") is YamlList { Items.Count: 0 })
                environment.Wrong("groups", "lists no group", Form);
        }
        return groups;
    }

    private static Dictionary<string, IReadOnlyList<string>> Filter(Section group)
    {
        var filter = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (key, value, path) in group.Free("filter"))
        {
            if (group.Check(key, path, Formats.Attribute, out var attribute))
                filter[attribute!] = Values(group, value, path);
        }
        return filter;
    }

    private static List<string> Values(Section group, YamlValue value, string path)
    {
        IReadOnlyList<YamlValue> written = value is YamlList list ? list.Items : [value];
        if (written.Count == 0)
            group.Context.Mistake(value, path, "accepts no value, so nobody would be in the group", "give at least one, or take the line out");
        var values = new List<string>();
        foreach (var item in written)
            if (group.Check(item, path, Formats.Text, out var text))
                values.Add(text!);
        return values;
    }
}
