namespace Passerelle.Browser.Tests.Scripts;

/// <summary>Scripts that look at a page from inside the browser.</summary>
public static class Script
{
    /// <summary>axe-core, which finds what keeps people out; it defines <c>axe</c>.</summary>
    public static readonly string Axe = Read("axe.js");

    /// <summary>Runs axe with the rules of WCAG 2.2 AA and lists what is wrong.</summary>
    public static readonly string RunAxe = Read("run-axe.js");

    /// <summary>Lists the texts a person can read or hear.</summary>
    public static readonly string Texts = Read("texts.js");

    /// <summary>Lists what sticks out of the window to the side.</summary>
    public static readonly string Overflow = Read("overflow.js");

    /// <summary>Marks what a person can act upon, and counts it.</summary>
    public static readonly string MarkStops = Read("mark-stops.js");

    /// <summary>Says which marked thing has the focus and whether one sees it.</summary>
    public static readonly string FocusedStop = Read("focused-stop.js");

    private static string Read(string name)
    {
        using var stream = typeof(Script).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program.");
        return new StreamReader(stream).ReadToEnd();
    }
}
