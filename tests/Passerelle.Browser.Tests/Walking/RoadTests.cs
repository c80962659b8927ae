using Passerelle.Browser.Tests.Crawling;
using Passerelle.Browser.Tests.Visiting;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>From the test to production, each step by whom it belongs to, watched by an auditor.</summary>
public sealed class RoadTests(Chromium chromium)
{
    [Fact]
    [Trait("Rule", "L1")]
    [Trait("Rule", "L5")]
    [Trait("Rule", "L6")]
    [Trait("Rule", "L7")]
    [Trait("Rule", "L8")]
    public Task In_English_with_cases_seen_in_Personio_nothing_reaches_production_before_the_connector_is_set_up_on_a_group() => WalkAsync("en", TestSteps.SeeRealCasesAsync);

    [Fact]
    [Trait("Rule", "L5")]
    [Trait("Rule", "L7")]
    [Trait("Rule", "T8")]
    public Task In_French_with_rehearsed_cases_nothing_reaches_production_before_the_connector_is_set_up_on_a_group() => WalkAsync("fr", TestSteps.RehearseAsync);

    private async Task WalkAsync(string language, Func<Road, Task> seeCasesAsync)
    {
        await using var road = await Road.BeginAsync(chromium, new Look(language));
        await TestSteps.SetUpAsync(road);
        await TestSteps.RunFirstTestAsync(road);
        await seeCasesAsync(road);
        await TestSteps.SignOffAsync(road);
        await ProductionSteps.DeployAsync(road);
        await ProductionSteps.SetUpOnGroupAsync(road);
        await ProductionSteps.RunFirstAsync(road);
        await LiveSteps.KeepOutAsync(road);
        await LiveSteps.ChangeLiveAsync(road);
        await LiveSteps.TakeOffAsync(road);
        PagesOpened.NotAmong(road.Staff.Opened).Intersect(PagesOpened.OnTheRoad).ShouldBeEmpty();
        string.Join(Environment.NewLine, road.Eyes.Wrong).ShouldBeEmpty();
    }
}
