using Passerelle.Sandbox.Personio;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Sandbox.Tests.Personio;

/// <summary>The five people of the vendor-like samples, entered by hand.</summary>
internal static class SampleCompany
{
    private static readonly DateOnly LearningStart = new(2024, 1, 15);

    public static PersonioState State { get; } = new()
    {
        Units =
        [
            new(UnitKind.Office, 131014, "München"), new(UnitKind.Office, 1559799, "London", TimeZone: "Europe/London"), new(UnitKind.Office, 1559801, "Remote"),
            new(UnitKind.Department, 281500, "Geschäftsleitung"), new(UnitKind.Department, 281521, "Produkt & Entwicklung", 281500),
            new(UnitKind.Department, 281530, "Finanzen", 281500), new(UnitKind.Department, 281540, "Vertrieb", 281500),
            new(UnitKind.Team, 1786270, "Backend"), new(UnitKind.Team, 1786301, "Controlling"),
            new(UnitKind.Subcompany, 7101, "Nordlicht Beispiel GmbH"), new(UnitKind.CostCenter, 82957, "Kostenstelle 4711"),
        ],
        CustomAttributes =
        [
            PersonioAttribute.Custom("dynamic_7123994", "Employee ID") with { GlobalId = "employee_id_custom" },
            PersonioAttribute.Custom("dynamic_7124045", "Language Skills", "tags", "English", "French", "German", "Polish") with { GlobalId = "language_skills" },
            PersonioAttribute.Custom("dynamic_7124101", "Job Family", "list", "Engineering", "Finance", "Management", "Sales") with { GlobalId = "job_family" },
            PersonioAttribute.Custom("dynamic_7124102", "LMS-Startdatum", "date") with { GlobalId = "lms_start_date" },
        ],
        Employees =
        [
            Person(4100001, "Henrike", "Mühlbauer", "female", "2017-05-23T07:49:03Z", "2026-03-02T07:15:44Z",
                Custom("0001", ["English", "German"], "Management", LearningStart),
                Job("0b0a6b1e-5f5c-4a8e-9d55-6a5f0f6f1001", "Geschäftsführerin", 131014, 281500, null, new(2014, 11, 1)) with { SupervisorId = null }) with { Email = "henrike.muehlbauer@nordlicht-beispiel.de" },
            Person(4100002, "Tomasz", "Wieczorek", "male", "2021-06-02T09:20:10Z", "2026-09-14T15:33:55Z",
                Custom("0042", ["German", "Polish", "English"], "Engineering", LearningStart),
                Job("2306b77a-35fb-4b1d-8044-3b14f7f21002", "Software Engineer (100% remote)", 1559799, 281521, 1786270, new(2021, 7, 1))) with
            {
                Email = "tomasz.wieczorek@nordlicht-beispiel.de",
                Past =
                [
                    Job("9f0d4a55-2f9e-4d0b-8d7b-7f0f6f3e0902", "Werkstudent Entwicklung", 131014, 281521, null, new(2019, 10, 1)) with
                    {
                        Status = "inactive", WeeklyHours = 20, TerminationDate = new(2021, 6, 30), LastWorkingDay = new(2021, 6, 30), TerminatedAt = new(2021, 6, 1),
                        TerminationType = "contract-expired", TerminationReason = "Befristung ausgelaufen",
                        CreatedAt = DateTimeOffset.Parse("2019-09-12T08:00:00Z"), ModifiedAt = DateTimeOffset.Parse("2021-06-30T22:05:00Z"),
                    },
                ],
            },
            Person(4100003, "Annelie", "Groß-Petersen", "female", "2019-02-11T09:00:00Z", "2026-07-31T22:10:02Z",
                Custom("0019", ["German"], "Finance", null),
                Job("5e1d7d58-0c3c-4a52-8f0e-93a6c0c91003", "Controllerin", 131014, 281530, 1786301, new(2019, 3, 1)) with { Status = "leave", WeeklyHours = 30 }) with { Email = "annelie.gross-petersen@nordlicht-beispiel.de" },
            Person(4100004, "Yusuf", "Demirkan", "", "2026-09-20T12:05:31Z", "2026-09-21T07:12:00Z", new(StringComparer.Ordinal),
                Job("8c4f2f7a-7c1b-4a0f-a3d3-1b2f5a7d1004", "Werkstudent Entwicklung", 1559801, 281521, 1786270, new(2026, 11, 2)) with
                {
                    Status = "onboarding", WeeklyHours = 20, SupervisorId = 4100002, ContractEnd = new(2027, 10, 31), CostCenterIds = [],
                }) with { HasPicture = false },
            Person(4100005, "Clémence", "d'Aubigny", "female", "2018-01-02T07:00:00Z", "2026-06-30T22:05:41Z",
                Custom("0015", ["English", "French"], "Sales", LearningStart),
                Job("c85d978e-1104-4762-be94-c868525e1005", "Sales Manager", null, 281540, null, new(2018, 1, 15)) with
                {
                    Status = "inactive", TerminationDate = new(2026, 6, 30), LastWorkingDay = new(2026, 6, 12), TerminatedAt = new(2026, 4, 28),
                    TerminationType = "employee", CostCenterIds = [],
                }) with { Email = "clemence.daubigny@nordlicht-beispiel.de" },
        ],
    };

    private static PersonioEmployee Person(long id, string first, string last, string gender, string created, string modified, Dictionary<string, string[]> custom, Employment job) => new()
    {
        Id = id, FirstName = first, LastName = last, Gender = gender, HasPicture = true, Custom = custom, Current = job,
        CreatedAt = DateTimeOffset.Parse(created), ModifiedAt = DateTimeOffset.Parse(modified),
    };

    private static Employment Job(string id, string position, long? office, long department, long? team, DateOnly hired) => new()
    {
        Id = id, Position = position, OfficeId = office, DepartmentId = department, TeamId = team, HireDate = hired,
        SupervisorId = 4100001, SubcompanyId = 7101, CostCenterIds = [82957],
    };

    private static Dictionary<string, string[]> Custom(string number, string[] skills, string family, DateOnly? start)
    {
        var values = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["dynamic_7123994"] = [number], ["dynamic_7124045"] = skills, ["dynamic_7124101"] = [family] };
        if (start is { } date)
        {
            values["dynamic_7124102"] = [date.ToString("yyyy-MM-dd")];
        }

        return values;
    }
}
