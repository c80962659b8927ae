using Passerelle.Core.Source;

namespace Passerelle.Core.Tests.Building;

/// <summary>An employee of the made-up company; everything is delivered unless said otherwise.</summary>
public sealed class EmployeeBuilder
{
    private static readonly Dictionary<string, string> KnownStatuses = new()
    {
        ["active"] = nameof(EmploymentStatus.Active),
        ["onboarding"] = nameof(EmploymentStatus.Onboarding),
        ["leave"] = nameof(EmploymentStatus.Leave),
        ["inactive"] = nameof(EmploymentStatus.Inactive),
    };

    private readonly Dictionary<string, FieldValue> fields = new(StringComparer.Ordinal);
    private string id = "4100001";
    private string status = "active";

    public EmployeeBuilder()
    {
        Named("Ada", "Lovelace").WithMail("ada@acme.example").With(PersonioKeys.Position, "Engineer").With(PersonioKeys.Supervisor, "");
    }

    public EmployeeBuilder Numbered(string number)
    {
        id = number;
        return this;
    }

    public EmployeeBuilder Named(string first, string last) => With(PersonioKeys.FirstName, first).With(PersonioKeys.LastName, last);

    public EmployeeBuilder WithMail(string mail) => With(PersonioKeys.Email, mail);

    public EmployeeBuilder InOffice(string office) => With("office", office);

    public EmployeeBuilder ReportingTo(string supervisor) => With(PersonioKeys.Supervisor, supervisor);

    public EmployeeBuilder WithStatus(string text)
    {
        status = text;
        return this;
    }

    public EmployeeBuilder With(string key, string value)
    {
        fields[key] = FieldValue.Of(value);
        return this;
    }

    public EmployeeBuilder Without(string key)
    {
        fields.Remove(key);
        return this;
    }

    public Employee Build() =>
        new(
            new EmployeeId(id),
            KnownStatuses.TryGetValue(status, out var known) ? Enum.Parse<EmploymentStatus>(known) : EmploymentStatus.Unknown,
            status,
            new Dictionary<string, FieldValue>(fields, StringComparer.Ordinal)
        );
}
