using System.Diagnostics;

namespace Passerelle.Configuration.Settings;

/// <summary>A value that must reach no log, screen or error message.</summary>
[DebuggerDisplay("***")]
public sealed class Secret(string value)
{
    /// <summary>The value itself, for the one call that needs it.</summary>
    public string Reveal() => value;

    public override string ToString() => "***";
}
