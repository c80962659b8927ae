namespace Passerelle.Cli;

/// <summary>What the process answers with; if several apply, the highest counts.</summary>
public static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Wrong use, or a mistake in the configuration.</summary>
    public const int Configuration = 1;

    /// <summary>With <c>--detailed-exitcode</c>: there were (or are) changes.</summary>
    public const int Changes = 2;

    /// <summary>Some changes failed.</summary>
    public const int SomeFailed = 3;

    /// <summary>Something was held.</summary>
    public const int Held = 4;

    /// <summary>The source was not trusted: incomplete, so nobody was removed, or refused.</summary>
    public const int SourceNotTrusted = 5;

    /// <summary>A remote system refused or cannot be reached.</summary>
    public const int Remote = 6;
}
