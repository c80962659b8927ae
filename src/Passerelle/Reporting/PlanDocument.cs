using Passerelle.Core.Planning;

namespace Passerelle.Reporting;

/// <summary>A plan as other programs read it (<c>plan --json</c>).</summary>
public sealed record PlanDocument(
    string Plan,
    string Environment,
    bool RosterComplete,
    IReadOnlyList<PersonRow> People,
    IReadOnlyList<GroupNode> Groups,
    IReadOnlyList<CustomFieldRow> CustomFields,
    IReadOnlyList<Note> Held,
    IReadOnlyList<Note> Findings,
    IReadOnlyDictionary<string, int> Writes,
    int EstimateSeconds
)
{
    public static PlanDocument Of(string id, string environment, Plan plan, double writesPerSecond) =>
        new(
            id,
            environment,
            plan.RosterComplete,
            [.. plan.People.Select(PersonRow.Of)],
            GroupNode.TreeOf(plan.Groups),
            [.. plan.CustomFields.Select(CustomFieldRow.Of)],
            Notes.OfHolds(plan),
            Notes.OfFindings(plan),
            WriteTally.Of(plan).ToDictionary(),
            WriteEstimate.Seconds(plan, writesPerSecond)
        );
}

/// <summary>One employee considered.</summary>
/// <param name="Action">One of <c>create restore adopt update remove none held skip outOfScope</c>.</param>
public sealed record PersonRow(
    string Employee,
    string? User,
    string Action,
    string Reason,
    string Text,
    IReadOnlyList<FieldRow> Changes
)
{
    public static PersonRow Of(PersonPlan person) =>
        new(
            person.Employee.Value,
            person.User?.Value,
            ActionName(person.Action),
            person.Reason,
            person.Text,
            [.. FieldRows.Of(person.Changes)]
        );

    private static string ActionName(PersonAction action) =>
        action == PersonAction.OutOfScope ? "outOfScope" : action.ToString().ToLowerInvariant();
}

/// <summary>A group with people before, in, out and after, and the groups below it.</summary>
public sealed record GroupNode(string Id, string Name, int Before, int In, int Out, int After, IReadOnlyList<GroupNode> Children)
{
    public static IReadOnlyList<GroupNode> TreeOf(IReadOnlyList<GroupPlan> groups)
    {
        var known = groups.Select(g => g.Group).ToHashSet();
        var children = groups.ToLookup(g => g.Parent is { } parent && known.Contains(parent) && g.Depth > 0 ? parent : default);
        return Below(default);

        IReadOnlyList<GroupNode> Below(Core.Target.GroupId parent) =>
            [.. children[parent].Select(g => new GroupNode(g.Group.Value, g.Name, g.Before, g.In, g.Out, g.After, Below(g.Group)))];
    }
}

/// <summary>What happens to the definition of a custom field.</summary>
public sealed record CustomFieldRow(string Source, string Name, string Type, string Action, string? Field, string Reason, string Text)
{
    public static CustomFieldRow Of(CustomFieldPlan plan) =>
        new(
            plan.Source,
            plan.Name,
            plan.Type.ToString().ToLowerInvariant(),
            plan.Action.ToString().ToLowerInvariant(),
            plan.Field?.Value,
            plan.Reason,
            plan.Text
        );
}
