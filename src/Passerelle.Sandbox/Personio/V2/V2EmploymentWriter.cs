using System.Globalization;
using System.Text.Json;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Sandbox.Personio.V2;

/// <summary>
/// An employment as v2 shows it: ids only. Without readable attributes <c>id</c>, <c>person</c>, <c>status</c> and <c>_meta</c> remain, and the link to the
/// supervisor is shown all the same.
/// </summary>
internal sealed class V2EmploymentWriter(PersonioAccount account, string baseAddress, PersonioEmployee person)
{
    private readonly HashSet<string> keys = account.ReadableAttributes.Select(attribute => attribute.Key).ToHashSet(StringComparer.Ordinal);

    public void Write(Utf8JsonWriter json, Employment job)
    {
        var id = person.Id.ToString(CultureInfo.InvariantCulture);
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        json.WriteString("status", job.Status.ToUpperInvariant() is var status && status is "ACTIVE" or "INACTIVE" or "ONBOARDING" or "LEAVE" ? status : "UNSPECIFIED");
        If("weekly_working_hours", () =>
        {
            json.WriteNumber("weekly_working_hours", job.WeeklyHours);
            json.WriteNumber("full_time_weekly_working_hours", 40);
        });
        If("probation_period_end", () => Date(json, "probation_end_date", job.ProbationEnd));
        If("hire_date", () => Date(json, "employment_start_date", job.HireDate));
        If("termination_date", () => Date(json, "employment_end_date", job.TerminationDate));
        If("employment_type", () => json.WriteString("type", job.Type == "external" ? "EXTERNAL" : "INTERNAL"));
        If("contract_end_date", () => Date(json, "contract_end_date", job.ContractEnd));
        If("created_at", () => json.WriteString("created_at", V2Problem.Time(job.CreatedAt ?? person.CreatedAt)));
        If("last_modified_at", () => json.WriteString("updated_at", V2Problem.Time(job.ModifiedAt ?? person.ModifiedAt)));
        If("position", () =>
        {
            json.WriteStartObject("position");
            json.WriteString("title", job.Position);
            json.WriteEndObject();
        });
        If("supervisor", () => Reference(json, "supervisor", job.SupervisorId));
        If("office", () => Reference(json, "office", job.OfficeId));
        If("subcompany", () => Reference(json, "legal_entity", job.SubcompanyId));
        OrgUnits(json, job);
        If("cost_centers", () => CostCenters(json, job.CostCenterIds));
        Reference(json, "person", person.Id);
        If("termination_date", () => Termination(json, job));
        json.WriteStartObject("_meta");
        json.WriteStartObject("links");
        V2Page.Link(json, "person", $"{baseAddress}/v2/persons/{id}");
        if (job.SupervisorId is { } supervisor)
        {
            V2Page.Link(json, "supervisor", string.Create(CultureInfo.InvariantCulture, $"{baseAddress}/v2/persons/{supervisor}"));
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void If(string key, Action write)
    {
        if (keys.Contains(key))
        {
            write();
        }
    }

    private void OrgUnits(Utf8JsonWriter json, Employment job)
    {
        if (!keys.Contains("team") && !keys.Contains("department"))
        {
            return;
        }

        json.WriteStartArray("org_units");
        If("team", () => OrgUnit(json, "team", job.TeamId));
        If("department", () => OrgUnit(json, "department", job.DepartmentId));
        json.WriteEndArray();
    }

    private static void OrgUnit(Utf8JsonWriter json, string type, long? id)
    {
        if (id is { } known)
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteString("id", known.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
    }

    private static void CostCenters(Utf8JsonWriter json, IReadOnlyList<long> ids)
    {
        json.WriteStartArray("cost_centers");
        foreach (var id in ids)
        {
            json.WriteStartObject();
            json.WriteString("id", id.ToString(CultureInfo.InvariantCulture));
            json.WriteNumber("weight", 100 / ids.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Termination(Utf8JsonWriter json, Employment job)
    {
        if (job.TerminationDate is null)
        {
            return;
        }

        json.WriteStartObject("termination");
        Date(json, "termination_date", job.TerminationDate);
        Date(json, "last_working_day", job.LastWorkingDay);
        Date(json, "terminated_at", job.TerminatedAt);
        json.WriteString("type", job.TerminationType.Length == 0 ? "UNSPECIFIED" : job.TerminationType.Replace('-', '_').ToUpperInvariant());
        json.WriteString("reason", job.TerminationReason);
        json.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter json, string name, long? id)
    {
        if (id is { } known)
        {
            json.WriteStartObject(name);
            json.WriteString("id", known.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
    }

    private static void Date(Utf8JsonWriter json, string name, DateOnly? date) =>
        json.WriteString(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
