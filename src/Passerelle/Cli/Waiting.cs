using Spectre.Console;

namespace Passerelle.Cli;

/// <summary>Shows what is being done while a person waits; plain lines where nobody looks.</summary>
public static class Waiting
{
    public static async Task<T> ForAsync<T>(Surface surface, Func<Action<string>, Task<T>> work)
    {
        if (!surface.CanDraw)
        {
            return await work(_ => { });
        }

        return await surface.Words.Status().StartAsync("Starting", status => work(text => status.Status(Markup.Escape(text))));
    }
}
