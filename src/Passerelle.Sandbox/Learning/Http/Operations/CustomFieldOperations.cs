using Passerelle.Sandbox.Learning.Behaviour;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Http;

internal static class CustomFieldOperations
{
    // Without a minimum length: an empty name has a code of its own, `invalidName`.
    private static readonly Field Name = new("name", FieldKind.Text) { Required = true };

    private static readonly Shape Create = new(
        Name, (Field.Text("targetType") with { OneOf = ["users", "contents"] }).Must(), (Field.Text("type") with { OneOf = ["string", "date"] }).Must());

    private static readonly Shape Rename = new(Name);

    private static readonly Shape Authorized = new(new Field("authorizedValues", FieldKind.List) { Required = true, MaxLength = 300 });

    public static readonly IReadOnlyList<Operation> All =
    [
        new("GET", "custom-fields", "customFields:read", List)
        {
            Paged = true,
            Query = [QueryParameter.Text("name"), QueryParameter.Choice("targetType", "users", "contents"), QueryParameter.Choice("type", "string", "date")],
        },
        new("POST", "custom-fields", "customFields:write", call =>
            FieldOr(201, call.On.CustomFields.Create(call.Text("name")!, call.Text("targetType")!, call.Text("type")!, out var field), field)) { Body = Create },
        new("PATCH", "custom-fields/{customFieldId}", "customFields:write", call =>
            FieldOr(200, call.On.CustomFields.Rename(call.Route("customFieldId"), call.Text("name")!, out var field), field)) { Body = Rename },
        new("DELETE", "custom-fields/{customFieldId}", "customFields:write", call => Answer.Done(call.On.CustomFields.Delete(call.Route("customFieldId")))),
        new("GET", "custom-fields/{customFieldId}/authorized-values", "customFields:read", call =>
            call.State.FieldsById.TryGetValue(call.Route("customFieldId"), out var field) ? Values(field) : Answer.Refuse(Refusal.CustomFieldNotFound)),
        new("PUT", "custom-fields/{customFieldId}/authorized-values", "customFields:write", Authorize) { Body = Authorized },
    ];

    private static Answer FieldOr(int status, Refusal? refusal, CustomField field) =>
        refusal is null ? Answer.Json(status, json => json.Write(field)) : Answer.Refuse(refusal);

    private static Answer Values(CustomField field) => Answer.Json(200, json => json.WriteTexts(field.AuthorizedValues));

    private static Answer Authorize(Call call)
    {
        var values = call.Body.GetProperty("authorizedValues").EnumerateArray().Select(value => value.GetString()!).ToList();
        return call.On.CustomFields.Authorize(call.Route("customFieldId"), values, out var field) is { } refusal ? Answer.Refuse(refusal) : Values(field);
    }

    private static Answer List(Call call)
    {
        var (name, targetType, type) = (
            call.Query.On("name", StringComparer.Ordinal), call.Query.On("targetType", StringComparer.Ordinal), call.Query.On("type", StringComparer.Ordinal));
        return Page.Of(
            call,
            call.Options.Pages.CustomFields,
            call.State.Fields.Skip(call.Query.Start.Major).OfType<CustomField>()
                .Where(field => name.Passes(field.Name) && targetType.Passes(field.TargetType) && type.Passes(field.Type)),
            field => new Position(field.Ordinal),
            (json, field) => json.Write(field));
    }
}
