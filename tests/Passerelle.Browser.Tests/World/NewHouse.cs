using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.App.Tests.Mail;
using Passerelle.Instance;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Hosting;

namespace Passerelle.Browser.Tests.World;

/// <summary>A company on the day it installs Passerelle: people in Personio, groups on both platforms, the program just started, and no account yet.</summary>
public sealed class NewHouse : IAsyncDisposable
{
    public const string Platform = "Acme Academy";
    public const string Connector = "/acme-academy";
    private const int People = 40;
    private const int Seed = 4711;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("passerelle-house-");
    private readonly List<IAsyncDisposable> parts = [];

    private NewHouse() { }

    public ShiftedClock Clock { get; } = new();

    /// <summary>Personio, and the platform of production.</summary>
    public SimulatedWorld Production { get; private set; } = null!;

    /// <summary>The platform of the test environment.</summary>
    public SimulatedWorld Test { get; private set; } = null!;

    public SandboxHost ProductionHost { get; private set; } = null!;

    public SandboxHost TestHost { get; private set; } = null!;

    public SmtpListener Mail { get; } = new();

    /// <summary>The group of production that is synchronised.</summary>
    public string TopGroupName => Production.Platform.FindGroup(Production.TopGroup)!.Name;

    public RunningProgram Program { get; private set; } = null!;

    public Uri Address => new(Program.Document.GetProperty("addresses")[0].GetString()!);

    /// <summary>The one-time link of the first account.</summary>
    public string FirstStart => Program.Document.GetProperty("firstStart").GetString()!;

    public static async Task<NewHouse> BuildAsync()
    {
        var house = new NewHouse();
        try
        {
            (house.Production, house.ProductionHost) = await house.SimulateAsync();
            (house.Test, house.TestHost) = await house.SimulateAsync();
            house.Program = await RunningProgram.ServeAsync("--data", Path.Combine(house.folder.FullName, "data"));
            house.parts.Add(house.Program);
            return house;
        }
        catch
        {
            await house.DisposeAsync();
            throw;
        }
    }

    /// <summary>What an earlier installation exported: everything but Personio's credential.</summary>
    /// <returns>The file.</returns>
    public async Task<string> WriteConfigurationAsync()
    {
        var file = Path.Combine(folder.FullName, "exported.yaml");
        await File.WriteAllTextAsync(
            file,
            $$"""
            version: 1
            platform: {{Platform}}
            connector: { administrator: {{SimulatedWorld.Administrator}}, language: en, languageSource: {{MadeUpCompany.Language}} }
            personio:
              domain: https://acme.personio.de
              baseUrl: "{{ProductionHost.PersonioAddress}}"
              clientId: env:PASSERELLE_TEST_NOBODY_SETS_THIS
              clientSecret: env:PASSERELLE_TEST_NOBODY_SETS_THIS_EITHER
            environments:
              test:
                baseUrl: "{{TestHost.LearningAddress}}"
                clientId: {{Test.Platform.Options.ClientId}}
                clientSecret: {{Test.Platform.Options.ClientSecret}}
                groups: [{ id: {{Test.TopGroup}} }]
              production:
                baseUrl: "{{ProductionHost.LearningAddress}}"
                clientId: {{Production.Platform.Options.ClientId}}
                clientSecret: {{Production.Platform.Options.ClientSecret}}
                groups: [{ id: {{Production.TopGroup}} }]
            customFields:
              - { source: {{MadeUpCompany.PersonnelNumber}}, name: {{SimulatedConfiguration.PersonnelNumberName}} }
            hierarchy:
              - { field: office, values: { München: Munchen } }
              - { field: department, values: { HR: Human Resources } }
            limits: { learningWritesPerSecond: 0, learningReadsPerSecond: 0, personioPerSecond: 0 }
            mail: { host: 127.0.0.1, port: {{Mail.Port}}, security: none, from: "Academy <academy@acme.example>" }
            """
        );
        return file;
    }

    /// <summary>Production was not written to, and nobody but <paramref name="informed"/> got a mail.</summary>
    /// <param name="step">What was done last.</param>
    public void ShouldBeUntouched(string step, params IReadOnlyList<string> informed)
    {
        Production.Platform.Log.Writes.ShouldBe(0, $"Written to production after: {step}");
        Mail.Mails.SelectMany(mail => mail.To).Except(informed, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty($"Mailed after: {step}");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in parts.AsEnumerable().Reverse())
        {
            await part.DisposeAsync();
        }

        await Mail.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task<(SimulatedWorld, SandboxHost)> SimulateAsync()
    {
        var world = new SimulatedWorld(Clock, "Acme Group");
        world.Fill(People, Seed);
        world.Unlimit();
        var host = await SandboxHost.StartAsync(new SandboxHostOptions { Personio = world.Personio, Learning = world.Platform, LearningPort = 0, PersonioPort = 0, Clock = Clock });
        parts.Add(host);
        return (world, host);
    }
}
