namespace Passerelle.Core.Guarding;

/// <summary>Whether a roster may be acted upon; a refusal says why and what to do.</summary>
/// <param name="Code">Stable, in kebab case; null when trusted.</param>
public sealed record RosterVerdict(bool IsTrusted, string? Code, string? Text, string? Mend)
{
    public static RosterVerdict Trusted { get; } = new(IsTrusted: true, Code: null, Text: null, Mend: null);

    public static RosterVerdict Refused(string code, string text, string mend) => new(IsTrusted: false, code, text, mend);
}
