using System.Text.Json;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Http;

internal static class BulkOperations
{
    private static readonly string[] Types =
    [
        "addContentsToGroupsCatalog", "addContentsToGroupsLibrary", "addSkillReviews", "addUsersToGroups", "archiveExternalCourses", "deleteSkills", "createGroups",
        "createSubscriptionEvents", "deleteGroups", "deleteJobs", "deleteLibraries", "importExternalCourses", "importExternalStatistics",
        "removeContentsFromGroupsCatalog", "removeContentsFromGroupsLibrary", "removeUsersFromGroups", "replaceJobsSkills", "replaceUsersJobs", "upsertJobs",
        "upsertLibraries", "upsertSkills",
    ];

    private static readonly Shape Item = new(
        Field.Id("userId").Must(), Field.Id("groupId").Must(), (Field.Text("role") with { OneOf = RoleNames.Assignable }).Must());

    public static IReadOnlyList<Operation> All(TimeProvider clock) =>
    [
        new("POST", "bulk/groups/memberships", "groups:bulk", call => Submit(call, adds: true)) { StartsBulk = true, Body = Shape.Anything },
        new("DELETE", "bulk/groups/memberships", "groups:bulk", call => Submit(call, adds: false)) { StartsBulk = true, Body = Shape.Anything },
        new("GET", "bulk/operations", "bulkOperations:read", call => List(call, clock.GetUtcNow()))
        {
            Paged = true,
            Query =
            [
                new("createdAt", "lt", "gte") { Accepts = value => Instants.Parse(value) is not null },
                new("status", "eq") { Accepts = value => value is "pending" or "queued" or "running" or "completed" or "error" },
                new("type", "eq") { Accepts = value => Types.Contains(value, StringComparer.Ordinal) },
            ],
        },
        new("GET", "bulk/operations/{bulkOperationId}", "bulkOperations:read", call =>
            WithJob(call, job => Answer.Json(200, json => json.Write(job, clock.GetUtcNow())))),
        new("GET", "bulk/operations/{bulkOperationId}/results", "bulkOperations:read", call => WithJob(call, job => job.Results is null
            ? Answer.Nested(400, "bulkOperationNotRun", "The bulk operation has not run yet.")
            : Answer.Json(200, json => json.WriteResults(job)))),
    ];

    private static Answer WithJob(Call call, Func<BulkOperation, Answer> act) =>
        call.State.BulkById.TryGetValue(call.Route("bulkOperationId"), out var job)
            ? act(job)
            : Answer.Nested(404, "bulkOperationNotFound", "The given `bulkOperationId` does not correspond to any existing bulk operation.");

    private static Answer Submit(Call call, bool adds)
    {
        if (!call.Options.BulkEnabled)
        {
            return Answer.Nested(503, "bulkAPIDisabled", "The bulk API is disabled.");
        }

        if (call.Body.ValueKind != JsonValueKind.Object || !call.Body.TryGetProperty("input", out var input) || input.ValueKind != JsonValueKind.Array)
        {
            return Answer.Nested(400, "invalidInput", "The input of a bulk operation must be an array.");
        }

        if (input.GetArrayLength() > call.Options.MaxBulkItems)
        {
            return Answer.Nested(400, "inputTooLong", "The input array size exceeds the maximum limit of 20,000 objects.");
        }

        var form = new Shape(new Field("input", FieldKind.List) { Required = true, Inner = Item });
        if (form.Check(call.Body) is { } wrong)
        {
            return Answer.Nested(400, "invalidBody", wrong);
        }

        var items = input.EnumerateArray().Select(item => new BulkItem(
            item.GetProperty("userId").GetString()!, item.GetProperty("groupId").GetString()!, RoleNames.FromBody(item.GetProperty("role").GetString()!))).ToList();
        return call.On.Bulk.Submit(adds, items, out var job) is { } refusal
            ? Answer.Refuse(refusal)
            : new Answer(202) { Location = $"bulk/operations/{job.Id}" };
    }

    // Newest first is not documented; like every other list this one is in order of creation.
    private static Answer List(Call call, DateTimeOffset now)
    {
        var before = call.Query.Values("createdAt", "lt") is { } lt ? Instants.Parse(lt[0]) : null;
        var from = call.Query.Values("createdAt", "gte") is { } gte ? Instants.Parse(gte[0]) : null;
        var (status, type) = (call.Query.On("status", StringComparer.Ordinal), call.Query.On("type", StringComparer.Ordinal));
        return Page.Of(
            call,
            call.Options.Pages.BulkOperations,
            call.State.Bulk.Skip(call.Query.Start.Major).Where(job =>
                (before is null || job.CreatedAt < before)
                && (from is null || job.CreatedAt >= from)
                && status.Passes(job.StatusAt(now))
                && type.Passes(job.Type)),
            job => new Position(job.Ordinal),
            (json, job) => json.Write(job, now));
    }
}
