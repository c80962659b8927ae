using Passerelle.Configuration.Reading;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;

namespace Passerelle.Configuration.Sections;

/// <summary><c>protect</c>: people who are never removed, each as an id alone or with reason and last day (rule S12).</summary>
internal static class ProtectionSection
{
    public static IReadOnlyDictionary<EmployeeId, ProtectionTerm> Read(Section file)
    {
        var people = new Dictionary<EmployeeId, ProtectionTerm>();
        foreach (var (id, section) in file.ValuesOrSections("protect", Formats.Employee))
        {
            var employee = section is null ? id : section.Required("id", Formats.Employee, default);
            var term = new ProtectionTerm(section?.Optional("reason", Formats.Text), section?.Or("until", Formats.Date, otherwise: null));
            if (employee.Value is not null && !people.TryAdd(employee, term))
                section?.Wrong("id", $"{employee} is listed twice", "keep one of them");
            section?.Close();
        }
        return people;
    }
}
