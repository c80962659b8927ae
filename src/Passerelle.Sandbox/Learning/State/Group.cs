using System.Text.Json;

namespace Passerelle.Sandbox.Learning.State;

/// <summary>One group of the tree. The root has no parent and is private.</summary>
internal sealed class Group(int ordinal, string id)
{
    public int Ordinal { get; } = ordinal;
    public string Id { get; } = id;
    public string Name { get; set; } = "";
    public bool Public { get; set; }
    public Group? Parent { get; set; }
    public List<Group> Children { get; } = [];

    /// <summary>An integration or LTI connector is active on it: it cannot be deleted.</summary>
    public bool HasActiveIntegration { get; set; }

    /// <summary>Branding, policies and <c>custom</c>: kept and shown as they were written.</summary>
    public Dictionary<string, JsonElement> Extras { get; } = new(StringComparer.Ordinal);

    /// <summary>Ordinals of everyone who holds any role here.</summary>
    public SortedSet<int> Members { get; } = [];

    public string? Subdomain => Extras.TryGetValue("subdomain", out var value) ? value.GetString() : null;

    public bool IsSelfOrBelow(Group other)
    {
        for (var group = this; group is not null; group = group.Parent)
        {
            if (group == other)
            {
                return true;
            }
        }

        return false;
    }

    public IEnumerable<Group> Subtree()
    {
        yield return this;
        foreach (var below in Children.SelectMany(child => child.Subtree()))
        {
            yield return below;
        }
    }
}
