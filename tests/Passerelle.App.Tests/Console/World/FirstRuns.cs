using Passerelle.Running.Queue;

namespace Passerelle.App.Tests.Console.World;

/// <summary>The first synchronisation of production as the console has it: a plan, a look at it, and its run.</summary>
public static class FirstRuns
{
    public static Task<RunTicket> FirstRunAsync(this ConsoleWorld world, ServedConsole.Browser browser) => RunAsync(browser, world.Link, world.EndOfAsync);

    public static Task<RunTicket> FirstRunAsync(this RoadWorld world, ServedConsole.Browser browser) => RunAsync(browser, page => RoadWorld.Link("/production" + page), world.EndOfAsync);

    private static async Task<RunTicket> RunAsync(ServedConsole.Browser browser, Func<string, string> link, Func<HttpResponseMessage, Task<RunTicket>> endOf)
    {
        var plan = (await endOf(await browser.SendAsync(link("/plans")))).Plan.ShouldNotBeNull();
        return await endOf(await browser.SendAsync(link($"/plans/{plan}/apply"), ("confirmed", "yes")));
    }
}
