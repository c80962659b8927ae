using Passerelle.Sandbox.Learning.Behaviour;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Http;

internal static class ExternalIdOperations
{
    private static readonly string[] TargetTypes =
    [
        "attempt", "classroom", "classroomAttendance", "classroomAttendanceSheet", "classroomSlot", "classroomSlotRegistration", "course", "group",
        "learningNeed", "path", "pathEnrollment", "pathSession", "pathTracking", "registrationRequest", "user",
    ];

    private static readonly Shape Mapping = new(
        Field.Text("platform").Must(), Field.Id("targetId").Must(), (Field.Text("targetType") with { OneOf = TargetTypes }).Must(), Field.Text("value").Must());

    public static readonly IReadOnlyList<Operation> All =
    [
        new("GET", "external-ids", "externalIds:read", List)
        {
            Paged = true,
            Query =
            [
                QueryParameter.Text("platform"), QueryParameter.Choice("type", TargetTypes), QueryParameter.Text("value"),
                QueryParameter.Text("targetId") with { Accepts = ObjectIds.IsWellFormed },
            ],
        },
        new("POST", "external-ids", "externalIds:write", call => MappingOr(201, call.On.ExternalIds.Create(InputFrom(call), out var mapping), mapping)) { Body = Mapping },
        new("PUT", "external-ids/{mappingId}", "externalIds:write", call =>
            MappingOr(200, call.On.ExternalIds.Replace(call.Route("mappingId"), InputFrom(call), out var mapping), mapping)) { Body = Mapping },
        new("DELETE", "external-ids/{mappingId}", "externalIds:write", call => Answer.Done(call.On.ExternalIds.Delete(call.Route("mappingId")))),
    ];

    private static MappingInput InputFrom(Call call) =>
        new(call.Text("platform")!, call.Text("targetType")!, call.Text("targetId")!, call.Text("value")!);

    private static Answer MappingOr(int status, Refusal? refusal, ExternalId mapping) =>
        refusal is null ? Answer.Json(status, json => json.Write(mapping)) : Answer.Refuse(refusal);

    private static Answer List(Call call)
    {
        var (platform, type) = (call.Query.On("platform", StringComparer.Ordinal), call.Query.On("type", StringComparer.Ordinal));
        var (value, target) = (call.Query.On("value", StringComparer.Ordinal), call.Query.On("targetId", StringComparer.OrdinalIgnoreCase));
        return Page.Of(
            call,
            call.Options.Pages.ExternalIds,
            Candidates(call).Where(mapping => platform.Passes(mapping.Platform) && type.Passes(mapping.TargetType)
                && value.Passes(mapping.Value) && target.Passes(mapping.TargetId)),
            mapping => new Position(mapping.Ordinal),
            (json, mapping) => json.Write(mapping));
    }

    private static IEnumerable<ExternalId> Candidates(Call call)
    {
        IEnumerable<ExternalId?>? found = null;
        if (call.Query.Wanted("targetId") is { } targets)
        {
            found = targets.SelectMany(target => call.State.MappingsByTarget.GetValueOrDefault(target) ?? []);
        }
        else if (call.Query.Wanted("value") is { } values && call.Query.Wanted("platform") is { } platforms)
        {
            found = from platform in platforms from value in values select call.State.MappingsByValue.GetValueOrDefault((platform, value));
        }

        var start = call.Query.Start.Major;
        return found is null
            ? call.State.Mappings.Skip(start).OfType<ExternalId>()
            : found.OfType<ExternalId>().Where(mapping => mapping.Ordinal >= start).DistinctBy(mapping => mapping.Ordinal).OrderBy(mapping => mapping.Ordinal);
    }
}
