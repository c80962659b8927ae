using System.Text.RegularExpressions;
using Passerelle.Browser.Tests.Visiting;
using Passerelle.Console.Pages.Begin;
using Passerelle.Console.Pages.Plans;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>A plan, from the wish for one to its run.</summary>
public sealed partial class PlanPages(Visitor visitor)
{
    /// <summary>Has a plan made, and waits until it is shown.</summary>
    public async Task MakeAsync()
    {
        await visitor.PressAsync(BeginWords.Plan);
        await ShownAsync();
    }

    /// <summary>Has a plan made for the first so many people only.</summary>
    public async Task MakePilotAsync(string people)
    {
        await visitor.FillAsync(BeginWords.PilotFirst, people);
        await visitor.PressAsync(BeginWords.PilotPlan);
        await ShownAsync();
    }

    /// <summary>What a first plan says is to come.</summary>
    /// <returns>The accounts to make, and the mails to send.</returns>
    public async Task<(int Accounts, int Mails)> ToComeAsync()
    {
        await visitor.SeeAsync(PlanWords.First);
        var numbers = Number().Matches(await visitor.Page.Locator("main .standing-busy p").First.InnerTextAsync());
        return (int.Parse(numbers[0].Value, visitor.Look.Culture), int.Parse(numbers[1].Value, visitor.Look.Culture));
    }

    /// <summary>Goes to the page before the plan is carried out.</summary>
    public Task OpenApplyAsync() => visitor.FollowAsync(PlanWords.ApplyAfter);

    /// <summary>Carries the plan out; the page that follows shows how far it is.</summary>
    public Task ApplyAsync() => visitor.PressAsync(PlanWords.Apply);

    /// <summary>Waits until what was started has ended and its run is shown.</summary>
    public Task EndAsync() => visitor.Page.WaitForURLAsync(url => url.Contains("/runs/", StringComparison.Ordinal));

    private Task ShownAsync() => visitor.Page.WaitForURLAsync(url => url.Contains("/plans/", StringComparison.Ordinal));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
