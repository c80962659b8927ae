using System.Globalization;
using System.Text;
using Passerelle.Sandbox.Personio;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Sandbox.Company;

/// <summary>Draws the people of the made-up company.</summary>
internal sealed class Workforce(int people, int seed, DateOnly today)
{
    private const long FirstId = 4_200_001;
    private const int Reports = 8;

    // A fixed seed is the point: the same company every time.
    private readonly Random random = new(seed);
    private readonly Addresses addresses = new(MadeUpCompany.Domain);
    private readonly Dictionary<long, List<long>> departments = [];

    public PersonioState Create()
    {
        var employees = Enumerable.Range(0, people).Select(Person).ToList();
        return new PersonioState
        {
            Employees = employees,
            Units =
            [
                .. Organisation.Places.Select(place => place.Office),
                .. Organisation.Divisions.Select(division => division.Department),
                .. Organisation.Divisions.SelectMany(division => division.Teams),
                .. Organisation.Subcompanies, .. Organisation.CostCenters,
            ],
            CustomAttributes = Organisation.Attributes,
            NextId = FirstId + people,
        };
    }

    private PersonioEmployee Person(int index)
    {
        var id = FirstId + index;
        var place = Pick(Organisation.Places, place => place.Weight);
        var division = Pick(Organisation.Divisions, division => division.Weight);
        var pool = NamePools.All[random.Next(10) switch { 0 => 4, 1 => random.Next(5), _ => place.Pool }];
        var at = random.Next(pool.First.Length);
        var first = pool.First[at];
        var last = pool.Last[pool.Paired ? (at + random.Next(-1, 2) + pool.Last.Length) % pool.Last.Length : random.Next(pool.Last.Length)];
        if (!pool.Paired && random.Next(4) == 0)
        {
            var second = pool.Last[random.Next(pool.Last.Length)];
            last = last == second ? last : $"{Native(last)}-{Native(second)}|{Addresses.Fold(last)}-{Addresses.Fold(second)}";
        }

        var created = Created(index);
        var status = Status(index);
        return new PersonioEmployee
        {
            Id = id,
            FirstName = Written(Native(first), index),
            LastName = Written(Native(last), index),
            Email = index % 97 == 60 ? "" : addresses.Next(first, last),
            Gender = random.Next(20) switch { 0 => "diverse", < 11 => "female", _ => "male" },
            HasPicture = index % 3 == 0,
            CreatedAt = created,
            ModifiedAt = created.AddHours(random.Next(1, 9000)) is var modified && modified < Midday(today) ? modified : created,
            Current = Job(index, id, place, division, status, created),
            Custom = Custom(index, place, division),
        };
    }

    private Employment Job(int index, long id, Place place, Division division, string status, DateTimeOffset created)
    {
        var colleagues = departments.TryGetValue(division.Department.Id, out var known) ? known : departments[division.Department.Id] = [];
        var rank = colleagues.Count;
        var supervisor = index == 0 ? (long?)null : rank == 0 ? FirstId : colleagues[(rank - 1) / Reports];
        // Nobody reports to someone who left; those who come or go lead nobody.
        if (status == "active" && index > 0)
        {
            colleagues.Add(id);
        }

        var ended = status == "inactive" ? today.AddDays(-random.Next(10, 400)) : (DateOnly?)null;
        var hired = status == "onboarding" ? today.AddDays(random.Next(3, 60)) : DateOnly.FromDateTime(created.UtcDateTime).AddDays(random.Next(5, 60));
        hired = ended < hired ? ended.Value.AddDays(-90) : hired;
        return new Employment
        {
            Id = Uuid(),
            Status = status,
            Position = Position(index, rank, division, status),
            SupervisorId = supervisor,
            Type = random.Next(25) == 0 ? "external" : "internal",
            WeeklyHours = random.Next(8) switch { 0 => 20, 1 => 32.5m, _ => 40 },
            HireDate = hired,
            ContractEnd = random.Next(15) == 0 ? today.AddDays(random.Next(40, 500)) : null,
            TerminationDate = ended,
            LastWorkingDay = ended?.AddDays(-random.Next(0, 20)),
            TerminatedAt = ended?.AddDays(-60),
            TerminationType = ended is null ? "" : "employee",
            SubcompanyId = place.Subcompany,
            OfficeId = index % 41 == 40 ? null : place.Office.Id,
            DepartmentId = index == 0 || index % 67 == 66 ? null : division.Department.Id,
            TeamId = division.Teams.Count == 0 || rank == 0 || random.Next(6) == 0 ? null : division.Teams[random.Next(division.Teams.Count)].Id,
            CostCenterIds = random.Next(10) == 0 ? [] : [Organisation.CostCenters[(int)(division.Department.Id - 281501)].Id],
        };
    }

    private static string Position(int index, int rank, Division division, string status) =>
        index == 0 ? "Chief Executive Officer"
        : rank == 0 && status == "active" ? $"Head of {division.Department.Name}"
        : index % 53 == 20 ? division.Positions[index % division.Positions.Length] + "\u00a0"
        : index % 59 == 30 ? ""
        : division.Positions[index % division.Positions.Length];

    private Dictionary<string, string[]> Custom(int index, Place place, Division division)
    {
        var values = new Dictionary<string, string[]>(StringComparer.Ordinal) { [MadeUpCompany.JobFamily] = [division.Family] };
        if (index % 71 != 70)
        {
            values[MadeUpCompany.PersonnelNumber] = [(index + 1).ToString("D5", CultureInfo.InvariantCulture)];
        }

        if (index % 11 != 10)
        {
            values[MadeUpCompany.Language] = [place.Language];
        }

        string[] skills = [.. Organisation.Attributes[1].Options.Where(_ => random.Next(3) == 0)];
        random.Shuffle(skills);
        if (skills.Length > 0)
        {
            values[MadeUpCompany.LanguageSkills] = skills;
        }

        if (random.Next(3) == 0)
        {
            values[MadeUpCompany.LearningStart] = [today.AddDays(-random.Next(1, 900)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
        }

        values[MadeUpCompany.FullTimeShare] = [random.Next(4) == 0 ? "0.8" : "1"];
        return values;
    }

    /// <summary>The first of every hundred (the CEO, too) are active, so that the tree of supervisors has living roots.</summary>
    private string Status(int index) => (index % 100 < 10 ? 99 : random.Next(100)) switch { < 4 => "onboarding", < 8 => "leave", < 14 => "inactive", _ => "active" };

    /// <summary>Some clerks type combining accents, some leave a no-break space behind.</summary>
    private static string Written(string name, int index) =>
        (index % 9 == 4 ? name.Normalize(NormalizationForm.FormD) : name) + (index % 61 == 33 ? "\u00a0" : "");

    private static string Native(string name) => name.IndexOf('|', StringComparison.Ordinal) is var bar && bar < 0 ? name : name[..bar];

    /// <summary>Ids ascend with time.</summary>
    private DateTimeOffset Created(int index)
    {
        var span = TimeSpan.FromDays(3650) * ((index + random.NextDouble()) / people);
        return Midday(today).AddDays(-3652) + TimeSpan.FromSeconds(Math.Floor(span.TotalSeconds));
    }

    private static DateTimeOffset Midday(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    private string Uuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    private T Pick<T>(IReadOnlyList<T> items, Func<T, int> weight)
    {
        var at = random.Next(items.Sum(weight));
        return items.First(item => (at -= weight(item)) < 0);
    }
}
