using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Console.Pages.Structure;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>The editor of the group structure.</summary>
public sealed class StructurePages(Visitor visitor)
{
    /// <summary>Opens it and has people and groups of the test read.</summary>
    public async Task OpenAsync()
    {
        await visitor.GoAsync($"{NewHouse.Connector}/structure?environment=test");
        await visitor.PressAsync(StructureWords.ReadNow);
        await visitor.AwaitAsync("#editor");
    }

    /// <summary>Takes a level out, and waits until the picture has followed.</summary>
    public async Task TakeOutAsync(int level)
    {
        var before = await visitor.Page.InnerTextAsync("#structure-summary");
        await visitor.Page.SelectOptionAsync($"#level-{level}", "");
        await visitor.Page.WaitForFunctionAsync("before => document.querySelector('#structure-summary').innerText !== before", before);
    }

    public Task SaveAsync() => visitor.PressAsync(StructureWords.Save);
}
