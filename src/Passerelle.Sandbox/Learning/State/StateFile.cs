using System.Text.Json;
using System.Text.Json.Serialization;

namespace Passerelle.Sandbox.Learning.State;

/// <summary>The state as it lies in a file. Lists keep their gaps, so that ordinals, and pages being read, survive a restart.</summary>
internal sealed record StateFile(
    int Version,
    string PlatformPart,
    int Counter,
    List<GroupEntry?> Groups,
    List<UserEntry> Users,
    List<FieldEntry?> Fields,
    List<MappingEntry?> Mappings,
    List<BulkEntry> Bulk,
    List<NeverSentMail> Mails)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static StateFile Read(Stream from) => JsonSerializer.Deserialize<StateFile>(from, Format) is
    {
        Version: 1, PlatformPart: not null, Groups: [not null, ..], Users: not null, Fields: not null, Mappings: not null, Bulk: not null, Mails: not null,
    } file
        ? file
        : throw new JsonException("This is not a state of the simulated learning platform, version 1.");

    public void Write(Stream to) => JsonSerializer.Serialize(to, this, Format);

    public static StateFile From(LearningState state) => new(
        1,
        state.Ids.PlatformPart,
        state.Ids.Counter,
        [.. state.Groups.Select(group => group is null ? null : GroupEntry.From(group))],
        [.. state.Users.Select(UserEntry.From)],
        [.. state.Fields.Select(f => f is null ? null : new FieldEntry(f.Id, f.Name, f.TargetType, f.Type, f.AuthorizedValues))],
        [.. state.Mappings.Select(m => m is null ? null : new MappingEntry(m.Id, m.Platform, m.TargetType, m.TargetId, m.Value))],
        [.. state.Bulk.Select(job => new BulkEntry(job.Id, job.Adds, job.CreatedAt, job.Duration, job.Input, job.Results?.ConvertAll(r => r.Error), job.Failure))],
        [.. state.Mails]);

    public LearningState ToState(TimeProvider clock)
    {
        var state = new LearningState(new ObjectIds(PlatformPart, clock) { Counter = Counter });
        AddGroups(state);
        foreach (var entry in Users)
        {
            entry.AddTo(state);
        }

        foreach (var user in state.Users)
        {
            foreach (var manager in user.Managers ?? [])
            {
                (state.Users[manager].Subordinates ??= []).Add(user.Ordinal);
            }
        }

        AddFieldsAndMappings(state);
        foreach (var job in Bulk)
        {
            job.AddTo(state);
        }

        state.Mails.AddRange(Mails);
        return state;
    }

    private void AddGroups(LearningState state)
    {
        foreach (var entry in Groups)
        {
            if (entry is null)
            {
                state.Groups.Add(null);
                continue;
            }

            var group = state.AddGroup(entry.Id, entry.Name, entry.Public, parent: null);
            group.HasActiveIntegration = entry.Integration;
            foreach (var (name, value) in entry.Extras ?? [])
            {
                group.Extras[name] = value;
            }

            if (group.Subdomain is { } subdomain)
            {
                state.GroupsBySubdomain[subdomain] = group;
            }
        }

        // A group may have been moved below one made after it, so parents are tied when all are there.
        foreach (var entry in Groups.Where(entry => entry?.Parent is not null))
        {
            var group = state.GroupsById[entry!.Id];
            group.Parent = state.Groups[entry.Parent!.Value];
            group.Parent!.Children.Add(group);
        }
    }

    private void AddFieldsAndMappings(LearningState state)
    {
        foreach (var entry in Fields)
        {
            if (entry is null)
            {
                state.Fields.Add(null);
                continue;
            }

            state.AddField(entry.Id, entry.Name, entry.TargetType, entry.Type).AuthorizedValues = entry.AuthorizedValues;
        }

        foreach (var entry in Mappings)
        {
            if (entry is null)
            {
                state.Mappings.Add(null);
                continue;
            }

            var mapping = state.AddMapping(entry.Id);
            (mapping.Platform, mapping.TargetType, mapping.TargetId, mapping.Value) = (entry.Platform, entry.TargetType, entry.TargetId, entry.Value);
            state.Index(mapping);
        }
    }
}

internal sealed record GroupEntry(string Id, string Name, bool Public, int? Parent, bool Integration, Dictionary<string, JsonElement>? Extras)
{
    public static GroupEntry From(Group group) => new(
        group.Id, group.Name, group.Public, group.Parent?.Ordinal, group.HasActiveIntegration, group.Extras.Count == 0 ? null : new(group.Extras));
}

internal sealed record FieldEntry(string Id, string Name, string TargetType, string Type, List<string> AuthorizedValues);

internal sealed record MappingEntry(string Id, string Platform, string TargetType, string TargetId, string Value);

internal sealed record BulkEntry(
    string Id, bool Adds, DateTimeOffset CreatedAt, TimeSpan Duration, List<BulkItem> Input, List<string?>? Errors, string? Failure)
{
    public void AddTo(LearningState state)
    {
        var job = new BulkOperation(state.Bulk.Count, Id, Adds, CreatedAt, Duration, Input)
        {
            Results = Errors?.Zip(Input, (error, item) => new BulkResult(item, error)).ToList(),
            Failure = Failure,
        };
        state.Bulk.Add(job);
        state.BulkById.Add(Id, job);
    }
}
