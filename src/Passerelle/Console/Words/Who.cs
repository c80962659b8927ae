namespace Passerelle.Console.Words;

/// <summary>Who did something, as colleagues call each other.</summary>
public static class Who
{
    /// <summary>The name without the address that is kept with it: the audit log shows both.</summary>
    public static string Of(string actor)
    {
        var at = actor.LastIndexOf(" (", StringComparison.Ordinal);
        return at > 0 && actor[^1] == ')' && actor.IndexOf('@', at) > 0 ? actor[..at] : actor;
    }
}
