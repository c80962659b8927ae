using Passerelle.Console.Shared;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Instance.Pages.Groups;

/// <summary>A group with its learners and what is below it.</summary>
public sealed record GroupBranch(PlatformGroup Group, int Learners, IReadOnlyList<GroupBranch> Below);

/// <summary>One line of a list to choose a group from.</summary>
/// <param name="Name">Indented by its depth.</param>
public sealed record GroupChoice(string Id, string Name);

/// <summary>What is typed to add a group.</summary>
public sealed record TypedGroup(string Name, string Parent, bool Public);

/// <param name="Trouble">What is wrong with what was typed; null for nothing.</param>
public sealed record GroupsModel(GroupBranch Root, IReadOnlyList<GroupChoice> Choices, TypedGroup Typed, string? Trouble);

/// <param name="Path">The groups above, the root first.</param>
/// <param name="HasAny">Whether anybody is in it, search aside.</param>
public sealed record GroupModel(GroupBranch Branch, IReadOnlyList<PlatformGroup> Path, ListPage<PlatformMember> Members, bool HasAny);
