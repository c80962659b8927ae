using System.Text.Json;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Sandbox.Personio.V1;

/// <summary>Writes people as v1 shows them to the credential: attribute objects, hidden attributes absent.</summary>
/// <param name="projection">Keys asked for with <c>attributes[]</c>; <see langword="null"/> = all. <c>id</c> always comes.</param>
internal sealed class V1EmployeeWriter(PersonioAccount account, string baseAddress, IReadOnlySet<string>? projection)
{
    private static readonly string[] SupervisorKeys = ["id", "first_name", "last_name", "email"];

    private readonly IReadOnlyList<PersonioAttribute> readable = account.ReadableAttributes;
    private readonly V1Quirks quirks = new(account.Options.Quirks);

    public void Write(Utf8JsonWriter json, PersonioEmployee person)
    {
        var zone = Zones.Find(account.Unit(person.Current.OfficeId)?.TimeZone ?? account.Options.TimeZone);
        json.WriteStartObject();
        json.WriteString("type", "Employee");
        json.WriteStartObject("attributes");
        foreach (var attribute in readable)
        {
            if (attribute.Key == "id" || projection?.Contains(attribute.Key) != false)
            {
                Attribute(json, attribute, () => Value(json, attribute, person, zone));
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Attribute(Utf8JsonWriter json, PersonioAttribute attribute, Action value)
    {
        json.WriteStartObject(attribute.Key);
        json.WriteString("label", attribute.Label);
        json.WritePropertyName("value");
        value();
        json.WriteString("type", attribute.Type);
        json.WriteString("universal_id", attribute.UniversalId);
        json.WriteEndObject();
    }

    private void Value(Utf8JsonWriter json, PersonioAttribute attribute, PersonioEmployee person, TimeZoneInfo zone)
    {
        var job = person.Current;
        switch (attribute.Key)
        {
            case "id": json.WriteNumberValue(person.Id); break;
            case "first_name": json.WriteStringValue(person.FirstName); break;
            case "last_name": json.WriteStringValue(person.LastName); break;
            case "preferred_name": json.WriteStringValue(person.PreferredName ?? $"{person.FirstName} {person.LastName}"); break;
            case "email": json.WriteStringValue(person.Email); break;
            case "gender": json.WriteStringValue(person.Gender); break;
            case "status": json.WriteStringValue(job.Status); break;
            case "position": json.WriteStringValue(quirks.Pad(person.Id, job.Position)); break;
            case "supervisor": Supervisor(json, person.Id, job.SupervisorId); break;
            case "employment_type": json.WriteStringValue(job.Type); break;
            case "weekly_working_hours": json.WriteStringValue(V1Values.Plain(job.WeeklyHours)); break;
            case "hire_date": Date(json, person, job.HireDate, zone); break;
            case "contract_end_date": Date(json, person, job.ContractEnd, zone); break;
            case "termination_date": Date(json, person, job.TerminationDate, zone); break;
            case "termination_type": json.WriteStringValue(job.TerminationType); break;
            case "termination_reason": json.WriteStringValue(job.TerminationReason); break;
            case "probation_period_end": Date(json, person, job.ProbationEnd, zone); break;
            case "created_at": json.WriteStringValue(V1Values.Moment(person.CreatedAt, zone)); break;
            case "last_modified_at": json.WriteStringValue(V1Values.Moment(person.ModifiedAt, zone)); break;
            case "subcompany": Relation(json, person.Id, job.SubcompanyId); break;
            case "office": Relation(json, person.Id, job.OfficeId); break;
            case "department": Relation(json, person.Id, job.DepartmentId); break;
            case "team": Relation(json, person.Id, job.TeamId); break;
            case "cost_centers": CostCenters(json, job.CostCenterIds); break;
            case "holiday_calendar": V1Values.HolidayCalendar(json); break;
            case "work_schedule": V1Values.WorkSchedule(json); break;
            case "last_working_day": Date(json, person, job.LastWorkingDay, zone); break;
            case "profile_picture": json.WriteStringValue(person.HasPicture ? V1Links.Picture(baseAddress, person.Id) : null); break;
            default: V1Values.Custom(json, attribute, person.Custom.GetValueOrDefault(attribute.Key) ?? [], zone, quirks, person.Id); break;
        }
    }

    private void Date(Utf8JsonWriter json, PersonioEmployee person, DateOnly? date, TimeZoneInfo zone) =>
        json.WriteStringValue(date is { } day ? quirks.Offset(person.Id, V1Values.Midnight(day, zone)) : null);

    private void Supervisor(Utf8JsonWriter json, long id, long? supervisorId)
    {
        if (supervisorId is not { } known || account.Find(known) is not { } supervisor)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "Employee");
        json.WriteStartObject("attributes");
        foreach (var attribute in readable.Where(attribute => attribute.Key == "id" || (SupervisorKeys.Contains(attribute.Key) && !quirks.ShortSupervisor(id))))
        {
            Attribute(json, attribute, () => Value(json, attribute, supervisor, TimeZoneInfo.Utc));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Relation(Utf8JsonWriter json, long id, long? unitId)
    {
        if (account.Unit(unitId) is not { } unit)
        {
            quirks.EmptyRelation(json, id);
            return;
        }

        V1Values.Unit(json, unit, percentage: null);
    }

    private void CostCenters(Utf8JsonWriter json, IReadOnlyList<long> ids)
    {
        json.WriteStartArray();
        foreach (var unit in ids.Select(id => account.Unit(id)).OfType<Unit>())
        {
            V1Values.Unit(json, unit, 100 / ids.Count);
        }

        json.WriteEndArray();
    }
}
