using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Console.Pages.TestInstance;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>The test instance that Passerelle ships, from the connector's side.</summary>
public sealed class InstancePages(Visitor visitor)
{
    public Task OpenAsync() => visitor.GoAsync($"{NewHouse.Connector}/instance");

    /// <summary>Starts it with so many made-up employees, and waits until it runs.</summary>
    public async Task StartAsync(int employees)
    {
        await visitor.FillAsync(TestInstanceWords.People, $"{employees}");
        await visitor.PressAsync(TestInstanceWords.Start);
        await visitor.SeeAsync(TestInstanceWords.Running);
    }

    /// <summary>Points the test at it, and leaves Personio the real one.</summary>
    public async Task UseAsync()
    {
        await visitor.Page.GetByLabel(visitor.Read(TestInstanceWords.UsePersonio)).UncheckAsync();
        await visitor.PressAsync(TestInstanceWords.Use);
        await visitor.SeeAsync(TestInstanceWords.IsUsed);
    }

    public Task OpenFillAsync() => visitor.FollowAsync(FillWords.Title);

    /// <summary>Says the platform's name, and has it filled.</summary>
    public async Task FillAsync(string typed)
    {
        await visitor.FillAsync(visitor.Read(FillWords.TypePlatform, NewHouse.Platform), typed);
        await visitor.PressAsync(FillWords.Fill);
    }

    /// <summary>Waits until what was ordered has ended.</summary>
    public Task EndAsync() => visitor.Page.WaitForURLAsync(url => url.EndsWith("/instance", StringComparison.Ordinal));

    public Task OpenResetAsync() => visitor.FollowAsync(TestInstanceWords.Reset);

    public Task StopAsync() => visitor.PressAsync(TestInstanceWords.Stop);
}
