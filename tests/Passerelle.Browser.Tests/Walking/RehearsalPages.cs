using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Console.Pages.Rehearsing;
using Passerelle.Console.Pages.Test;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>People who join, change or leave as if Personio said so.</summary>
public sealed class RehearsalPages(Visitor visitor)
{
    public async Task OpenAsync()
    {
        await visitor.GoAsync($"{NewHouse.Connector}/test");
        await visitor.FollowAsync(TestWords.ToRehearsal);
    }

    /// <summary>Opens the form of somebody who is found by name.</summary>
    public async Task ChooseAsync(string name)
    {
        await visitor.GoAsync($"{NewHouse.Connector}/test/rehearsal?search={Uri.EscapeDataString(name)}");
        await visitor.LeaveAsync(() => visitor.Page.Locator("#list a").First.ClickAsync());
    }

    /// <summary>Opens the form of somebody who is not in Personio.</summary>
    public async Task MakeUpAsync()
    {
        await OpenAsync();
        await visitor.FollowAsync(RehearsalWords.New);
    }

    /// <summary>Types into the field of a Personio key.</summary>
    public Task TypeAsync(string key, string value) => visitor.Page.FillAsync($"[name='value-{key}']", value);

    public Task SaveAsync() => visitor.PressAsync(RehearsalWords.Save);

    public Task TakeOutAsync() => visitor.PressAsync(RehearsalWords.TakeOut);

    /// <summary>Who is rehearsed.</summary>
    public async Task<IReadOnlyList<string>> RehearsedAsync() => await visitor.Page.Locator(".point-list .point strong").AllInnerTextsAsync();
}
