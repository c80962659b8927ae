using System.Text.RegularExpressions;

namespace Passerelle.Console.Words;

/// <summary>Who did something, as colleagues call each other.</summary>
public static partial class Who
{
    /// <summary>The name without the address that is kept with it: the audit log shows both.</summary>
    public static string Of(string actor) => Address().Replace(actor, "");

    [GeneratedRegex(@" \([^()\s]+@[^()\s]+\)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
