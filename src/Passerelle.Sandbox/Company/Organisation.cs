using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Sandbox.Company;

/// <summary>The fixed frame of the made-up company: its units, and who sits where with which weight.</summary>
internal static class Organisation
{
    public static IReadOnlyList<Place> Places { get; } =
    [
        new(new Unit(UnitKind.Office, 131001, "Paris", TimeZone: "Europe/Paris"), Weight: 28, Pool: 0, "fr", Subcompany: 7101),
        new(new Unit(UnitKind.Office, 131002, "Lyon", TimeZone: "Europe/Paris"), Weight: 12, Pool: 0, "fr", Subcompany: 7101),
        new(new Unit(UnitKind.Office, 131003, "Berlin", TimeZone: "Europe/Berlin"), Weight: 16, Pool: 1, "de", Subcompany: 7102),
        new(new Unit(UnitKind.Office, 131014, "München", TimeZone: "Europe/Berlin"), Weight: 12, Pool: 1, "de", Subcompany: 7102),
        new(new Unit(UnitKind.Office, 131005, "London", TimeZone: "Europe/London"), Weight: 10, Pool: 2, "en", Subcompany: 7103),
        new(new Unit(UnitKind.Office, 131006, "New York", TimeZone: "America/New_York"), Weight: 10, Pool: 2, "en", Subcompany: 7104),
        new(new Unit(UnitKind.Office, 131007, "Kraków", TimeZone: "Europe/Warsaw"), Weight: 6, Pool: 3, "en", Subcompany: 7102),
        new(new Unit(UnitKind.Office, 131008, "Remote"), Weight: 6, Pool: 3, "en", Subcompany: 7101),
    ];

    public static IReadOnlyList<Division> Divisions { get; } =
    [
        new(new Unit(UnitKind.Department, 281501, "Support"), 24, "Management", ["Support Agent", "Support Specialist", "Technical Support Engineer"], ["Front Line", "Escalations"]),
        new(new Unit(UnitKind.Department, 281502, "Sales"), 22, "Sales", ["Account Executive", "Sales Development Representative", "Key Account Manager"], ["Inside Sales", "Enterprise"]),
        new(new Unit(UnitKind.Department, 281503, "Engineering"), 26, "Engineering", ["Software Engineer", "Senior Software Engineer", "Site Reliability Engineer", "QA Engineer (100 % remote)"], ["Platform", "Mobile", "Data"]),
        new(new Unit(UnitKind.Department, 281504, "Finance"), 8, "Finance", ["Accountant", "Controller", "Payroll Specialist"], ["Accounting", "Controlling"]),
        new(new Unit(UnitKind.Department, 281505, "HR"), 6, "Management", ["HR Business Partner", "Recruiter", "Learning & Development Manager"], ["People Operations"]),
        new(new Unit(UnitKind.Department, 281506, "Marketing"), 8, "Sales", ["Content Editor", "Brand Manager", "Event Manager"], ["Brand", "Demand"]),
        new(new Unit(UnitKind.Department, 281507, "Legal"), 2, "Management", ["Legal Counsel", "Data Protection Officer"], []),
        new(new Unit(UnitKind.Department, 281508, "Recherche & Développement", ParentId: 281503), 4, "Engineering", ["Chercheuse / Chercheur", "Data Scientist"], ["Labo"]),
    ];

    public static IReadOnlyList<Unit> Subcompanies { get; } =
    [
        new(UnitKind.Subcompany, 7101, "Acme SAS"), new(UnitKind.Subcompany, 7102, "Acme Deutschland GmbH"),
        new(UnitKind.Subcompany, 7103, "Acme UK Ltd"), new(UnitKind.Subcompany, 7104, "Acme Inc."),
    ];

    public static IReadOnlyList<Unit> CostCenters { get; } = [.. Divisions.Select((division, index) => new Unit(UnitKind.CostCenter, 82901 + index, $"CC {division.Department.Name}"))];

    public static IReadOnlyList<PersonioAttribute> Attributes { get; } =
    [
        PersonioAttribute.Custom(MadeUpCompany.PersonnelNumber, "Employee ID") with { GlobalId = "employee_id_custom" },
        PersonioAttribute.Custom(MadeUpCompany.LanguageSkills, "Language Skills", "tags", "English", "French", "German", "Polish", "Spanish") with { GlobalId = "language_skills" },
        PersonioAttribute.Custom(MadeUpCompany.JobFamily, "Job Family", "list", "Engineering", "Finance", "Management", "Sales") with { GlobalId = "job_family" },
        PersonioAttribute.Custom(MadeUpCompany.LearningStart, "LMS-Startdatum", "date") with { GlobalId = "lms_start_date" },
        PersonioAttribute.Custom(MadeUpCompany.Language, "Language", "list", "de", "en", "fr") with { GlobalId = "language" },
        PersonioAttribute.Custom(MadeUpCompany.FullTimeShare, "FTE", "decimal") with { GlobalId = "fte" },
    ];
}

/// <summary>An office with the share of people in it, the names usual there and their language.</summary>
internal sealed record Place(Unit Office, int Weight, int Pool, string Language, long Subcompany);

/// <summary>A department with its share of people, their positions and its teams.</summary>
internal sealed record Division(Unit Department, int Weight, string Family, string[] Positions, string[] TeamNames)
{
    /// <summary>Teams of the department; their ids follow from the department's.</summary>
    public IReadOnlyList<Unit> Teams { get; } = [.. TeamNames.Select((name, index) => new Unit(UnitKind.Team, 1_780_000 + (Department.Id % 1000 * 10) + index, name))];
}
