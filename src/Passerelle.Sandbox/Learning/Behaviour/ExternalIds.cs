using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Behaviour;

internal sealed record MappingInput(string Platform, string TargetType, string TargetId, string Value);

/// <summary>External-id mappings: one per target and platform, each value once per platform. Source: OpenAPI core, external ids.</summary>
internal sealed class ExternalIds(LearningState state, LearningPlatformOptions options)
{
    /// <param name="input">The mapping to make.</param>
    /// <param name="mapping">The mapping made.</param>
    /// <param name="asConnector">The platform's own native connector writes: reserved names are its right.</param>
    public Refusal? Create(MappingInput input, out ExternalId mapping, bool asConnector = false)
    {
        mapping = null!;
        if (!asConnector && IsReserved(input.Platform))
        {
            return Reserved;
        }

        if (Check(input, null, "mappingAlreadyExists", "A mapping already exists for the given resource on this platform.", out var targetId) is { } refusal)
        {
            return refusal;
        }

        mapping = state.AddMapping(state.Ids.Next());
        Write(mapping, input, targetId);
        return null;
    }

    public Refusal? Replace(string id, MappingInput input, out ExternalId mapping)
    {
        if (!state.MappingsById.TryGetValue(id, out mapping!))
        {
            return NotFound;
        }

        if (IsReserved(mapping.Platform) || IsReserved(input.Platform))
        {
            return Reserved;
        }

        if (Check(input, mapping, "targetAlreadyMapped", "The target already has an external ID on this platform.", out var targetId) is { } refusal)
        {
            return refusal;
        }

        state.Unindex(mapping);
        Write(mapping, input, targetId);
        return null;
    }

    public Refusal? Delete(string id)
    {
        if (!state.MappingsById.TryGetValue(id, out var mapping))
        {
            return NotFound;
        }

        if (IsReserved(mapping.Platform))
        {
            return Reserved;
        }

        state.Remove(mapping);
        return null;
    }

    private static Refusal NotFound => Refusal.NotFound("mappingIdNotFound", "The given `mappingId` does not correspond to any existing mapping.");

    private static Refusal Reserved => Refusal.BadRequest("reservedPlatformName", "The platform is one of the reserved ones.");

    private bool IsReserved(string platform) => options.ReservedPlatformNames.Contains(platform, StringComparer.OrdinalIgnoreCase);

    private Refusal? Check(MappingInput input, ExternalId? self, string mappedCode, string mappedMessage, out string targetId)
    {
        // Users and groups are all there is on a simulated platform: any other target cannot exist.
        targetId = input.TargetType switch
        {
            "user" => state.UsersById.GetValueOrDefault(input.TargetId)?.Id,
            "group" => state.GroupsById.GetValueOrDefault(input.TargetId)?.Id,
            _ => null,
        } ?? "";
        if (targetId.Length == 0)
        {
            return Refusal.NotFound("resourceNotFound", "The targeted resource does not exist.");
        }

        if (state.MappingsByTarget.GetValueOrDefault(targetId)?.Exists(each => each != self && each.Platform == input.Platform) == true)
        {
            return Refusal.BadRequest(mappedCode, mappedMessage);
        }

        return state.MappingsByValue.TryGetValue((input.Platform, input.Value), out var holder) && holder != self
            ? Refusal.BadRequest("valueAlreadyUsed", "The value is already used with another resource.")
            : null;
    }

    private void Write(ExternalId mapping, MappingInput input, string targetId)
    {
        mapping.Platform = input.Platform;
        mapping.TargetType = input.TargetType;
        mapping.TargetId = targetId;
        mapping.Value = input.Value;
        state.Index(mapping);
    }
}
