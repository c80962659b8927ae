using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Learning;
using Passerelle.Sandbox.Personio;

namespace Passerelle.Instance;

/// <summary>The two simulated systems with one made-up company in them: its people in Personio, its groups on the learning platform.</summary>
/// <param name="platform">What the learning platform is called, and the group above all others on it.</param>
public sealed class SimulatedWorld(TimeProvider clock, string platform = "Passerelle test instance")
{
    /// <summary>The account that administers the connector.</summary>
    public const string Administrator = "lea.martin@acme.example";

    public LearningPlatform Platform { get; } = new(new LearningPlatformOptions { PlatformName = platform }, clock);

    public PersonioAccount Personio { get; } = new(new PersonioOptions(), clock);

    /// <summary>Id of the group to synchronise: the first below the platform's own.</summary>
    public string TopGroup => Platform.Groups().First(g => g.ParentId == Platform.RootGroupId).Id;

    /// <summary>Makes the company. The same number and seed give the same people, dated before today.</summary>
    public void Fill(int people, int seed)
    {
        var company = MadeUpCompany.Create(people, seed, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        Personio.Fill(company);
        PlatformSeed.Sow(Platform, company);
    }

    /// <summary>Switches off the rate limits of both.</summary>
    public void Unlimit()
    {
        Platform.Options.WritesPerSecond = Platform.Options.ReadsPerSecond = 0;
        Personio.Options.Unlimit();
    }
}
