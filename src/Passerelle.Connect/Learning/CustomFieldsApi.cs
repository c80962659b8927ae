using Passerelle.Connect.Http;
using Passerelle.Connect.Learning.Transport;
using Passerelle.Connect.Learning.Wire;
using Passerelle.Core.Target;

namespace Passerelle.Connect.Learning;

/// <summary>Custom fields for users, and their values: <see href="https://360learning.readme.io/reference/"/>, section Custom fields.</summary>
public sealed class CustomFieldsApi
{
    private const string One = "/custom-fields/{customFieldId}";
    private const string Values = "/users/{userId}/custom-fields/values";
    private readonly LearningTransport transport;

    internal CustomFieldsApi(LearningTransport transport) => this.transport = transport;

    /// <summary>The definitions for users, authorised values not read. A field of a type this version does not know is left out.</summary>
    public async Task<PagedRead<CustomField>> ListAsync(CancellationToken cancel)
    {
        var read = await transport.AllAsync(
            Call.To(HttpMethod.Get, LearningScopes.CustomFieldsRead, "/custom-fields").Where("targetType", "eq", "users"),
            LearningJson.Default.FieldDtoArray,
            Mapping.Reader<FieldDto, FieldDto>(dto => dto is { Id.Length: > 0, Name: not null } ? dto : null),
            dto => dto.Id,
            cancel
        );
        return new PagedRead<CustomField>([.. read.Items.Select(Mapping.Field).OfType<CustomField>()], read.Failure);
    }

    /// <summary>The only values the platform takes for a field; empty for any.</summary>
    public Task<RemoteResult<IReadOnlySet<string>>> AuthorisedValuesAsync(FieldId id, CancellationToken cancel) =>
        transport.GetAsync<string[], IReadOnlySet<string>>(
            Call.To(HttpMethod.Get, LearningScopes.CustomFieldsRead, One + "/authorized-values", id.Value),
            LearningJson.Default.StringArray,
            values => values.ToHashSet(StringComparer.Ordinal),
            cancel
        );

    /// <summary>Makes a field for users. A lost answer is <see cref="FailureKind.Unknown"/>: list before trying again.</summary>
    public Task<RemoteResult<CustomField>> CreateAsync(string name, CustomFieldType type, CancellationToken cancel)
    {
        var call = Call.To(HttpMethod.Post, LearningScopes.CustomFieldsWrite, "/custom-fields") with { Repeatable = false };
        return transport.GetAsync(
            call.WithBody(new NewFieldDto(name, "users", Words.Of(type)), LearningJson.Default.NewFieldDto),
            LearningJson.Default.FieldDto,
            Mapping.Field,
            cancel
        );
    }

    /// <summary>Renames a field; its type cannot change.</summary>
    public Task<RemoteResult<CustomField>> RenameAsync(FieldId id, string name, CancellationToken cancel) =>
        transport.GetAsync(
            Call.To(HttpMethod.Patch, LearningScopes.CustomFieldsWrite, One, id.Value)
                .WithBody(new FieldNameDto(name), LearningJson.Default.FieldNameDto),
            LearningJson.Default.FieldDto,
            Mapping.Field,
            cancel
        );

    /// <summary>All custom values of a user. Fails when one is of a kind this version does not know, since writing back would lose it.</summary>
    public Task<RemoteResult<IReadOnlyList<CustomValue>>> ValuesOfAsync(UserId user, CancellationToken cancel) =>
        transport.GetAsync(
            Call.To(HttpMethod.Get, LearningScopes.UsersRead, Values, user.Value),
            LearningJson.Default.ValueDtoArray,
            Mapping.Values,
            cancel
        );

    /// <summary>Writes <em>all</em> values of a user: what is left out is removed, so read, merge and write (rule C5).</summary>
    /// <remarks><see href="https://360learning.readme.io/docs/replace-a-user-custom-fields-values-migration-guide"/>.</remarks>
    public Task<RemoteFailure?> ReplaceValuesAsync(UserId user, IReadOnlyList<CustomValue> values, CancellationToken cancel)
    {
        var body = new NewValuesDto([.. values.Select(v => new NewValueDto(v.Field.Value, Words.Of(v.Type), v.Value))]);
        var call = Call.To(HttpMethod.Put, LearningScopes.UsersWrite, Values, user.Value);
        return transport.DoAsync(call.WithBody(body, LearningJson.Default.NewValuesDto), cancel);
    }
}
