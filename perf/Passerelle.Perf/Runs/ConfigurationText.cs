using System.Globalization;
using Passerelle.Perf.Instances;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Learning;
using Passerelle.Sandbox.Personio;

namespace Passerelle.Perf.Runs;

/// <summary>The configuration of a measured run: two synchronised groups, two levels of structure, two custom fields, managers.</summary>
internal static class ConfigurationText
{
    /// <param name="writesPerSecond">0 for no pacing at all.</param>
    public static string For(InstanceAddress at, int writesPerSecond)
    {
        var learning = new LearningPlatformOptions();
        var personio = new PersonioOptions();
        var limits = writesPerSecond == 0
            ? "{ learningWritesPerSecond: 0, learningReadsPerSecond: 0, personioPerSecond: 0, timeoutSeconds: 300 }"
            : string.Create(CultureInfo.InvariantCulture, $"{{ learningWritesPerSecond: {writesPerSecond} }}");
        return $$"""
            version: 1
            platform: Acme Academy
            connector: { administrator: {{learning.OwnerMail}}, language: en, languageSource: {{MadeUpCompany.Language}} }
            personio: { baseUrl: "{{at.Personio}}", clientId: {{personio.ClientId}}, clientSecret: {{personio.ClientSecret}} }
            environments:
              test:
                baseUrl: "{{at.Learning}}"
                clientId: {{learning.ClientId}}
                clientSecret: {{learning.ClientSecret}}
                groups: [{{string.Join(", ", at.Groups.Select(id => $"{{ id: \"{id}\" }}"))}}]
            customFields:
              - { source: {{MadeUpCompany.PersonnelNumber}}, name: Personnel number }
              - { source: {{MadeUpCompany.LearningStart}}, name: Learning start }
            hierarchy:
              - { field: office }
              - { field: department, values: { HR: Human Resources } }
            limits: {{limits}}
            """;
    }
}
