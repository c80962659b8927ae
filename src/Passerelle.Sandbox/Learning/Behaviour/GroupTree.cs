using System.Text.Json;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Behaviour;

/// <summary>A create or an edit of a group. Null in <see cref="Extras"/> clears that property.</summary>
internal sealed record GroupInput(string? Name, bool? Public, string? ParentId)
{
    public IReadOnlyDictionary<string, JsonElement> Extras { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
}

/// <summary>The tree of groups. Source: OpenAPI core, groups.</summary>
internal sealed class GroupTree(LearningState state, LearningPlatformOptions options)
{
    private static readonly (string Property, string Code, string What)[] NotOnPublic =
    [
        ("url", "noCustomUrlOnPublicGroup", "custom URL"),
        ("imprint", "noImprintOnPublicGroup", "imprint"),
        ("moderationCharter", "noModerationCharterOnPublicGroup", "moderation charter"),
        ("privacyPolicy", "noPrivacyPolicyOnPublicGroup", "privacy policy"),
        ("subdomain", "noSubdomainOnPublicGroup", "subdomain"),
        ("termsOfUse", "noTermsOfUseOnPublicGroup", "terms of use"),
    ];

    private static readonly string[] Pictures = ["bannerImageId", "backgroundImageId", "faviconImageId", "logoImageId"];

    public Refusal? Create(GroupInput input, out Group group)
    {
        group = null!;
        if (!state.GroupsById.TryGetValue(input.ParentId!, out var parent))
        {
            return ParentNotFound;
        }

        if (state.GroupsById.Count >= options.MaxGroups)
        {
            return Refusal.BadRequest("maxGroupsLimitReached", "The maximum number of groups has been reached.");
        }

        if (CheckExtras(null, input.Public!.Value, input.Extras) is { } refusal)
        {
            return refusal;
        }

        group = state.AddGroup(state.Ids.Next(), input.Name!, input.Public.Value, parent);
        Write(group, input.Extras);
        return null;
    }

    public Refusal? Edit(Group group, GroupInput input)
    {
        Group? parent = null;
        if (input.ParentId is not null && !state.GroupsById.TryGetValue(input.ParentId, out parent))
        {
            return ParentNotFound;
        }

        if (parent?.IsSelfOrBelow(group) == true)
        {
            return Refusal.BadRequest("parentGroupNotDescendantOrSelf", "The parent group cannot be the group itself or one of its descendants.");
        }

        if (group == state.Root && input.Public == true)
        {
            return Refusal.BadRequest("rootGroupNotPublic", "The root group cannot be public.");
        }

        if (CheckExtras(group, input.Public ?? group.Public, input.Extras) is { } refusal)
        {
            return refusal;
        }

        group.Name = input.Name ?? group.Name;
        group.Public = input.Public ?? group.Public;
        if (parent is not null)
        {
            group.Parent?.Children.Remove(group);
            group.Parent = parent;
            parent.Children.Add(group);
        }

        Write(group, input.Extras);
        return null;
    }

    /// <summary>Deletes a group with everything below it; memberships and mappings of these groups go, their users stay.</summary>
    public Refusal? Delete(Group group)
    {
        if (group == state.Root)
        {
            return Refusal.BadRequest("groupIsRoot", "The given `groupId` corresponds to the root group and cannot be deleted.");
        }

        var doomed = group.Subtree().ToList();
        if (doomed.Exists(each => each.HasActiveIntegration))
        {
            return Refusal.BadRequest(
                "hasActiveIntegrationsOrLtiConnectors",
                "The given `groupId` or one of its descendants has active integrations or lti connectors and cannot be deleted.");
        }

        group.Parent!.Children.Remove(group);
        doomed.ForEach(Forget);
        return null;
    }

    private static Refusal ParentNotFound => Refusal.NotFound("parentGroupNotFound", "The given `parentId` doesn't correspond to any existing group.");

    private Refusal? CheckExtras(Group? group, bool isPublic, IReadOnlyDictionary<string, JsonElement> extras)
    {
        if (Pictures.Any(picture => IsSet(extras, picture)))
        {
            return Refusal.BadRequest("mediaNotFound", "The given media ID does not correspond to any existing image media.");
        }

        foreach (var (property, code, what) in NotOnPublic)
        {
            var kept = group?.Extras.ContainsKey(property) == true && !extras.ContainsKey(property);
            if (isPublic && (IsSet(extras, property) || kept))
            {
                return Refusal.BadRequest(code, $"The {what} cannot be set on a public group.");
            }
        }

        return IsSet(extras, "subdomain")
            && state.GroupsBySubdomain.TryGetValue(extras["subdomain"].GetString()!, out var holder) && holder != group
            ? Refusal.BadRequest("subdomainUnavailable", "This subdomain is not available.")
            : null;
    }

    private static bool IsSet(IReadOnlyDictionary<string, JsonElement> extras, string property) =>
        extras.TryGetValue(property, out var value) && value.ValueKind != JsonValueKind.Null;

    private void Write(Group group, IReadOnlyDictionary<string, JsonElement> extras)
    {
        if (group.Subdomain is { } before)
        {
            state.GroupsBySubdomain.Remove(before);
        }

        foreach (var (property, value) in extras)
        {
            if (value.ValueKind == JsonValueKind.Null)
            {
                group.Extras.Remove(property);
            }
            else
            {
                group.Extras[property] = value.Clone();
            }
        }

        if (group.Subdomain is { } after)
        {
            state.GroupsBySubdomain[after] = group;
        }
    }

    private void Forget(Group group)
    {
        foreach (var user in group.Members.Select(ordinal => state.Users[ordinal]))
        {
            user.Roles?.Remove(group.Ordinal);
            user.PrimaryGroupId = user.PrimaryGroupId == group.Id ? null : user.PrimaryGroupId;
        }

        foreach (var mapping in state.MappingsByTarget.GetValueOrDefault(group.Id)?.ToList() ?? [])
        {
            state.Remove(mapping);
        }

        if (group.Subdomain is { } subdomain)
        {
            state.GroupsBySubdomain.Remove(subdomain);
        }

        state.GroupsById.Remove(group.Id);
        state.Groups[group.Ordinal] = null;
    }
}
