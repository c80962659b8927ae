using Passerelle.Configuration.Reading;
using Passerelle.Core.Rules;

namespace Passerelle.Configuration.Sections;

/// <summary><c>exclude</c>: people who are never synchronised, with reason and last day (rule S12).</summary>
internal static class ExclusionSection
{
    public static IReadOnlyList<Exclusion> Read(Section file)
    {
        var exclusions = new List<Exclusion>();
        foreach (var section in file.Sections("exclude", "write - { id: 4100007, reason: on loan, until: 2027-03-31 }"))
        {
            var exclusion = new Exclusion(
                section.Required("id", Formats.Employee, default),
                section.Required("reason", Formats.Text, ""),
                section.Or("until", Formats.Date, otherwise: null)
            );
            if (exclusion.Id.Value is not null && exclusions.Exists(e => e.Id == exclusion.Id))
                section.Wrong("id", $"{exclusion.Id} is listed twice", "keep one of them");
            exclusions.Add(exclusion);
            section.Close();
        }
        return exclusions;
    }
}
