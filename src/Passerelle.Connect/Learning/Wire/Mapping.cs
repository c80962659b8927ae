using System.Text.Json;
using Passerelle.Core.Target;

namespace Passerelle.Connect.Learning.Wire;

/// <summary>What the platform sends, in the core's words. Null or false: an entry that lacks what makes it usable.</summary>
internal static class Mapping
{
    public static LearningUser? User(UserDto dto) =>
        dto.Id is { Length: > 0 } id
            ? new LearningUser(
                new UserId(id),
                Words.Status(dto.Status),
                dto.Mail,
                dto.FirstName,
                dto.LastName,
                dto.Job,
                dto.Lang,
                dto.ToBeDeactivatedAt,
                dto.LastLoginDate,
                dto.DeletedAt
            )
            : null;

    public static Group? Group(GroupDto dto) =>
        dto is { Id: { Length: > 0 } id, Name: { } name }
            ? new Group(new GroupId(id), name, dto.Public, dto.ParentId is { Length: > 0 } parent ? new GroupId(parent) : null)
            : null;

    public static ExternalIdMapping? ExternalId(MappingDto dto) =>
        dto is { Id: { Length: > 0 } id, Platform: { } platform, TargetId: { Length: > 0 } target, Value: { } value }
            ? new ExternalIdMapping(id, platform, new UserId(target), value)
            : null;

    public static CustomField? Field(FieldDto dto) =>
        dto is { Id: { Length: > 0 } id, Name: { } name } && Words.FieldType(dto.Type) is { } type ? new CustomField(new FieldId(id), name, type) : null;

    public static bool RoleOfGroup(MembershipDto dto, out RoleInGroup role)
    {
        role = new RoleInGroup(new GroupId(dto.GroupId ?? ""), Words.Role(dto.Role));
        return dto.GroupId is { Length: > 0 };
    }

    public static bool RoleOfUser(UserRoleDto dto, out RoleOfUser role)
    {
        role = new RoleOfUser(new UserId(dto.UserId ?? ""), Words.Role(dto.Role));
        return dto.UserId is { Length: > 0 };
    }

    public static bool UserId(string id, out UserId user)
    {
        user = new UserId(id);
        return !string.IsNullOrEmpty(id);
    }

    /// <summary>All values of a user, or null when one of them is of a kind this version does not know: writing back would lose it.</summary>
    public static IReadOnlyList<CustomValue>? Values(ValueDto[] dtos)
    {
        var values = dtos.Select(Value).OfType<CustomValue>().ToList();
        return values.Count == dtos.Length ? values : null;
    }

    // A date may come with a time at midnight UTC although YYYY-MM-DD is documented; the text's own date counts, whatever the zone.
    private static CustomValue? Value(ValueDto dto) =>
        dto.CustomFieldId is { Length: > 0 } id
        && Words.FieldType(dto.Type) is { } type
        && dto.Value is { ValueKind: JsonValueKind.String } value
        && value.GetString() is { } text
            ? new CustomValue(new FieldId(id), type, type == CustomFieldType.Date && text.Length > 10 && text[10] == 'T' ? text[..10] : text)
            : null;

    /// <summary>A <see cref="Transport.Reader{TDto,T}"/> of a mapping that gives null.</summary>
    public static Transport.Reader<TDto, T> Reader<TDto, T>(Func<TDto, T?> map)
        where T : class =>
        (TDto dto, out T item) =>
        {
            var mapped = dto is null ? null : map(dto);
            item = mapped!;
            return mapped is not null;
        };
}
