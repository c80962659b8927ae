using Passerelle.Core.Phrases;

namespace Passerelle.Core.Guarding;

/// <summary>Whether a roster may be acted upon; a refusal says why and what to do.</summary>
/// <param name="Code">Stable, in kebab case; null when trusted.</param>
public sealed record RosterVerdict(bool IsTrusted, string? Code, Phrase? What, Phrase? Remedy)
{
    /// <summary><see cref="What"/> in English.</summary>
    public string? Text => What?.ToString();

    /// <summary><see cref="Remedy"/> in English.</summary>
    public string? Mend => Remedy?.ToString();

    public static RosterVerdict Trusted { get; } = new(IsTrusted: true, Code: null, What: null, Remedy: null);

    public static RosterVerdict Refused(string code, Phrase text, Phrase mend) => new(IsTrusted: false, code, text, mend);
}
