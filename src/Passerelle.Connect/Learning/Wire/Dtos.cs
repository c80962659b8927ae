using System.Text.Json;
using System.Text.Json.Serialization;

namespace Passerelle.Connect.Learning.Wire;

// As the vendor writes them: https://360learning.readme.io/reference/. Enumerations stay text, so that a value added later is no error.

internal sealed record TokenAsk(
    [property: JsonPropertyName("grant_type")] string GrantType,
    [property: JsonPropertyName("client_id")] string ClientId,
    [property: JsonPropertyName("client_secret")] string ClientSecret
);

internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] JsonElement ExpiresIn
);

internal sealed record UserDto(
    [property: JsonPropertyName("_id")] string? Id,
    string? Status,
    string? Mail,
    string? FirstName,
    string? LastName,
    string? Job,
    string? Lang,
    [property: JsonConverter(typeof(LatestDate))] DateTimeOffset? ToBeDeactivatedAt,
    [property: JsonConverter(typeof(LatestDate))] DateTimeOffset? LastLoginDate,
    [property: JsonConverter(typeof(LatestDate))] DateTimeOffset? DeletedAt
);

internal sealed record NewUserDto(string Mail, string? FirstName, string? LastName, string? Job, string? Lang, MembershipDto Membership);

internal sealed record MembershipDto(string? GroupId, string? Role);

internal sealed record UserRoleDto(string? UserId, string? Role);

internal sealed record PasswordDto(string Password, bool PasswordMustBeChanged);

internal sealed record GroupDto([property: JsonPropertyName("_id")] string? Id, string? Name, bool Public, string? ParentId);

internal sealed record NewMappingDto(string Platform, string TargetType, string TargetId, string Value);

internal sealed record MappingDto([property: JsonPropertyName("_id")] string? Id, string? Platform, string? TargetType, string? TargetId, string? Value);

internal sealed record FieldDto([property: JsonPropertyName("_id")] string? Id, string? Name, string? TargetType, string? Type);

internal sealed record NewFieldDto(string Name, string TargetType, string Type);

internal sealed record FieldNameDto(string Name);

internal sealed record ValueDto(string? CustomFieldId, string? Type, JsonElement Value);

internal sealed record NewValueDto(string CustomFieldId, string Type, string Value);

internal sealed record NewValuesDto(IReadOnlyList<NewValueDto> CustomValues);

internal sealed record BulkItemDto(string? UserId, string? GroupId, string? Role);

internal sealed record BulkInputDto(IReadOnlyList<BulkItemDto> Input);

internal sealed record BulkOperationDto(
    [property: JsonPropertyName("_id")] string? Id,
    string? Type,
    string? Status,
    [property: JsonConverter(typeof(LatestDate))] DateTimeOffset? CreatedAt,
    [property: JsonConverter(typeof(LatestDate))] DateTimeOffset? EndedAt
);

internal sealed record BulkResultDto(BulkItemDto? Input, string? Status, string? ErrorMessage);
