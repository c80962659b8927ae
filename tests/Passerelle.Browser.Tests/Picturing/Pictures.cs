using Microsoft.Playwright;
using Passerelle.App.Tests.Conventions;
using Passerelle.Browser.Tests.Visiting;

namespace Passerelle.Browser.Tests.Picturing;

/// <summary>Keeps pictures for the documentation, when they are asked for (<c>PASSERELLE_SCREENSHOTS=1</c>): other runs of the tests leave the sources as they are.</summary>
public static class Pictures
{
    /// <summary>Heavier pictures do not belong into the sources.</summary>
    private const int Heaviest = 200_000;

    public static bool IsAsked => Environment.GetEnvironmentVariable("PASSERELLE_SCREENSHOTS") == "1";

    private static string Folder => Path.Combine(Repository.Folder, "docs", "screenshots");

    /// <summary>Takes the page a walk has come to, if pictures are asked for: on a desk in English, on a phone in French.</summary>
    public static async Task TakeAsync(Visitor visitor, string name)
    {
        if (!IsAsked)
        {
            return;
        }

        var isPhone = visitor.Look.Language == "fr";
        var look = visitor.Look with { Width = isPhone ? Look.Phone : Look.Desk };
        await visitor.Page.SetViewportSizeAsync(look.Width, look.Height);
        await KeepAsync(visitor, isPhone ? $"{name}-phone.png" : $"{name}.png");
        await visitor.Page.SetViewportSizeAsync(visitor.Look.Width, visitor.Look.Height);
    }

    /// <summary>Keeps what the window shows.</summary>
    public static async Task KeepAsync(Visitor visitor, string file)
    {
        var picture = await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Type = ScreenshotType.Png });
        picture.Length.ShouldBeLessThan(Heaviest, file);
        Directory.CreateDirectory(Folder);
        await File.WriteAllBytesAsync(Path.Combine(Folder, file), picture);
    }
}
