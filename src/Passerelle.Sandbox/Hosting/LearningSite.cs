using Passerelle.Sandbox.Learning;

namespace Passerelle.Sandbox.Hosting;

/// <summary>The simulated learning platform as a site.</summary>
internal static class LearningSite
{
    public static SandboxSite Create(LearningPlatform platform, TimeProvider clock) => new()
    {
        Name = "learning",
        ApiPaths = ["/api"],
        Map = app => app.MapLearning(platform),
        MapControl = app => LearningControl.Map(app, platform),
        Save = platform.Save,
        Load = platform.Load,
        Reset = () => Reset(platform, clock),
        ExpireTokens = platform.RevokeTokens,
        Unlimit = () => platform.Options.WritesPerSecond = platform.Options.ReadsPerSecond = 0,
        Summary = () => new
        {
            users = platform.UserCount,
            groups = platform.Groups().Count,
            customFields = platform.CustomFields().Count,
            rootGroup = platform.RootGroupId,
            mailsNeverSent = platform.MailsNeverSent.Count,
            limits = new { platform.Options.WritesPerSecond, platform.Options.ReadsPerSecond },
            served = new { platform.Log.Reads, platform.Log.Writes, platform.Log.Tokens, platform.Log.MostReadsInOneSecond, platform.Log.MostWritesInOneSecond },
        },
        WhenChanged = action => platform.Changed += action,
        ErrorBody = status => status == 429 ? """{"error":"tooManyRequests"}""" : """{"error":{"code":"internalServerError","message":"Internal server error"}}""",
        Log = new SiteLog(),
        ClearLog = platform.Log.Clear,
    };

    /// <summary>A new platform takes the place of the old one: it has another identity, too.</summary>
    private static void Reset(LearningPlatform platform, TimeProvider clock)
    {
        using var empty = new MemoryStream();
        new LearningPlatform(platform.Options, clock).Save(empty);
        empty.Position = 0;
        platform.Load(empty);
    }
}
