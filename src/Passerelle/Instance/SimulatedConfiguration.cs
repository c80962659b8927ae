using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Hosting;

namespace Passerelle.Instance;

/// <summary>The configuration file that fits a simulated world; it is read like any other.</summary>
public static class SimulatedConfiguration
{
    public const string FileName = "passerelle.yaml";

    public const string PersonnelNumberName = "Personnel number";

    public const string LanguageSkillsName = "Language skills";

    /// <param name="unpaced">The world has no limits, so that nothing needs to keep to any.</param>
    public static string Of(SimulatedWorld world, Uri learning, Uri personio, bool unpaced) =>
        $$"""
        # Made for the built-in test instance. Everything here is made up, the secrets too.
        # Every setting is explained in docs/passerelle.example.yaml.

        version: 1
        platform: Acme Academy

        connector:
          administrator: {{SimulatedWorld.Administrator}}
          language: en
          languageSource: {{MadeUpCompany.Language}}

        personio:
          domain: https://acme.personio.de
          baseUrl: {{AddressOf(personio)}}
          clientId: {{world.Personio.Options.ClientId}}
          clientSecret: {{world.Personio.Options.ClientSecret}}

        environments:
          test:
            baseUrl: {{AddressOf(learning)}}
            clientId: {{world.Platform.Options.ClientId}}
            clientSecret: {{world.Platform.Options.ClientSecret}}
            groups:
              - id: {{world.TopGroup}}

        customFields:
          - { source: {{MadeUpCompany.PersonnelNumber}}, name: {{PersonnelNumberName}} }
          - { source: {{MadeUpCompany.LanguageSkills}}, name: {{LanguageSkillsName}} }

        hierarchy:
          - { field: office, values: { München: Munchen } }
          - { field: department, values: { HR: Human Resources } }
        {{(unpaced ? "\nlimits: { learningWritesPerSecond: 0, learningReadsPerSecond: 0, personioPerSecond: 0 }\n" : "")}}
        """;

    /// <summary>Writes the file of an instance once; later it belongs to the people who use it.</summary>
    public static void WriteIfAbsent(InstanceFolder folder, SimulatedWorld world, SandboxHost host)
    {
        if (!File.Exists(folder.Configuration))
        {
            File.WriteAllText(folder.Configuration, Of(world, host.LearningAddress, host.PersonioAddress, unpaced: false));
        }
    }

    /// <summary>Whether the file names these addresses; it does not when the instance was started on other ports.</summary>
    public static bool Fits(InstanceFolder folder, InstanceRecord record)
    {
        var text = File.ReadAllText(folder.Configuration);
        return text.Contains(AddressOf(record.Learning), StringComparison.Ordinal) && text.Contains(AddressOf(record.Personio), StringComparison.Ordinal);
    }

    private static string AddressOf(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
