using System.Text.Json;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Http;

/// <summary>Bulk operations as the vendor's answers show them. Source: OpenAPI bulk, the five <c>…OperationDTO</c>.</summary>
internal static class BulkBodies
{
    public static void Write(this Utf8JsonWriter json, BulkOperation job, DateTimeOffset now)
    {
        var status = job.StatusAt(now);
        json.WriteStartObject();
        json.WriteString("_id", job.Id);
        json.WriteString("type", job.Type);
        Writers.Instant(json, "createdAt", job.CreatedAt);
        json.WriteString("status", status);
        if (status is not "pending")
        {
            Writers.Instant(json, "queuedAt", job.QueuedAt);
        }

        if (status is "running" or "completed" or "error")
        {
            Writers.Instant(json, "startedAt", job.StartedAt);
            json.WriteStartObject("progress");
            json.WriteNumber("index", status == "completed" ? Math.Max(0, job.Input.Count - 1) : 0);
            Writers.Instant(json, "updatedAt", status == "running" ? job.StartedAt : job.EndedAt);
            json.WriteEndObject();
        }

        if (status is "completed" or "error")
        {
            Writers.Instant(json, "endedAt", job.EndedAt);
        }

        if (status == "error")
        {
            json.WriteString("errorMessage", job.Failure);
        }

        json.WriteEndObject();
    }

    public static void WriteResults(this Utf8JsonWriter json, BulkOperation job)
    {
        json.WriteStartArray();
        foreach (var (item, error) in job.Results!)
        {
            json.WriteStartObject();
            json.WriteStartObject("input");
            json.WriteString("userId", item.UserId);
            json.WriteString("groupId", item.GroupId);
            json.WriteString("role", item.Role.InBody());
            json.WriteEndObject();
            json.WriteString("status", error is null ? "success" : "error");
            json.WriteString(error is null ? "resourceId" : "errorMessage", error ?? item.UserId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
