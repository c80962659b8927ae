using Passerelle.Connect.Learning;
using Passerelle.Core.Target;

namespace Passerelle.Running.Reading;

/// <summary>One copy of each user id, however many lists name it: with 100,000 people the copies would be the largest part of a snapshot.</summary>
internal sealed class SharedIds
{
    private readonly HashSet<UserId> known;

    private SharedIds(HashSet<UserId> known) => this.known = known;

    public static SharedIds Of(IReadOnlyList<LearningUser> users) => new(users.Select(u => u.Id).ToHashSet());

    public IReadOnlyList<ExternalIdMapping> In(IReadOnlyList<ExternalIdMapping> mappings)
    {
        var platform = mappings.Count > 0 ? mappings[0].Platform : "";
        return
        [
            .. mappings.Select(m =>
                m with
                {
                    User = Of(m.User),
                    Platform = string.Equals(m.Platform, platform, StringComparison.Ordinal) ? platform : m.Platform,
                }
            ),
        ];
    }

    public IReadOnlySet<UserId> In(IReadOnlyList<UserId> users) => users.Select(Of).ToHashSet();

    public IReadOnlySet<UserId> LearnersIn(IReadOnlyList<RoleOfUser> roles) =>
        roles.Where(r => r.Role == GroupRole.Learner).Select(r => Of(r.User)).ToHashSet();

    private UserId Of(UserId user) => known.TryGetValue(user, out var same) ? same : user;
}

/// <summary>The same for functions and languages, of which a company has few.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    public LearningUser In(LearningUser user) => user with { Job = Of(user.Job), Language = Of(user.Language) };

    private string? Of(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!known.TryGetValue(text, out var same))
        {
            known.Add(text, same = text);
        }

        return same;
    }
}

/// <summary>The same for the fields that custom values name.</summary>
internal sealed class SharedFields(IEnumerable<CustomField> fields)
{
    private readonly HashSet<FieldId> known = [.. fields.Select(f => f.Id)];

    public IReadOnlyList<CustomValue> In(IReadOnlyList<CustomValue> values) =>
        values.Count == 0 ? [] : [.. values.Select(v => known.TryGetValue(v.Field, out var same) ? v with { Field = same } : v)];
}
