using Passerelle.Instance;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Hosting;

namespace Passerelle.Browser.Tests.World;

/// <summary>The configuration file of the made-up company, with both environments.</summary>
public static class AcademyConfiguration
{
    public static string Of(Academy academy, SandboxHost production, SandboxHost test, int mailPort) =>
        $$"""
        version: 1
        platform: {{Academy.Platform}}
        connector: { administrator: {{SimulatedWorld.Administrator}}, language: en, languageSource: {{MadeUpCompany.Language}} }
        personio:
          domain: https://acme.personio.de
          baseUrl: "{{production.PersonioAddress}}"
          clientId: {{academy.Production.Personio.Options.ClientId}}
          clientSecret: {{academy.Production.Personio.Options.ClientSecret}}
        environments:
          test:
            baseUrl: "{{test.LearningAddress}}"
            clientId: {{academy.Test.Platform.Options.ClientId}}
            clientSecret: {{academy.Test.Platform.Options.ClientSecret}}
            groups: [{ id: {{academy.Test.TopGroup}} }]
          production:
            baseUrl: "{{production.LearningAddress}}"
            clientId: {{academy.Production.Platform.Options.ClientId}}
            clientSecret: {{academy.Production.Platform.Options.ClientSecret}}
            groups: [{ id: {{academy.Production.TopGroup}} }]
        customFields:
          - { source: {{MadeUpCompany.PersonnelNumber}}, name: {{SimulatedConfiguration.PersonnelNumberName}} }
          - { source: {{MadeUpCompany.LanguageSkills}}, name: {{SimulatedConfiguration.LanguageSkillsName}} }
        hierarchy:
          - { field: office, values: { München: Munchen } }
          - { field: department, values: { HR: Human Resources } }
        limits: { learningWritesPerSecond: 0, learningReadsPerSecond: 0, personioPerSecond: 0 }
        mail: { host: 127.0.0.1, port: {{mailPort}}, security: none, from: "Academy <academy@acme-academy.example>" }
        """;
}
