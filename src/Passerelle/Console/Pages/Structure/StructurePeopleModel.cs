using Microsoft.AspNetCore.WebUtilities;
using Passerelle.Console.Shared;
using Passerelle.Core.Structuring;
using Passerelle.Core.Target;

namespace Passerelle.Console.Pages.Structure;

/// <summary>What the address line asks of the people of a structure.</summary>
/// <param name="Level">From 1.</param>
/// <param name="Way"><see cref="On"/> for those whose value met a group, or an <see cref="EndReason"/> for those whose way ends at the level.</param>
/// <param name="Through">With a group: those further down too.</param>
public sealed record StructurePeopleFilter(string? Environment, int? Level, string? Value, string? Way, string? Group, bool? Through, string? Search, int? Page)
{
    public const string On = "on";

    /// <summary>The same for the planner's placement.</summary>
    public StructureQuestion Question =>
        new(Level, string.IsNullOrEmpty(Value) ? null : Value, Way == On, Enum.TryParse<EndReason>(Way, out var reason) ? reason : null, string.IsNullOrEmpty(Group) ? null : new GroupId(Group), Through == true);
}

/// <summary>The people whom a number of the structure counts.</summary>
/// <param name="List">Null while nothing is read.</param>
public sealed record StructurePeopleModel(StructureModel Structure, StructurePeopleFilter Filter, ListPage<PlacedPerson>? List)
{
    /// <summary>The address of the people of a number.</summary>
    public static string Link(StructureModel structure, params (string Key, string? Value)[] asked) =>
        QueryHelpers.AddQueryString(structure.Address("/people"), asked.Where(one => one.Value is not null).Select(one => KeyValuePair.Create(one.Key, one.Value)));
}
