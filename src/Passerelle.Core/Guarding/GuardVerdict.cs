using Passerelle.Core.Phrases;

namespace Passerelle.Core.Guarding;

/// <summary>What a guard says when it trips: plain sentences with the numbers and a way out.</summary>
/// <param name="Code">The code of the holds it makes.</param>
public sealed record GuardVerdict(string Code, Phrase What, Phrase Remedy)
{
    /// <summary><see cref="What"/> in English.</summary>
    public string Text => What.ToString();

    /// <summary><see cref="Remedy"/> in English.</summary>
    public string Mend => Remedy.ToString();

    internal static Phrase People(int count) => count == 1 ? Phrase.Of($"{count} person") : Phrase.Of($"{count} people");
}
