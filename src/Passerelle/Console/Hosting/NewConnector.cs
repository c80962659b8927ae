using Passerelle.Configuration.Drafting;
using Passerelle.Running;

namespace Passerelle.Console.Hosting;

/// <summary>Makes a connector that the console owns: switched off, with next to nothing filled in.</summary>
public static class NewConnector
{
    /// <returns>Its slug; null when the platform has a connector already.</returns>
    public static async Task<string?> MakeAsync(Stores stores, string platform, string by, CancellationToken cancel)
    {
        var slug = Slugs.Of(platform, [.. (await stores.Connectors.ListAsync(cancel)).Select(one => one.Slug)]);
        return await stores.Connectors.AddAsync($"{platform}/Personio", slug, platform, DraftOf(platform).ToString(), by, cancel) ? slug : null;
    }

    private static ConfigurationDraft DraftOf(string platform) => ConfigurationDraft.Empty.SetPlain("version", "1").Set("platform", platform);
}
