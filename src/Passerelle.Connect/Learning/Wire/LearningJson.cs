using System.Text.Json.Serialization;

namespace Passerelle.Connect.Learning.Wire;

/// <summary>Unknown members are skipped; what is null is left out, since the platform refuses a null where it does not mean <em>clear</em>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(TokenAsk))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(UserDto))]
[JsonSerializable(typeof(UserDto[]))]
[JsonSerializable(typeof(NewUserDto))]
[JsonSerializable(typeof(PasswordDto))]
[JsonSerializable(typeof(MembershipDto[]))]
[JsonSerializable(typeof(UserRoleDto[]))]
[JsonSerializable(typeof(GroupDto))]
[JsonSerializable(typeof(GroupDto[]))]
[JsonSerializable(typeof(NewMappingDto))]
[JsonSerializable(typeof(MappingDto))]
[JsonSerializable(typeof(MappingDto[]))]
[JsonSerializable(typeof(FieldDto))]
[JsonSerializable(typeof(FieldDto[]))]
[JsonSerializable(typeof(NewFieldDto))]
[JsonSerializable(typeof(FieldNameDto))]
[JsonSerializable(typeof(ValueDto[]))]
[JsonSerializable(typeof(NewValuesDto))]
[JsonSerializable(typeof(BulkInputDto))]
[JsonSerializable(typeof(BulkOperationDto))]
[JsonSerializable(typeof(BulkOperationDto[]))]
[JsonSerializable(typeof(BulkResultDto[]))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class LearningJson : JsonSerializerContext;
